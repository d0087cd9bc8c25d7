namespace Dateline.Itineraries;

/// <summary>Reads the passages that tell of travel: verbs with their places, and nouns such as "visit" and "stopover".</summary>
internal static class EventReader
{
    /// <summary>The events in the order of the text; travellers that the words leave open are still <see cref="TravellerFinder.Party"/>. The second is who leads the party or what it is called.</summary>
    public static (List<TravelEvent> Events, int? Leader) Read(Clauses clauses)
    {
        var events = Read(clauses, new TravellerFinder(clauses));

        // Whose journey a text tells shows only at its end; "the president" in it is then that traveller, where another has the same office.
        if (Parties.Principal(clauses, events) is { } principal) events = Read(clauses, new TravellerFinder(clauses, principal));
        return (events, PartyNames.Leader(clauses) ?? PartyNames.Group(clauses));
    }

    private static List<TravelEvent> Read(Clauses clauses, TravellerFinder travellers)
    {
        var modes = new ModeReader(clauses);
        var events = new List<TravelEvent>();
        var verbs = new VerbReader(clauses, modes, travellers, events);
        var nouns = new NounReader(clauses, modes, travellers, events);
        for (var s = 0; s < clauses.Text.Sentences.Count; s++)
        {
            for (var g = clauses.FirstGroup[s]; g < clauses.FirstGroup[s + 1]; g++) verbs.Read(g);
            nouns.Read(s);
        }

        return [.. events.OrderBy(e => e.Token)];
    }
}
