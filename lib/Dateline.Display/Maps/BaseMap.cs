using Dateline.Display.Charts;

namespace Dateline.Display.Maps;

/// <summary>
/// Land and borders as ordinary scatter traces. plotly's own maps fetch their shapes from an address, which an offline page, and a front end with
/// a plotly.js of its own, can't give them.
/// </summary>
internal static class BaseMap
{
    private static readonly int[] Turns = [-720, -360, 0, 360, 720];

    public static Plot Draw(Plot plot, MapView view)
    {
        // A narrow screen shows more to the north and south than the window, a wide one more to the sides.
        var (dx, dy) = (view.Width * 0.9, view.Height * 0.9);
        var clip = new Clip(view.Left - dx, view.Right + dx, view.Bottom - dy, view.Top + dy, view.Width / 1100);
        var world = World.For(view.Width);
        plot.Add("scatter", Lines(Copies(world.Land, view, dx).Select(clip.Ring).Where(r => r.Count > 0), new()
        {
            ["fill"] = "toself",
            ["fillcolor"] = "rgba(127,127,127,0.20)",
            ["line"] = new Node { ["color"] = "rgba(127,127,127,0.45)", ["width"] = 0.6 },
        }));
        plot.Add("scatter", Lines(Copies(world.Borders, view, dx).SelectMany(clip.Line), new()
        {
            ["line"] = new Node { ["color"] = "rgba(127,127,127,0.40)", ["width"] = 0.6 },
        }));
        var hidden = new Node { ["visible"] = false, ["showgrid"] = false, ["automargin"] = false };
        plot.Axis("xaxis", new(hidden) { ["range"] = new[] { view.Left, view.Right }, ["constrain"] = "range" });
        plot.Axis("yaxis", new(hidden) { ["range"] = new[] { view.Bottom, view.Top }, ["scaleanchor"] = "x", ["constrain"] = "range" });
        return plot;
    }

    /// <summary>The shapes as often as the map can show them: it begins at any meridian, and a shape may lie across the date line.</summary>
    private static IEnumerable<IEnumerable<(double X, double Y)>> Copies(IReadOnlyList<Coordinate[]> shapes, MapView view, double margin) =>
        from turn in Turns
        from shape in shapes
        where shape.Max(c => c.Longitude) + turn >= view.Left - margin && shape.Min(c => c.Longitude) + turn <= view.Right + margin
        select shape.Select(c => (c.Longitude + turn, MapView.Y(c.Latitude)));

    /// <summary>Many lines as one trace, a gap between each two.</summary>
    private static Node Lines(IEnumerable<List<(double X, double Y)>> lines, Node look)
    {
        var (x, y) = (new List<double?>(), new List<double?>());
        foreach (var line in lines)
        {
            if (x.Count > 0)
            {
                x.Add(null);
                y.Add(null);
            }

            x.AddRange(line.Select(p => (double?)Math.Round(p.X, 2)));
            y.AddRange(line.Select(p => (double?)Math.Round(p.Y, 2)));
        }

        return new(look) { ["mode"] = "lines", ["x"] = x, ["y"] = y, ["hoverinfo"] = "skip", ["showlegend"] = false };
    }
}
