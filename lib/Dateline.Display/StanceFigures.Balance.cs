using Dateline.Display.Charts;
using Dateline.Display.Passages;

namespace Dateline.Display;

public static partial class StanceFigures
{
    /// <summary>
    /// For each source how many of its stances oppose (to the left) and support (to the right); neutral ones straddle the middle. The source
    /// with most stances stands on top.
    /// </summary>
    /// <param name="reading">The reading; without stances the figure has words only.</param>
    public static Figure Balance(Reading reading)
    {
        ArgumentNullException.ThrowIfNull(reading);
        if (reading.Stances.Count == 0) return Figure.Nothing(NoStance);
        var matrix = StanceMatrix.ByName(reading.Stances);
        var all = matrix.Cells.GroupBy(c => c.Source, c => c.Stances)
            .Select(g => new Side(matrix.Sources[g.Key], [.. g.SelectMany(s => s).OrderBy(s => s.Id)]))
            .OrderByDescending(s => s.Stances.Count).ThenBy(s => s.Stances[0].Id).ToList();
        return Sides(reading, [.. all.Take(MostRows)], BalanceFinding(all), SideValues("source", all));
    }

    private static string BalanceFinding(List<Side> sides)
    {
        var most = sides[0];
        var onlyFor = sides.Count(s => s.Of(1).Count > 0 && s.Of(-1).Count == 0);
        var onlyAgainst = sides.Count(s => s.Of(-1).Count > 0 && s.Of(1).Count == 0);
        var both = sides.Count(s => s.Of(-1).Count > 0 && s.Of(1).Count > 0);
        // Who is first among equals stands there by the order of the text alone, which is no finding.
        var first = sides.Count == 1 || sides[1].Stances.Count < most.Stances.Count
            ? $"{most.Name} takes most stances: {most.Of(1).Count} for, {most.Of(-1).Count} against, {most.Of(0).Count} neutral. "
            : $"No source takes more stances than all others; {sides.Count(s => s.Stances.Count == most.Stances.Count)} take {Words.Plain(most.Stances.Count)} each. ";
        return first +
            $"Of {Words.Count(sides.Count, "source")} some only oppose ({onlyAgainst}), some only support ({onlyFor}), some do both ({both}).";
    }

    private static FigureTable SideValues(string first, IReadOnlyList<Side> sides) => FigureTable.Of(
        sides,
        [first, "supports", "neutral", "opposes"],
        s => [s.Name, Words.Plain(s.Of(1).Count), Words.Plain(s.Of(0).Count), Words.Plain(s.Of(-1).Count)],
        s => s.Stances);

    /// <summary>Diverging bars, one row a side, the first on top.</summary>
    private static Figure Sides(Reading reading, IReadOnlyList<Side> sides, string finding, FigureTable values)
    {
        var plot = new Plot(reading);
        foreach (var (sign, name) in new[] { (-1, "opposes"), (0, "explicitly neutral"), (1, "supports") })
        {
            var bars = sides.Select((side, row) => (Side: side, Row: row, Stances: side.Of(sign))).Where(b => b.Stances.Count > 0).ToList();
            if (bars.Count == 0) continue;
            plot.Add("bar", new()
            {
                ["name"] = $"{Mark(sign)} {name}",
                ["orientation"] = "h",
                ["width"] = 0.75,
                ["y"] = bars.Select(b => b.Row).ToArray(),
                ["base"] = bars.Select(b => (b.Side.Of(0).Count / 2.0 * (sign == 0 ? -1 : sign))).ToArray(),
                ["x"] = bars.Select(b => sign == 0 ? b.Stances.Count : sign * b.Stances.Count).ToArray(),
                ["text"] = bars.Select(b => Words.Plain(b.Stances.Count)).ToArray(),
                ["textposition"] = "inside",
                ["insidetextanchor"] = "middle",
                ["textangle"] = 0,
                ["textfont"] = new Node { ["color"] = sign == 0 ? "#111111" : "#ffffff" },
                ["marker"] = new Node { ["color"] = Palette.Polarity(sign * 0.7) },
                ["customdata"] = bars.Select(b => PassageIds.Join(b.Stances)).ToArray(),
                ["hovertext"] = bars.Select(b => $"<b>{ChartText.Shorten(b.Side.Name, 50)}</b> {name}<br>" + string.Join("<br>", Targets(b.Stances))).ToArray(),
                ["hoverinfo"] = "text",
            });
        }

        var reach = sides.Max(s => Math.Max(s.Of(1).Count, s.Of(-1).Count) + (s.Of(0).Count / 2.0)) + 0.5;
        plot.Axis("xaxis", new() { ["range"] = new[] { -reach, reach }, ["showticklabels"] = false, ["showgrid"] = false, ["zeroline"] = true, ["fixedrange"] = true, ["title"] = new Node { ["text"] = "← opposes      number of stances      supports →" } });
        plot.Axis("yaxis", new()
        {
            ["tickvals"] = Enumerable.Range(0, sides.Count).ToArray(),
            ["ticktext"] = sides.Select(s => ChartText.Wrap(s.Name, 20, 2)).ToArray(),
            ["range"] = new[] { sides.Count - 0.5, -0.5 },
            ["showgrid"] = false,
            ["fixedrange"] = true,
        });
        plot.Layout(new() { ["height"] = 120 + (sides.Count * 34), ["barmode"] = "overlay" });
        return plot.ToFigure(finding, values);
    }

    private static List<string> Targets(IReadOnlyList<Stance> stances)
    {
        var targets = stances.GroupBy(s => s.TargetName).Select(g => ChartText.Shorten(g.Key, 44) + (g.Count() > 1 ? $" ×{g.Count()}" : "")).ToList();
        return targets.Count <= 6 ? targets : [.. targets.Take(5), $"and {targets.Count - 5} more"];
    }

    /// <summary>Stances that belong together in one row of a diverging bar chart.</summary>
    private sealed record Side(string Name, IReadOnlyList<Stance> Stances)
    {
        public IReadOnlyList<Stance> Of(int sign) => [.. Stances.Where(s => Math.Sign(s.Polarity) == sign)];
    }
}
