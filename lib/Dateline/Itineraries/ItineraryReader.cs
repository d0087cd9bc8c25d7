namespace Dateline.Itineraries;

/// <summary>Finds where travellers go and joins it to trips and legs.</summary>
internal static class ItineraryReader
{
    public static Itinerary Read(Clauses clauses)
    {
        var (found, leader) = EventReader.Read(clauses);
        var events = Parties.Resolve(clauses, found, leader);
        var principal = Parties.Principal(events);
        var (stops, legs) = (new List<StopSpan>(), new List<LegSpan>());
        foreach (var traveller in events.GroupBy(e => e.Traveller).OrderBy(g => g.Key)) Journeys.Add(clauses, traveller.Key, [.. traveller], principal, stops, legs);
        return new(stops, legs) { Events = events };
    }
}
