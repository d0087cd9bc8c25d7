namespace Dateline.Itineraries;

/// <summary>Ties the passages about a party or "they" to the traveller that they speak of.</summary>
internal static class Parties
{
    /// <summary>The party's leader where the text names one; else who was last told to travel, else who travels most.</summary>
    public static List<TravelEvent> Resolve(IReadOnlyList<TravelEvent> events, int? leader)
    {
        var principal = events.Where(e => e is { Weak: false, Traveller: >= 0 }).GroupBy(e => e.Traveller)
            .OrderByDescending(g => g.Count()).ThenBy(g => g.Key).Select(g => (int?)g.Key).FirstOrDefault();
        var resolved = new List<TravelEvent>(events.Count);
        int? last = null;
        foreach (var one in events)
        {
            if (one.Traveller >= 0)
            {
                resolved.Add(one);
                if (!one.Weak) last = one.Traveller;
            }
            else if ((leader ?? last ?? principal) is { } traveller)
            {
                resolved.Add(one with { Traveller = traveller });
            }
        }

        return resolved;
    }
}
