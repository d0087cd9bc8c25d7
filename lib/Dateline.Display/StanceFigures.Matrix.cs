using Dateline.Display.Charts;

namespace Dateline.Display;

public static partial class StanceFigures
{
    private const int MostRows = 16, MostColumns = 14;

    /// <summary>
    /// Sources in rows, targets in columns. A cell is blue where the source supports the target, orange where it opposes it, grey where it is
    /// explicitly neutral, and cut into both colours where the article has evidence for both; it counts the stances with their sign. Like rows
    /// and like columns are neighbours.
    /// </summary>
    /// <param name="reading">The reading; without stances the figure has words only.</param>
    public static Figure Matrix(Reading reading)
    {
        ArgumentNullException.ThrowIfNull(reading);
        return Matrix(reading, StanceMatrix.ByName);
    }

    /// <summary>The same with people, offices, cities and peoples under the country that they stand for or belong to.</summary>
    /// <param name="reading">The reading; without stances the figure has words only.</param>
    public static Figure MatrixByCountry(Reading reading)
    {
        ArgumentNullException.ThrowIfNull(reading);
        return Matrix(reading, StanceMatrix.ByCountry);
    }

    private static Figure Matrix(Reading reading, Func<IEnumerable<Stance>, StanceMatrix> rollUp)
    {
        if (reading.Stances.Count == 0) return Figure.Nothing(NoStance);
        var whole = rollUp(reading.Stances);
        var matrix = rollUp(MostEvidence(whole));
        var plot = new Plot(reading);
        AddSegments(plot, matrix, "opposes", -1);
        AddSegments(plot, matrix, "explicitly neutral", 0);
        AddSegments(plot, matrix, "supports", 1);
        var (rows, columns) = (matrix.Sources.Count, matrix.Targets.Count);
        // Few columns have room for words side by side; many slant.
        var wide = columns <= 5;
        plot.Axis("xaxis", new()
        {
            ["side"] = "top",
            ["tickvals"] = Enumerable.Range(0, columns).ToArray(),
            ["ticktext"] = matrix.Targets.Select(t => wide ? ChartText.Wrap(t, 14, 3) : ChartText.Wrap(t, 24, 2)).ToArray(),
            ["tickangle"] = wide ? 0 : -60,
            ["range"] = new[] { -0.5, columns - 0.5 },
            ["showgrid"] = false,
            ["fixedrange"] = true,
            ["title"] = new Node { ["text"] = "towards", ["standoff"] = 6 },
        });
        plot.Axis("yaxis", new()
        {
            ["tickvals"] = Enumerable.Range(0, rows).ToArray(),
            ["ticktext"] = matrix.Sources.Select(s => ChartText.Wrap(s, 20, 2)).ToArray(),
            ["range"] = new[] { rows - 0.5, -0.5 },
            ["showgrid"] = false,
            ["fixedrange"] = true,
        });
        plot.Layout(new()
        {
            ["height"] = 130 + (wide ? 40 : 130) + (rows * 38),
            ["margin"] = new Node { ["l"] = 4, ["r"] = wide ? 8 : 64, ["t"] = 8, ["b"] = 8 },
            ["barmode"] = "overlay",
            ["legend"] = new Node { ["orientation"] = "h", ["x"] = 0, ["y"] = -0.02, ["yanchor"] = "top", ["itemclick"] = false, ["itemdoubleclick"] = false },
        });
        return plot.ToFigure(MatrixFinding(reading, whole, matrix), MatrixValues(whole));
    }

    /// <summary>The stances of the sources and targets that have most of them; a matrix of everything can't be read.</summary>
    private static IEnumerable<Stance> MostEvidence(StanceMatrix whole)
    {
        var sources = Top(whole.Cells.GroupBy(c => c.Source), MostRows);
        var targets = Top(whole.Cells.Where(c => sources.Contains(c.Source)).GroupBy(c => c.Target), MostColumns);
        return whole.Cells.Where(c => sources.Contains(c.Source) && targets.Contains(c.Target)).SelectMany(c => c.Stances).OrderBy(s => s.Id);

        static HashSet<int> Top(IEnumerable<IGrouping<int, StanceCell>> groups, int most) =>
            [.. groups.OrderByDescending(g => g.Sum(c => c.Stances.Count)).ThenBy(g => g.SelectMany(c => c.Stances).Min(s => s.Id)).Take(most).Select(g => g.Key)];
    }

