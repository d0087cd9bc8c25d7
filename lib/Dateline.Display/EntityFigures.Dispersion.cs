using Dateline.Display.Charts;
using Dateline.Display.Passages;

namespace Dateline.Display;

public static partial class EntityFigures
{
    /// <summary>
    /// Where in the article each entity is named: a row each, a tick at the true position of each mention, from the first character to the last.
    /// Faint lines part the article's blocks.
    /// </summary>
    /// <param name="reading">The reading; without entities the figure has words only.</param>
    /// <param name="top">How many entities are drawn, 1 or more; the values hold all.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="top"/> is below 1.</exception>
    public static Figure Dispersion(Reading reading, int top = 16)
    {
        ArgumentNullException.ThrowIfNull(reading);
        ArgumentOutOfRangeException.ThrowIfLessThan(top, 1);
        if (reading.Entities.Count == 0) return Figure.Nothing(NoEntity);
        var mentions = MentionsByEntity(reading);
        var shown = reading.Entities.Take(top).ToList();
        var plot = new Plot(reading);
        foreach (var type in Types)
        {
            var ticks = shown.SelectMany((e, row) => mentions[e.Id].Where(_ => e.Type == type).Select(m => (Mention: m, Row: row, e.Name))).ToList();
            if (ticks.Count == 0) continue;
            plot.Add("scatter", new()
            {
                ["name"] = InWords(type),
                ["mode"] = "markers",
                ["x"] = ticks.Select(t => t.Mention.Start).ToArray(),
                ["y"] = ticks.Select(t => t.Row).ToArray(),
                ["marker"] = new Node { ["symbol"] = "line-ns", ["size"] = 14, ["color"] = Palette.OfType(type), ["line"] = new Node { ["width"] = 2.5, ["color"] = Palette.OfType(type) } },
                ["customdata"] = ticks.Select(t => PassageIds.Of(t.Mention)).ToArray(),
                ["hovertext"] = ticks.Select(t => $"<b>{ChartText.Shorten(t.Name, 50)}</b> as “{ChartText.Shorten(t.Mention.Text, 40)}”<br>" + ChartText.Wrap(reading.Sentences[t.Mention.Sentence].Text, 60, 4)).ToArray(),
                ["hoverinfo"] = "text",
            });
        }

        plot.Axis("xaxis", ArticleAxis.Of(reading));
        plot.Axis("yaxis", Rows([.. shown.Select(e => e.Name)]));
        plot.Layout(new() { ["height"] = 120 + (shown.Count * 25), ["shapes"] = ArticleAxis.BlockBorders(reading) });
        return plot.ToFigure(DispersionFinding(reading, shown, mentions), FigureTable.Of(
            reading.Entities,
            ["entity", "type", "first in block", "last in block", "blocks", "blocks in all"],
            e => DispersionRow(reading, e, mentions[e.Id]),
            e => [e]));
    }

    private static string[] DispersionRow(Reading reading, Entity entity, IEnumerable<Mention> mentions)
    {
        var blocks = mentions.Select(m => ArticleAxis.BlockNumber(reading, m.Sentence)).Distinct().ToList();
        return [entity.Name, entity.Type, Words.Plain(blocks.Min()), Words.Plain(blocks.Max()), Words.Plain(blocks.Count), Words.Plain(reading.Blocks.Count)];
    }

    private static string DispersionFinding(Reading reading, List<Entity> shown, ILookup<int, Mention> mentions)
    {
        int Blocks(Entity e) => mentions[e.Id].Select(m => reading.Sentences[m.Sentence].Block).Distinct().Count();
        var widest = shown.MaxBy(Blocks)!;
        var third = reading.Article.Length / 3;
        var late = shown.Where(e => e.Mentions > 1 && e.First >= 2 * third).ToList();
        var early = shown.Where(e => e.Mentions > 1 && mentions[e.Id].Max(m => m.Start) < third).ToList();
        var text = $"{widest.Name} runs through {Blocks(widest)} of {Words.Count(reading.Blocks.Count, "block")}.";
        if (early.Count > 0) text += $" Only the first third names {Words.List(early.Select(e => e.Name))}.";
        if (late.Count > 0) text += $" Only the last third names {Words.List(late.Select(e => e.Name))}.";
        return text;
    }
}
