namespace Dateline;

/// <summary>The way between two stops of one trip, along the great circle. Rows stand in the order of the stops; a cancelled stop has no leg.</summary>
/// <param name="Id">Zero-based row number.</param>
/// <param name="Traveller">Id of the entity that travels.</param>
/// <param name="TravellerName">Its name.</param>
/// <param name="Trip">The trip, as in <see cref="Stop.Trip"/>.</param>
/// <param name="Sequence">1, 2 … within the trip.</param>
/// <param name="FromStop">Id of the stop it leaves from; null for the start of the trip.</param>
/// <param name="ToStop">Id of the stop it leads to; null only for a way home that the text tells of.</param>
/// <param name="FromName">Name of where it starts: the stop's place, or the capital of the traveller's country.</param>
/// <param name="FromLatitude">WGS 84 decimal degrees; null if unknown.</param>
/// <param name="FromLongitude">WGS 84 decimal degrees; null if unknown.</param>
/// <param name="ToName">Name of where it ends.</param>
/// <param name="ToLatitude">WGS 84 decimal degrees; null if unknown.</param>
/// <param name="ToLongitude">WGS 84 decimal degrees; null if unknown.</param>
/// <param name="Kilometres">Great-circle length on a sphere of radius 6371.0088 km; null where an end's place is unknown.</param>
/// <param name="Status">"completed" once the traveller has arrived, else "planned".</param>
public sealed record Leg(
    int Id, int Traveller, string TravellerName, int Trip, int Sequence, int? FromStop, int? ToStop, string? FromName, double? FromLatitude,
    double? FromLongitude, string ToName, double? ToLatitude, double? ToLongitude, double? Kilometres, string Status) : IRow;
