namespace Dateline.Display.Maps;

/// <summary>Cuts lines and rings to a rectangle, and leaves out points that no eye could tell apart.</summary>
internal sealed class Clip(double left, double right, double bottom, double top, double tolerance)
{
    /// <summary>The part of a closed ring inside the rectangle (Sutherland and Hodgman 1974); empty if there is none.</summary>
    public List<(double X, double Y)> Ring(IEnumerable<(double X, double Y)> ring)
    {
        var points = ring.ToList();
        if (Outside(points)) return [];
        points = Cut(points, p => p.X - left);
        points = Cut(points, p => right - p.X);
        points = Cut(points, p => p.Y - bottom);
        points = Cut(points, p => top - p.Y);
        var thin = Thin(points);
        return thin.Count < 3 ? [] : [.. thin, thin[0]];
    }

    /// <summary>The parts of a line that have a point inside the rectangle.</summary>
    public IEnumerable<List<(double X, double Y)>> Line(IEnumerable<(double X, double Y)> line)
    {
        var part = new List<(double X, double Y)>();
        foreach (var p in line)
        {
            if (Inside(p))
            {
                part.Add(p);
                continue;
            }

            if (part.Count > 1) yield return Thin(part);
            part = [];
        }

        if (part.Count > 1) yield return Thin(part);
    }

    private bool Inside((double X, double Y) p) => p.X >= left && p.X <= right && p.Y >= bottom && p.Y <= top;

    private bool Outside(List<(double X, double Y)> p) =>
        p.TrueForAll(q => q.X < left) || p.TrueForAll(q => q.X > right) || p.TrueForAll(q => q.Y < bottom) || p.TrueForAll(q => q.Y > top);

    /// <summary>The part of a polygon on the side of a line where <paramref name="depth"/> isn't negative.</summary>
    private static List<(double X, double Y)> Cut(List<(double X, double Y)> polygon, Func<(double X, double Y), double> depth)
    {
        var result = new List<(double X, double Y)>(polygon.Count);
        for (var i = 0; i < polygon.Count; i++)
        {
            var (a, b) = (polygon[i], polygon[(i + 1) % polygon.Count]);
            var (da, db) = (depth(a), depth(b));
            if (da >= 0) result.Add(a);
            if (da >= 0 == db >= 0) continue;
            var t = da / (da - db);
            result.Add((a.X + (t * (b.X - a.X)), a.Y + (t * (b.Y - a.Y))));
        }

        return result;
    }

    private List<(double X, double Y)> Thin(List<(double X, double Y)> points)
    {
        var result = new List<(double X, double Y)>();
        for (var i = 0; i < points.Count; i++)
        {
            var p = points[i];
            if (result.Count == 0 || i == points.Count - 1 || Math.Abs(p.X - result[^1].X) > tolerance || Math.Abs(p.Y - result[^1].Y) > tolerance) result.Add(p);
        }

        return result;
    }
}
