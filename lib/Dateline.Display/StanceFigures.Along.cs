using Dateline.Display.Charts;
using Dateline.Display.Passages;

namespace Dateline.Display;

public static partial class StanceFigures
{
    private static readonly int[] Ends = [-1, 0, 1];
    private static readonly string[] EndWords = ["opposes", "neutral", "supports"];

    /// <summary>
    /// Where in the article support and opposition stand: a stem at each place, up for support, down for opposition, its height the polarity.
    /// Several stances at one place are one stem with a bigger head. Faint lines part the article's blocks.
    /// </summary>
    /// <param name="reading">The reading; without stances the figure has words only.</param>
    public static Figure Along(Reading reading)
    {
        ArgumentNullException.ThrowIfNull(reading);
        if (reading.Stances.Count == 0) return Figure.Nothing(NoStance);
        var places = reading.Stances.GroupBy(s => (Position(reading, s), s.Polarity)).OrderBy(g => g.Key).Select(g => (At: g.Key.Item1, g.Key.Polarity, Stances: g.ToList())).ToList();
        var plot = new Plot(reading);
        foreach (var (sign, name) in new[] { (-1, "opposes"), (0, "explicitly neutral"), (1, "supports") })
        {
            var here = places.Where(p => Math.Sign(p.Polarity) == sign).ToList();
            if (here.Count == 0) continue;
            plot.Add("scatter", new()
            {
                ["mode"] = "lines",
                ["x"] = here.SelectMany(p => new int?[] { p.At, p.At, null }).ToArray(),
                ["y"] = here.SelectMany(p => new double?[] { 0, p.Polarity, null }).ToArray(),
                ["line"] = new Node { ["color"] = Palette.Polarity(sign * 0.7), ["width"] = 1.5 },
                ["hoverinfo"] = "skip",
                ["showlegend"] = false,
            });
            plot.Add("scatter", new()
            {
                ["name"] = name,
                ["mode"] = "markers",
                ["x"] = here.Select(p => p.At).ToArray(),
                ["y"] = here.Select(p => p.Polarity).ToArray(),
                ["marker"] = new Node
                {
                    ["color"] = here.Select(p => Palette.Polarity(p.Polarity)).ToArray(),
                    ["symbol"] = sign switch { > 0 => "triangle-up", < 0 => "triangle-down", _ => "circle" },
                    ["size"] = here.Select(p => 10 + (4 * Math.Min(p.Stances.Count - 1, 4))).ToArray(),
                },
                ["customdata"] = here.Select(p => PassageIds.Join(p.Stances)).ToArray(),
                ["hovertext"] = here.Select(p => string.Join("<br>", p.Stances.Take(5).Select(Line))).ToArray(),
                ["hoverinfo"] = "text",
            });
        }

        plot.Axis("xaxis", ArticleAxis.Of(reading));
        plot.Axis("yaxis", new() { ["range"] = new[] { -1.15, 1.15 }, ["tickvals"] = Ends, ["ticktext"] = EndWords, ["zeroline"] = true, ["showgrid"] = false, ["fixedrange"] = true });
        plot.Layout(new() { ["height"] = 300, ["shapes"] = ArticleAxis.BlockBorders(reading) });
        return plot.ToFigure(AlongFinding(reading), FigureTable.Of(
            reading.Stances,
            ["block", "source", "target", "polarity", "cue"],
            s => [Words.Plain(ArticleAxis.BlockNumber(reading, s.Sentence)), s.SourceName ?? s.Voice, s.TargetName, Words.Signed(s.Polarity), s.Cue],
            s => [s]));
    }

    private static int Position(Reading reading, Stance stance) => reading.Evidence(stance).OfType<Evidence>().FirstOrDefault(e => e.Role == "cue")?.Start ?? stance.Start;

    private static string Line(Stance s) => $"{ChartText.Shorten(s.SourceName ?? "the article", 26)} → {ChartText.Shorten(s.TargetName, 30)} “{ChartText.Shorten(s.Cue, 30)}”";

    private static string AlongFinding(Reading reading)
    {
        var middle = reading.Article.Length / 2;
        var (first, second) = (reading.Stances.Where(s => s.Start < middle).ToList(), reading.Stances.Where(s => s.Start >= middle).ToList());
        return $"{Half("The first half of the article", first)}; {Half("the second", second)}.";

        static string Half(string name, List<Stance> stances) =>
            $"{name} has {Words.Count(stances.Count, "stance")} ({stances.Count(s => s.Polarity < 0)} against, {stances.Count(s => s.Polarity > 0)} for)";
    }
}