    /// <summary>One sign's part of every cell: a cell with evidence for several signs is cut, one part each, so that each part leads to its own words.</summary>
    private static void AddSegments(Plot plot, StanceMatrix matrix, string name, int sign)
    {
        var parts = new List<(double Base, double Height, StanceCell Cell, List<Stance> Stances)>();
        foreach (var cell in matrix.Cells)
        {
            int[] signs = [.. cell.Stances.Select(s => Math.Sign(s.Polarity)).Distinct().OrderDescending()];
            var at = Array.IndexOf(signs, sign);
            if (at < 0) continue;
            var height = 0.88 / signs.Length;
            parts.Add((cell.Source - 0.44 + (height * at), height, cell, [.. cell.Stances.Where(s => Math.Sign(s.Polarity) == sign)]));
        }

        if (parts.Count == 0) return;
        plot.Add("bar", new()
        {
            ["name"] = $"{Mark(sign)} {name}",
            ["x"] = parts.Select(p => p.Cell.Target).ToArray(),
            ["width"] = 0.92,
            ["base"] = parts.Select(p => p.Base).ToArray(),
            ["y"] = parts.Select(p => p.Height).ToArray(),
            ["text"] = parts.Select(p => Mark(sign) + Words.Plain(p.Stances.Count)).ToArray(),
            ["textposition"] = "inside",
            ["insidetextanchor"] = "middle",
            ["textangle"] = 0,
            ["textfont"] = new Node { ["size"] = 12, ["color"] = parts.Select(p => Palette.On(p.Stances.Average(s => s.Polarity))).ToArray() },
            ["marker"] = new Node { ["color"] = parts.Select(p => Palette.Polarity(p.Stances.Average(s => s.Polarity))).ToArray(), ["line"] = new Node { ["width"] = 0 } },
            ["customdata"] = parts.Select(p => Passages.PassageIds.Join(p.Stances)).ToArray(),
            ["hovertext"] = parts.Select(p => Hover(matrix, name, p.Cell, p.Stances)).ToArray(),
            ["hoverinfo"] = "text",
        });
    }

    private static string Mark(int sign) => sign switch { > 0 => "+", < 0 => "−", _ => "○" };

    private static string Hover(StanceMatrix matrix, string verb, StanceCell cell, List<Stance> stances)
    {
        var cues = stances.Select(s => "“" + ChartText.Shorten(s.Cue, 40) + "”").Distinct().ToList();
        var more = cues.Count > 4 ? $"<br>and {cues.Count - 4} more" : "";
        return $"<b>{ChartText.Shorten(matrix.Sources[cell.Source], 50)}</b> {verb}<br>" +
            ChartText.Wrap(matrix.Targets[cell.Target], 50, 3) + "<br>" + string.Join("<br>", cues.Take(4)) + more;
    }

    private static string MatrixFinding(Reading reading, StanceMatrix whole, StanceMatrix shown)
    {
        var most = whole.Cells.MaxBy(c => c.Stances.Count)!;
        var mixed = whole.Cells.Where(c => c.Label == "mixed").ToList();
        var verb = most.Label switch { "support" => "for", "oppose" => "against", "mixed" => "both for and against", _ => "explicitly neutral towards" };
        var text = $"{Words.Count(reading.Stances.Count, "stance")} of {Words.Count(whole.Sources.Count, "source")} towards {Words.Count(whole.Targets.Count, "target")}; ";
        if (most.Stances.Count == 1) text += "no pair has more than one.";
        else text += $"the pair with most is {whole.Sources[most.Source]} {verb} {whole.Targets[most.Target]} ({most.Stances.Count}).";
        if (mixed.Count > 0) text += $" Evidence goes both ways for {Words.Count(mixed.Count, "pair")}.";
        var left = reading.Stances.Count - shown.Cells.Sum(c => c.Stances.Count);
        if (left > 0) text += $" {Words.Count(left, "stance")} of sources or targets with little evidence {(left == 1 ? "is" : "are")} among the values only.";
        return text;
    }

    private static FigureTable MatrixValues(StanceMatrix matrix) => FigureTable.Of(
        matrix.Cells,
        ["source", "target", "evidence", "supports", "neutral", "opposes", "sum of polarities"],
        c => [matrix.Sources[c.Source], matrix.Targets[c.Target], c.Label, Words.Plain(c.Supporting), Words.Plain(c.Neutral), Words.Plain(c.Opposing), Words.Signed(Math.Round(c.Sum, 2))],
        c => c.Stances);
}
