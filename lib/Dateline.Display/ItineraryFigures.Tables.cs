using Dateline.Display.Charts;
using Dateline.Display.Passages;

namespace Dateline.Display;

public static partial class ItineraryFigures
{
    /// <summary>Every leg with its great-circle kilometres and the words behind it, and a total for each traveller who makes more than one.</summary>
    /// <param name="reading">The reading; without legs the table has words only.</param>
    public static EvidenceTable Legs(Reading reading)
    {
        ArgumentNullException.ThrowIfNull(reading);
        if (reading.Legs.Count == 0) return EvidenceTable.Nothing(reading.Stops.Count == 0 ? NoTrip : "No leg of a trip is known: the article doesn’t tell from where.");
        var rows = reading.Legs.GroupBy(l => l.Traveller).SelectMany(g => g.Select(l => (Cells: Cells(l), Legs: new List<Leg> { l })).Concat(g.Count() > 1 ? [(Total(g), g.ToList())] : [])).ToList();
        return new(
            $"{Words.Count(reading.Legs.Count, "leg")}, {Words.Kilometres(reading.Legs.Sum(l => l.Kilometres ?? 0))} in all, along great circles",
            FigureTable.Of(rows, ["traveller", "trip", "leg", "from", "to", "kilometres", "status"], r => r.Cells, r => r.Legs),
            [.. rows.Select(r => (IReadOnlyList<TableEvidence>)(r.Legs.Count > 1 ? [] : [.. PassageTexts.Of(reading, r.Legs[0]).Select(p => new TableEvidence(p, null))]))]);
    }

    /// <summary>Where the article contradicts itself or its posts: what disagrees, and both passages.</summary>
    /// <param name="reading">The reading; without contradictions the table has words only.</param>
    public static EvidenceTable Conflicts(Reading reading)
    {
        ArgumentNullException.ThrowIfNull(reading);
        if (reading.Conflicts.Count == 0) return EvidenceTable.Nothing("No contradiction was found in the article. That none was found doesn’t mean that there is none.");
        return new(
            $"The article contradicts itself in {Words.Count(reading.Conflicts.Count, "place")}",
            FigureTable.Of(reading.Conflicts, ["about", "what disagrees"], c => [c.About, c.Statement], c => [c]),
            [.. reading.Conflicts.Select(c => (IReadOnlyList<TableEvidence>)[.. PassageTexts.Of(reading, c).Select(p => new TableEvidence(p, $"block {ArticleAxis.BlockNumber(reading, p.Sentence)}"))])]);
    }

    private static string[] Cells(Leg leg) =>
    [
        leg.TravellerName, Words.Plain(leg.Trip), Words.Plain(leg.Sequence), leg.FromName ?? "unknown", leg.ToName,
        leg.Kilometres is { } km ? Words.Plain((int)Math.Round(km)) : "unknown", leg.Status == "planned" ? "planned" : "travelled",
    ];

    private static string[] Total(IEnumerable<Leg> legs)
    {
        var all = legs.ToList();
        var done = all.Where(l => l.Status == "completed").Sum(l => l.Kilometres ?? 0);
        return [$"{all[0].TravellerName}, total", "", Words.Plain(all.Count), "", "", Words.Plain((int)Math.Round(all.Sum(l => l.Kilometres ?? 0))), $"{Words.Plain((int)Math.Round(done))} travelled"];
    }
}
