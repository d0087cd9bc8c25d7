namespace Dateline.Display.Maps;

/// <summary>The shortest way between two points of a sphere.</summary>
internal static class GreatCircle
{
    /// <summary>
    /// Points along the way, both ends included, no two of them more than about two degrees apart; longitudes run on past ±180, so that the way
    /// is never torn. Between antipodes, where no way is the shortest, over the north pole.
    /// </summary>
    public static Coordinate[] Between(Coordinate from, Coordinate to)
    {
        var (a, b) = (Vector(from), Vector(to));
        var angle = Math.Acos(Math.Clamp(Dot(a, b), -1, 1));
        var steps = Math.Max(12, (int)Math.Ceiling(angle * 180 / Math.PI / 2));
        if (Math.PI - angle < 1e-6) return [.. Between(from, new(from.Longitude, 90)), .. Between(new(to.Longitude, 90), to).Skip(1)];
        var points = new Coordinate[steps + 1];
        for (var i = 0; i <= steps; i++)
        {
            var t = (double)i / steps;
            var (p, q) = angle < 1e-9 ? (1 - t, t) : (Math.Sin((1 - t) * angle) / Math.Sin(angle), Math.Sin(t * angle) / Math.Sin(angle));
            var (x, y, z) = ((p * a.X) + (q * b.X), (p * a.Y) + (q * b.Y), (p * a.Z) + (q * b.Z));
            var longitude = Degrees(Math.Atan2(y, x));
            if (i > 0) longitude += 360 * Math.Round((points[i - 1].Longitude - longitude) / 360);
            points[i] = new(longitude, Degrees(Math.Atan2(z, Math.Sqrt((x * x) + (y * y)))));
        }

        return points;
    }

    private static (double X, double Y, double Z) Vector(Coordinate c)
    {
        var (lambda, phi) = (c.Longitude * Math.PI / 180, c.Latitude * Math.PI / 180);
        return (Math.Cos(phi) * Math.Cos(lambda), Math.Cos(phi) * Math.Sin(lambda), Math.Sin(phi));
    }

    private static double Dot((double X, double Y, double Z) a, (double X, double Y, double Z) b) => (a.X * b.X) + (a.Y * b.Y) + (a.Z * b.Z);

    private static double Degrees(double radians) => radians * 180 / Math.PI;
}
