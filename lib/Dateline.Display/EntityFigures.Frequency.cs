using Dateline.Display.Charts;
using Dateline.Display.Passages;

namespace Dateline.Display;

public static partial class EntityFigures
{
    /// <summary>
    /// How often each entity is named: a bar each, longest first, coloured by type. Hover text and values give the surface forms that were
    /// merged into one entity, and the rate per 1,000 words of the article.
    /// </summary>
    /// <param name="reading">The reading; without entities the figure has words only.</param>
    /// <param name="top">How many entities are drawn, 1 or more; the values hold all.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="top"/> is below 1.</exception>
    public static Figure Frequency(Reading reading, int top = 20)
    {
        ArgumentNullException.ThrowIfNull(reading);
        ArgumentOutOfRangeException.ThrowIfLessThan(top, 1);
        if (reading.Entities.Count == 0) return Figure.Nothing(NoEntity);
        var words = Math.Max(reading.Article.WordCount, 1);
        var mentions = MentionsByEntity(reading);
        var shown = reading.Entities.Take(top).ToList();
        var plot = new Plot(reading);
        foreach (var type in Types)
        {
            var bars = shown.Select((e, row) => (Entity: e, Row: row)).Where(b => b.Entity.Type == type).ToList();
            if (bars.Count == 0) continue;
            plot.Add("bar", new()
            {
                ["name"] = InWords(type),
                ["orientation"] = "h",
                ["y"] = bars.Select(b => b.Row).ToArray(),
                ["x"] = bars.Select(b => b.Entity.Mentions).ToArray(),
                ["width"] = 0.7,
                ["text"] = bars.Select(b => Words.Plain(b.Entity.Mentions)).ToArray(),
                ["textposition"] = "outside",
                ["cliponaxis"] = false,
                ["marker"] = new Node { ["color"] = Palette.OfType(type) },
                ["customdata"] = bars.Select(b => PassageIds.Of(b.Entity)).ToArray(),
                ["hovertext"] = bars.Select(b => $"<b>{ChartText.Shorten(b.Entity.Name, 50)}</b><br>{Words.Count(b.Entity.Mentions, "mention")}, {Words.Plain(PerThousand(b.Entity, words))} per 1,000 words<br>"
                    + string.Join("<br>", Forms(mentions[b.Entity.Id]).Take(8).Select(f => ChartText.Shorten(f, 50)))).ToArray(),
                ["hoverinfo"] = "text",
            });
        }

        plot.Axis("xaxis", new() { ["title"] = new Node { ["text"] = "mentions" }, ["range"] = new[] { 0, shown[0].Mentions * 1.15 }, ["fixedrange"] = true, ["tickformat"] = ",d", ["nticks"] = 6 });
        plot.Axis("yaxis", Rows([.. shown.Select(e => e.Name)]));
        plot.Layout(new() { ["height"] = 120 + (shown.Count * 25), ["barmode"] = "overlay" });
        return plot.ToFigure(FrequencyFinding(reading, words), FigureTable.Of(
            reading.Entities,
            ["entity", "type", "mentions", "per 1,000 words", "forms in the text"],
            e => [e.Name, e.Type, Words.Plain(e.Mentions), Words.Plain(PerThousand(e, words)), string.Join("; ", Forms(mentions[e.Id]))],
            e => [e]));
    }

    private static double PerThousand(Entity entity, int words) => Math.Round(1000.0 * entity.Mentions / words, 1);

    /// <summary>The surface forms of an entity with their counts, most frequent first, ties by first use.</summary>
    private static IEnumerable<string> Forms(IEnumerable<Mention> mentions) => mentions
        .GroupBy(m => m.Text, StringComparer.Ordinal)
        .OrderByDescending(g => g.Count()).ThenBy(g => g.Min(m => m.Start))
        .Select(g => $"{g.Key} ×{g.Count()}");

    /// <summary>A row a name, the first on top.</summary>
    private static Node Rows(IReadOnlyCollection<string> names) => new()
    {
        ["tickvals"] = Enumerable.Range(0, names.Count).ToArray(),
        ["ticktext"] = names.Select(n => ChartText.Shorten(n, 26)).ToArray(),
        ["range"] = new[] { names.Count - 0.4, -0.6 },
        ["showgrid"] = false,
        ["fixedrange"] = true,
    };

    private static string FrequencyFinding(Reading reading, int words)
    {
        var first = reading.Entities[0];
        var leaders = reading.Entities.TakeWhile(e => e.Mentions == first.Mentions).Select(e => e.Name).ToList();
        var once = reading.Entities.Count(e => e.Mentions == 1);
        return $"{Words.List(leaders)} {(leaders.Count == 1 ? "is" : "are")} named most, {Words.Count(first.Mentions, "time")}{(leaders.Count == 1 ? "" : " each")} in {Words.Count(words, "word")}; " +
            $"{Words.Count(reading.Mentions.Count, "mention")} name {Words.Count(reading.Entities.Count, "entity", "entities")}, {once} of them once.";
    }
}
