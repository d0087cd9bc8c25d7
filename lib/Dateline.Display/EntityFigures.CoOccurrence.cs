using Dateline.Display.Charts;
using Dateline.Display.Passages;

namespace Dateline.Display;

public static partial class EntityFigures
{
    /// <summary>
    /// Who is named together with whom: the number of sentences that name both, as a triangle, for in a whole article everybody meets everybody.
    /// The most named entities stand first.
    /// </summary>
    /// <param name="reading">The reading; where no sentence names two entities the figure has words only.</param>
    /// <param name="top">How many entities are drawn, 2 or more; the values hold all pairs.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="top"/> is below 2.</exception>
    public static Figure CoOccurrence(Reading reading, int top = 14)
    {
        ArgumentNullException.ThrowIfNull(reading);
        ArgumentOutOfRangeException.ThrowIfLessThan(top, 2);
        var pairs = Pairs(reading);
        if (pairs.Count == 0) return Figure.Nothing("No sentence of the article names two entities together.");
        var sentences = pairs.ToDictionary(p => (p.First.Id, p.Second.Id), p => p.Sentences);
        List<Sentence>? Shared(Entity a, Entity b) => sentences.GetValueOrDefault((Math.Min(a.Id, b.Id), Math.Max(a.Id, b.Id)));
        var names = pairs.SelectMany(p => new[] { p.First, p.Second }).Distinct().OrderBy(e => e.Id).Take(top).ToList();
        var n = names.Count;
        List<Sentence>? Cell(int row, int column) => column < row ? Shared(names[row], names[column]) : null;
        T?[][] Grid<T>(Func<int, int, List<Sentence>, T> value) => [.. Enumerable.Range(1, n - 1).Select(r =>
            Enumerable.Range(0, n - 1).Select(c => Cell(r, c) is { } s ? value(r, c, s) : default).ToArray())];
        var plot = new Plot(reading).Add("heatmap", new()
        {
            ["x"] = Enumerable.Range(0, n - 1).ToArray(),
            ["y"] = Enumerable.Range(1, n - 1).ToArray(),
            ["z"] = Enumerable.Range(1, n - 1).Select(r => Enumerable.Range(0, n - 1).Select(c => (int?)Cell(r, c)?.Count).ToArray()).ToArray(),
            // A template writes an absent text as the word "null".
            ["text"] = Grid((_, _, s) => Words.Plain(s.Count)).Select(row => row.Select(count => count ?? "").ToArray()).ToArray(),
            ["texttemplate"] = "%{text}",
            ["textfont"] = new Node { ["color"] = "#111111" },
            ["hovertext"] = Grid((r, c, s) => $"<b>{ChartText.Shorten(names[r].Name, 40)}</b> and <b>{ChartText.Shorten(names[c].Name, 40)}</b><br>" + Words.Count(s.Count, "sentence")),
            ["hoverinfo"] = "text",
            ["customdata"] = Grid((_, _, s) => PassageIds.Join(s)),
            ["colorscale"] = new object[] { new object[] { 0, "#dceaf6" }, new object[] { 1, "#5aa2d4" } },
            ["zmin"] = 1,
            ["zmax"] = Math.Max(2, pairs.Max(p => p.Sentences.Count)),
            ["showscale"] = false,
            ["xgap"] = 2,
            ["ygap"] = 2,
        });
        plot.Axis("xaxis", new() { ["tickvals"] = Enumerable.Range(0, n - 1).ToArray(), ["ticktext"] = names.Take(n - 1).Select(e => ChartText.Shorten(e.Name, 22)).ToArray(), ["tickangle"] = -60, ["showgrid"] = false, ["fixedrange"] = true });
        plot.Axis("yaxis", new() { ["tickvals"] = Enumerable.Range(1, n - 1).ToArray(), ["ticktext"] = names.Skip(1).Select(e => ChartText.Shorten(e.Name, 22)).ToArray(), ["autorange"] = "reversed", ["showgrid"] = false, ["fixedrange"] = true });
        plot.Layout(new() { ["height"] = 170 + (n * 26) });
        return plot.ToFigure(CoOccurrenceFinding(pairs), FigureTable.Of(pairs, ["entity", "with", "sentences"], p => [p.First.Name, p.Second.Name, Words.Plain(p.Sentences.Count)], p => p.Sentences));
    }

    /// <summary>Pairs of entities that share sentences, most sentences first, ties by the entities' order.</summary>
    private static List<(Entity First, Entity Second, List<Sentence> Sentences)> Pairs(Reading reading)
    {
        var named = reading.Mentions.GroupBy(m => m.Sentence).Select(g => (Sentence: g.Key, Entities: g.Select(m => m.Entity).Distinct().Order().ToList()));
        var pairs = from s in named
                    from a in s.Entities
                    from b in s.Entities
                    where a < b
                    group reading.Sentences[s.Sentence] by (a, b);
        return [.. pairs
            .Select(g => (reading.Entities[g.Key.a], reading.Entities[g.Key.b], g.OrderBy(s => s.Id).ToList()))
            .OrderByDescending(p => p.Item3.Count).ThenBy(p => p.Item1.Id).ThenBy(p => p.Item2.Id)];
    }

    private static string CoOccurrenceFinding(List<(Entity First, Entity Second, List<Sentence> Sentences)> pairs)
    {
        var most = pairs[0].Sentences.Count;
        if (most == 1) return $"No two names share more than one sentence; {Words.Count(pairs.Count, "pair")} {(pairs.Count == 1 ? "shares" : "share")} one.";
        var leaders = pairs.TakeWhile(p => p.Sentences.Count == most).Select(p => $"{p.First.Name} with {p.Second.Name}").ToList();
        return $"Named together most: {Words.List(leaders, 4)}, in {Words.Count(most, "sentence")}{(leaders.Count == 1 ? "" : " each")}; " +
            $"{Words.Count(pairs.Count, "pair")} {(pairs.Count == 1 ? "shares" : "share")} a sentence at least once.";
    }
}
