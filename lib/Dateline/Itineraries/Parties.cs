namespace Dateline.Itineraries;

/// <summary>Ties the passages about a party, "they" or an unlikely "he" to the traveller that they speak of.</summary>
internal static class Parties
{
    /// <summary>How many sentences back a person may have been named whom "she" can mean.</summary>
    private const int Memory = 4;

    /// <summary>Who travels most; null if nobody does.</summary>
    public static int? Principal(IEnumerable<TravelEvent> events) => events.Where(e => e is { Weak: false, Traveller: >= 0 }).GroupBy(e => e.Traveller)
        .OrderByDescending(g => g.Count()).ThenBy(g => g.Key).Select(g => (int?)g.Key).FirstOrDefault();

    /// <summary>The party's leader or name where the text has one; else who was last told to travel, else who travels most.</summary>
    public static List<TravelEvent> Resolve(Clauses clauses, IReadOnlyList<TravelEvent> events, int? party)
    {
        var principal = Principal(events);
        party ??= events.Where(e => e is { Weak: false, Traveller: >= 0 } && clauses.Names.Entities[e.Traveller].Type == EntityType.Organization).GroupBy(e => e.Traveller).OrderByDescending(g => g.Count()).ThenBy(g => g.Key).Select(g => (int?)g.Key).FirstOrDefault();
        var resolved = new List<TravelEvent>(events.Count);
        int? last = null;
        foreach (var read in events)
        {
            var one = read.Traveller >= 0 ? read with { Traveller = Guest(clauses, read) } : read;
            if (one.Traveller >= 0)
            {
                if (!one.Weak) last = one.Traveller;
            }
            else if ((party ?? (one.Traveller == TravellerFinder.Principal ? principal : null) ?? last ?? principal) is { } traveller)
            {
                one = one with { Traveller = traveller };
            }
            else
            {
                continue;
            }

            if (one.Place is { } place && clauses.Names.Entities[place] is { Kind: "country" } country) one = one with { CountryOfPlace = country.Country };
            resolved.Add(one.Date is null ? Inherit(one, resolved) : one);
        }

        return resolved;
    }

    /// <summary>"left Wellington on Sunday and flew to Suva": the day of leaving is that of arriving, if no other is told.</summary>
    private static TravelEvent Inherit(TravelEvent one, List<TravelEvent> before)
    {
        if (one.Weak || one.Role is not (PlaceRole.To or PlaceRole.In) || before.Count == 0) return one;
        var leaving = before[^1];
        return leaving is { Role: PlaceRole.From, Date: not null } && leaving.Sentence == one.Sentence && leaving.Traveller == one.Traveller && leaving.Mode == one.Mode && leaving.Source != one.Source && leaving.Place != one.Place
            ? one with { Date = leaving.Date, Leaving = true }
            : one;
    }

    /// <summary>Nobody visits the own country: a pronoun that would have it so means another person, the one named last from elsewhere.</summary>
    private static int Guest(Clauses clauses, TravelEvent one)
    {
        var entities = clauses.Names.Entities;
        if (one.Place is not { } place || one.Again || one.Role is not (PlaceRole.To or PlaceRole.In) || entities[one.Traveller].Country is not { } country || entities[place].Country != country) return one.Traveller;
        if (entities[place].Kind is not ("country" or "capital")) return one.Traveller;
        var from = clauses.Text.Sentences[one.Sentence].Range.Start;
        var start = clauses.Text.Tokens[one.Token].Start;
        var memory = clauses.Text.Sentences[Math.Max(0, one.Sentence - Memory)].Range.Start;
        var other = one.Traveller;
        foreach (var mention in clauses.Names.In(memory, start))
        {
            if (mention.Entity == one.Traveller && mention.Range.Start >= from) return one.Traveller;
            if (mention.Type == EntityType.Person && entities[mention.Entity].Country != country) other = mention.Entity;
        }

        return other;
    }
}
