namespace Dateline.Display.Maps;

/// <summary>Chooses on which side of its mark each label stands, so that labels cover neither marks nor ways nor each other where that can be avoided.</summary>
internal sealed class LabelPlacer(MapView view, double pixelsWide, IEnumerable<(double X, double Y)> ways)
{
    private const double Radius = 12, LineHeight = 16, CharacterWidth = 7.2;

    private static readonly (string Name, double Dx, double Dy)[] Sides =
    [
        ("middle right", 1, 0), ("middle left", -1, 0), ("top center", 0, 1), ("bottom center", 0, -1),
        ("top right", 1, 1), ("bottom right", 1, -1), ("top left", -1, 1), ("bottom left", -1, -1),
    ];

    /// <summary>plotly's <c>textposition</c> for each mark, in their order; the first ones choose first.</summary>
    public IReadOnlyList<string> Place(IReadOnlyList<(double X, double Y, string Label)> marks)
    {
        var scale = pixelsWide / view.Width;
        (double, double) Pixels(double x, double y) => ((x - view.Left) * scale, (y - view.Bottom) * scale);
        var points = marks.Select(m => Pixels(m.X, m.Y)).ToList();
        var taken = points.Select(p => new Box(p.Item1 - Radius, p.Item2 - Radius, p.Item1 + Radius, p.Item2 + Radius)).ToList();
        taken.AddRange(ways.Select(w => Pixels(w.X, w.Y)).Select(p => new Box(p.Item1 - 3, p.Item2 - 3, p.Item1 + 3, p.Item2 + 3)));
        var result = new List<string>();
        for (var i = 0; i < marks.Count; i++)
        {
            var width = (marks[i].Label.Length * CharacterWidth) + 4;
            var best = Sides.Select((s, rank) => (s.Name, Box: At(points[i], s.Dx, s.Dy, width), rank)).MinBy(s => Cost(s.Box, taken, i) + s.rank);
            taken.Add(best.Box);
            result.Add(best.Name);
        }

        return result;
    }

    private double Cost(Box box, List<Box> taken, int own)
    {
        var (wide, high) = (pixelsWide, view.Height * pixelsWide / view.Width);
        var outside = Math.Max(0, -box.Left) + Math.Max(0, box.Right - wide) + Math.Max(0, -box.Bottom) + Math.Max(0, box.Top - high);
        return taken.Where((_, i) => i != own).Sum(t => t.Overlap(box)) + (outside * LineHeight);
    }

    private static Box At((double X, double Y) point, double dx, double dy, double width)
    {
        var (x, y) = (point.X + (dx * (dy == 0 ? Radius : Radius * 0.7)), point.Y + (dy * Radius));
        var left = dx > 0 ? x : dx < 0 ? x - width : x - (width / 2);
        var bottom = dy > 0 ? y : dy < 0 ? y - LineHeight : y - (LineHeight / 2);
        return new(left, bottom, left + width, bottom + LineHeight);
    }

    private readonly record struct Box(double Left, double Bottom, double Right, double Top)
    {
        public double Overlap(Box other) =>
            Math.Max(0, Math.Min(Right, other.Right) - Math.Max(Left, other.Left)) * Math.Max(0, Math.Min(Top, other.Top) - Math.Max(Bottom, other.Bottom));
    }
}
