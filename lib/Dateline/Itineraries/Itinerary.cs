namespace Dateline.Itineraries;

/// <summary>Stops and legs in their final order, so that an index into either is the id of the row.</summary>
internal sealed record Itinerary(IReadOnlyList<StopSpan> Stops, IReadOnlyList<LegSpan> Legs)
{
    /// <summary>The passages that the stops rest on, in the order of the text.</summary>
    public IReadOnlyList<TravelEvent> Events { get; init; } = [];
}

/// <summary>A stop found; columns as in <see cref="Stop"/>, entities as indices into the resolved names. <c>Range</c> is the first passage, <c>Passages</c> all of them.</summary>
internal sealed record StopSpan(
    int Traveller, int Trip, int Sequence, int? Place, string PlaceName, string? Country, double? Latitude, double? Longitude, string? Arrive,
    string? Depart, string Status, TextRange Range, IReadOnlyList<RolePassage> Passages);

/// <summary>A leg; columns as in <see cref="Leg"/>, stops as indices into <see cref="Itinerary.Stops"/>.</summary>
internal sealed record LegSpan(
    int Traveller, int Trip, int Sequence, int? FromStop, int? ToStop, string? FromName, double? FromLatitude, double? FromLongitude, string ToName,
    double? ToLatitude, double? ToLongitude, double? Kilometres, string Status, IReadOnlyList<RolePassage> Passages);
