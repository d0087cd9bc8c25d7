namespace Dateline.Display.Maps;

/// <summary>
/// Chooses on which side of its mark each label stands, so that labels cover neither marks nor ways nor each other, and none is cut at the map's
/// edge, where that can be avoided on a wide screen and on a narrow one alike.
/// </summary>
internal sealed class LabelPlacer(MapView view, IReadOnlyList<(double X, double Y)> ways)
{
    private const double Radius = 12, LineHeight = 16, CharacterWidth = 7.2;

    /// <summary>Widths of maps, in pixels: a desktop's and a phone's.</summary>
    private static readonly double[] Widths = [720, 340];

    private static readonly (string Name, double Dx, double Dy)[] Sides =
    [
        ("middle right", 1, 0), ("middle left", -1, 0), ("top center", 0, 1), ("bottom center", 0, -1),
        ("top right", 1, 1), ("bottom right", 1, -1), ("top left", -1, 1), ("bottom left", -1, -1),
    ];

    // The second look lets a label move away from those that chose after it; a third changes next to nothing.
    private const int Looks = 3;

    // A name across a mark can be read, one across a name or cut at the edge can't.
    private const double LabelWeight = 4;

    /// <summary>plotly's <c>textposition</c> for each mark, in their order; the first ones choose first.</summary>
    public IReadOnlyList<string> Place(IReadOnlyList<(double X, double Y, string Label)> marks)
    {
        var screens = Widths.Select(w => new Screen(view, w, marks, ways)).ToList();
        var result = new string[marks.Count];
        for (var look = 0; look < Looks; look++)
        {
            for (var i = 0; i < marks.Count; i++)
            {
                var mark = i;
                var width = (marks[i].Label.Length * CharacterWidth) + 4;
                // Of sides that cost the same the first is the usual one.
                var best = Sides.Select((side, rank) => (side, rank)).MinBy(s => screens.Sum(c => c.Cost(mark, s.side.Dx, s.side.Dy, width)) + s.rank).side;
                // Blank labels take no room.
                if (marks[i].Label.Length > 0) screens.ForEach(c => c.Take(mark, best.Dx, best.Dy, width));
                result[i] = best.Name;
            }
        }

        return result;
    }

    /// <summary>What is taken of one screen.</summary>
    private sealed class Screen
    {
        private readonly List<(double X, double Y)> _points;
        private readonly List<Box> _taken;
        private readonly Box?[] _labels;
        private readonly double _wide, _high;

        public Screen(MapView view, double pixelsWide, IReadOnlyList<(double X, double Y, string Label)> marks, IReadOnlyList<(double X, double Y)> ways)
        {
            var scale = pixelsWide / view.Width;
            (_wide, _high) = (pixelsWide, view.Height * scale);
            (double X, double Y) Pixels(double x, double y) => ((x - view.Left) * scale, (y - view.Bottom) * scale);
            _points = [.. marks.Select(m => Pixels(m.X, m.Y))];
            _labels = new Box?[marks.Count];
            _taken = [.. _points.Select(p => new Box(p.X - Radius, p.Y - Radius, p.X + Radius, p.Y + Radius))];
            _taken.AddRange(ways.Select(w => Pixels(w.X, w.Y)).Select(p => new Box(p.X - 3, p.Y - 3, p.X + 3, p.Y + 3)));
        }

        public double Cost(int mark, double dx, double dy, double width)
        {
            var box = At(_points[mark], dx, dy, width);
            var outside = Math.Max(0, -box.Left) + Math.Max(0, box.Right - _wide) + Math.Max(0, -box.Bottom) + Math.Max(0, box.Top - _high);
            return _taken.Where((_, i) => i != mark).Sum(t => t.Overlap(box))
                + (LabelWeight * ((outside * LineHeight) + _labels.Where((_, i) => i != mark).Sum(l => l?.Overlap(box) ?? 0)));
        }

        public void Take(int mark, double dx, double dy, double width) => _labels[mark] = At(_points[mark], dx, dy, width);
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
