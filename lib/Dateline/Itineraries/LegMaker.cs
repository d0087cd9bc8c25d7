using Dateline.Entities;

namespace Dateline.Itineraries;

/// <summary>Joins the stops of a journey by legs, from where it starts to the way home that the text tells of.</summary>
internal sealed class LegMaker(ResolvedNames names, Home home)
{
    private readonly record struct End(string? Name, double? Latitude, double? Longitude);

    /// <summary>Legs of one journey; <paramref name="first"/> is the index of its first stop.</summary>
    public IEnumerable<LegSpan> Make(IReadOnlyList<StopSpan> stops, int first, TravelEvent? origin, TravelEvent? wayHome, bool returned)
    {
        var sequence = 0;
        var from = origin?.Place is { } place ? Of(names.Entities[place]) : Start();
        int? fromStop = null;
        for (var i = 0; i < stops.Count; i++)
        {
            var stop = stops[i];
            if (stop.Status == "cancelled") continue;
            var to = new End(stop.Place is { } p ? names.Entities[p].Name : stop.PlaceName, stop.Latitude, stop.Longitude);
            yield return Leg(stop, ++sequence, fromStop, first + i, from, to, stop.Status == "planned" ? "planned" : "completed", stop.Passages);
            (from, fromStop) = (to, first + i);
        }

        if (wayHome is null || fromStop is null) yield break;
        var back = wayHome.Place is { } named ? Of(names.Entities[named]) : origin?.Place is { } start ? Of(names.Entities[start]) : Start();
        yield return Leg(stops[0], ++sequence, fromStop, null, from, back, returned ? "completed" : "planned", [new("passage", wayHome.Range)]);
    }

    private static LegSpan Leg(StopSpan stop, int sequence, int? fromStop, int? toStop, End from, End to, string status, IReadOnlyList<RolePassage> passages) => new(
        stop.Traveller, stop.Trip, sequence, fromStop, toStop, from.Name, from.Latitude, from.Longitude, to.Name ?? "", to.Latitude, to.Longitude,
        from is { Latitude: { } a, Longitude: { } b } && to is { Latitude: { } c, Longitude: { } d } ? Sphere.Kilometres(a, b, c, d) : null, status, passages);

    private End Start() => home.Base is { } place ? Of(names.Entities[place])
        : home.Capital is { } capital ? Of(names.Named(capital)) is { Name: not null } named ? named : new(capital.Name, capital.Latitude, capital.Longitude)
        : default;

    private static End Of(NamedEntity? entity) => entity is null ? default : new(entity.Name, entity.Latitude, entity.Longitude);
}
