namespace Dateline.Itineraries;

/// <summary>Reads the passages that tell of travel: verbs with their places, and nouns such as "visit" and "stopover".</summary>
internal static class EventReader
{
    /// <summary>The events in the order of the text; travellers that the words leave open are still <see cref="TravellerFinder.Party"/>. The second is who leads the party or what it is called.</summary>
    public static (List<TravelEvent> Events, int? Leader) Read(Clauses clauses)
    {
        var modes = new ModeReader(clauses);
        var settled = new TravelEvent[]?[clauses.Text.Sentences.Count];
        var events = Read(clauses, modes, new TravellerFinder(clauses), settled);

        // Whose journey a text tells shows only at its end; "the president" in it is then that traveller, where another has the same office.
        if (Parties.Principal(clauses, events) is { } principal) events = Read(clauses, modes, new TravellerFinder(clauses, principal), settled);
        return (events, PartyNames.Leader(clauses) ?? PartyNames.Group(clauses));
    }

    /// <param name="clauses">The text.</param>
    /// <param name="modes">Serves both readings: what it tells hangs on the text alone.</param>
    /// <param name="travellers">Who travels, as far as it is known.</param>
    /// <param name="settled">For each sentence what it tells, where that can't change once the principal is known: such sentences are read once.</param>
    private static List<TravelEvent> Read(Clauses clauses, ModeReader modes, TravellerFinder travellers, TravelEvent[]?[] settled)
    {
        var events = new List<TravelEvent>();
        var verbs = new VerbReader(clauses, modes, travellers, events);
        var nouns = new NounReader(clauses, modes, travellers, events);
        for (var s = 0; s < clauses.Text.Sentences.Count; s++)
        {
            if (settled[s] is { } told)
            {
                events.AddRange(told);
                continue;
            }

            var before = events.Count;
            travellers.IsOpen = false;
            for (var g = clauses.FirstGroup[s]; g < clauses.FirstGroup[s + 1]; g++) verbs.Read(g);
            nouns.Read(s);
            // As it stands now: a later sentence that calls off what this one tells is open, and does so again.
            if (!travellers.IsOpen) settled[s] = before == events.Count ? [] : [.. events[before..]];
        }

        // A headline sums up; the order of what it tells is that of the text below.
        return [.. events.OrderBy(e => clauses.Text.Layout.Blocks[clauses.Text.Sentences[e.Sentence].Block].Kind == BlockKind.Headline).ThenBy(e => e.Token)];
    }
}
