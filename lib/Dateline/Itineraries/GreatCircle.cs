namespace Dateline.Itineraries;

/// <summary>The line of a leg as points along the great circle, cut where it crosses the antimeridian.</summary>
internal static class GreatCircle
{
    /// <summary>Points lie at most so far apart, so that the line looks curved on any map.</summary>
    private const double Step = 200;

    /// <summary>One part, or several where the line crosses the 180th meridian: each part ends or begins there, as RFC 7946 (3.1.9) wants it.</summary>
    public static List<List<(double Latitude, double Longitude)>> Line(double latitude1, double longitude1, double latitude2, double longitude2)
    {
        var pieces = Math.Max(1, (int)Math.Ceiling(Sphere.Kilometres(latitude1, longitude1, latitude2, longitude2) / Step));
        var (a, b) = (Vector(latitude1, longitude1), Vector(latitude2, longitude2));
        var parts = new List<List<(double Latitude, double Longitude)>> { new() { (latitude1, longitude1) } };
        for (var i = 1; i <= pieces; i++)
        {
            var next = i == pieces ? (latitude2, longitude2) : Between(a, b, (double)i / pieces);
            var last = parts[^1][^1];
            if (Math.Abs(next.Item2 - last.Longitude) > 180)
            {
                var edge = last.Longitude > 0 ? 180.0 : -180.0;
                var turn = next.Item2 + (2 * edge) - last.Longitude;
                var latitude = last.Latitude + ((next.Item1 - last.Latitude) * (turn == 0 ? 0 : (edge - last.Longitude) / turn));
                if (last.Longitude != edge) parts[^1].Add((latitude, edge));
                parts.Add([(latitude, -edge)]);
                if (next.Item2 == -edge) continue;
            }

            parts[^1].Add(next);
        }

        parts.RemoveAll(p => p.Count < 2);
        return parts;
    }

    private static (double X, double Y, double Z) Vector(double latitude, double longitude)
    {
        var (phi, lambda) = (double.DegreesToRadians(latitude), double.DegreesToRadians(longitude));
        return (Math.Cos(phi) * Math.Cos(lambda), Math.Cos(phi) * Math.Sin(lambda), Math.Sin(phi));
    }

    private static (double, double) Between((double X, double Y, double Z) a, (double X, double Y, double Z) b, double share)
    {
        var angle = Math.Acos(Math.Clamp((a.X * b.X) + (a.Y * b.Y) + (a.Z * b.Z), -1, 1));
        var (p, q) = angle < 1e-12 ? (1 - share, share) : (Math.Sin((1 - share) * angle) / Math.Sin(angle), Math.Sin(share * angle) / Math.Sin(angle));
        var (x, y, z) = ((p * a.X) + (q * b.X), (p * a.Y) + (q * b.Y), (p * a.Z) + (q * b.Z));
        return (double.RadiansToDegrees(Math.Atan2(z, Math.Sqrt((x * x) + (y * y)))), double.RadiansToDegrees(Math.Atan2(y, x)));
    }
}
