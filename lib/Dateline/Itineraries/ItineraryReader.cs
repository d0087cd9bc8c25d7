namespace Dateline.Itineraries;

/// <summary>Finds where travellers go and joins it to trips and legs.</summary>
internal static class ItineraryReader
{
    /// <summary>Passages about one traveller that are joined with each other. No story tells of so many; a text that does is read in parts, for pairs of passages grow with the square.</summary>
    private const int MostEvents = 300;

    public static Itinerary Read(Clauses clauses)
    {
        var (found, leader) = EventReader.Read(clauses);
        var events = Parties.Resolve(clauses, found, leader);
        var principal = Parties.Principal(clauses, events);
        var (stops, legs) = (new List<StopSpan>(), new List<LegSpan>());
        foreach (var traveller in events.GroupBy(e => e.Traveller).OrderBy(g => g.Key))
        {
            var trips = 0;
            foreach (var part in traveller.Chunk(MostEvents)) trips = Journeys.Add(clauses, traveller.Key, [.. part], principal, trips, stops, legs);
        }

        return new(stops, legs) { Events = events };
    }
}
