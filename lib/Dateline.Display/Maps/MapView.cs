namespace Dateline.Display.Maps;

/// <summary>
/// The window of a map: Mercator's projection (it keeps shapes at every latitude, and a bearing is an angle), unrolled at the meridian that is
/// farthest from everything shown, so that a route across the Pacific is whole.
/// </summary>
internal sealed class MapView
{
    /// <summary>Mercator's map has no poles.</summary>
    private const double NorthMost = 83.5;
    private const double LeastSpan = 7;

    /// <summary>How much wider than its route a map is: on a phone, an eighth on each side is what a short name needs.</summary>
    private const double NameRoom = 1.36;

    private readonly double _seam;

    /// <summary>A window around the points, none of which stays outside.</summary>
    public MapView(IReadOnlyList<Coordinate> points)
    {
        _seam = Seam(points);
        var (left, right) = (points.Min(X), points.Max(X));
        var (bottom, top) = (points.Min(p => Y(p.Latitude)), points.Max(p => Y(p.Latitude)));
        var width = Math.Min(360, Math.Max((right - left) * NameRoom, LeastSpan));
        var height = Math.Max((top - bottom) * 1.3, LeastSpan * 0.6);
        // A window far from the shape of a screen would leave most of it empty.
        width = Math.Min(360, Math.Max(width, height * 1.1));
        height = Math.Max(height, width * 0.5);
        var (x, y) = ((left + right) / 2, (bottom + top) / 2);
        var limit = Y(NorthMost);
        y = Math.Clamp(y, Math.Min(0, -limit + (height / 2)), Math.Max(0, limit - (height / 2)));
        (Left, Right, Bottom, Top) = (x - (width / 2), x + (width / 2), y - (height / 2), y + (height / 2));
    }

    public double Left { get; }

    public double Right { get; }

    public double Bottom { get; }

    public double Top { get; }

    public double Width => Right - Left;

    public double Height => Top - Bottom;

    /// <summary>Where a longitude stands on the map.</summary>
    public double X(Coordinate point) => _seam + Modulo(point.Longitude - _seam, 360);

    public static double X(double longitude, double near) => longitude + (360 * Math.Round((near - longitude) / 360));

    /// <summary>Where a latitude stands on the map, in degrees of the equator.</summary>
    public static double Y(double latitude)
    {
        var phi = Math.Clamp(latitude, -NorthMost, NorthMost) * Math.PI / 180;
        return Math.Log(Math.Tan((Math.PI / 4) + (phi / 2))) * 180 / Math.PI;
    }

    /// <summary>The middle of the widest stretch of longitudes without a point.</summary>
    private static double Seam(IReadOnlyList<Coordinate> points)
    {
        var longitudes = points.Select(p => Modulo(p.Longitude, 360)).Distinct().Order().ToList();
        var (seam, widest) = (-180.0, -1.0);
        for (var i = 0; i < longitudes.Count; i++)
        {
            var next = i + 1 < longitudes.Count ? longitudes[i + 1] : longitudes[0] + 360;
            if (next - longitudes[i] <= widest) continue;
            (seam, widest) = ((longitudes[i] + next) / 2, next - longitudes[i]);
        }

        // Longitudes as an atlas has them, where that can be.
        return Modulo(seam + 180, 360) - 180 is var s && s > 0 ? s - 360 : s;
    }

    private static double Modulo(double value, double by) => value - (by * Math.Floor(value / by));
}
