using Dateline.Display.Charts;
using Dateline.Display.Passages;

namespace Dateline.Display;

public static partial class StanceFigures
{
    /// <summary>
    /// The words behind the matrix: a row for each source and target, those with most stances first, and below it the sentences with the deciding
    /// words marked, and who says so.
    /// </summary>
    /// <param name="reading">The reading; without stances the table has words only.</param>
    /// <param name="top">How many pairs are shown, 1 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="top"/> is below 1.</exception>
    public static EvidenceTable Evidence(Reading reading, int top = 20)
    {
        ArgumentNullException.ThrowIfNull(reading);
        ArgumentOutOfRangeException.ThrowIfLessThan(top, 1);
        if (reading.Stances.Count == 0) return EvidenceTable.Nothing(NoStance);
        var matrix = StanceMatrix.ByName(reading.Stances);
        var cells = matrix.Cells.OrderByDescending(c => c.Stances.Count).ThenBy(c => c.Stances[0].Id).ToList();
        var shown = cells.Take(top).ToList();
        var caption = shown.Count == cells.Count ? $"{Words.Count(cells.Count, "pair")} of source and target" : $"The {shown.Count} of {Words.Count(cells.Count, "pair")} of source and target with most stances";
        return new(
            caption,
            FigureTable.Of(shown, ["source", "target", "stance", "places"], c => [matrix.Sources[c.Source], matrix.Targets[c.Target], Verb(c.Label), Words.Plain(c.Stances.Count)], c => c.Stances),
            [.. shown.Select(c => (IReadOnlyList<TableEvidence>)[.. c.Stances.SelectMany(s => PassageTexts.Of(reading, s).Select(p => new TableEvidence(p, Voice(reading, s))))])]);
    }

    private static string Verb(string label) => label switch { "support" => "supports", "oppose" => "opposes", "mixed" => "both ways", _ => "explicitly neutral" };

    private static string Voice(Reading reading, Stance stance) => (stance.ReportedBy, stance.Voice) switch
    {
        ({ } speaker, _) => $"said by {reading.Entities[speaker].Name}",
        (_, "article") => "the article’s own view",
        _ => "told by the article",
    };
}
