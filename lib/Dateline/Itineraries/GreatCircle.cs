namespace Dateline.Itineraries;

/// <summary>The shortest way between two points of a sphere.</summary>
internal static class GreatCircle
{
    /// <summary>Points lie at most so many kilometres apart, so that the way looks curved on any map.</summary>
    private const double Step = 200;

    /// <summary>
    /// Points along the way, both ends included, in <paramref name="least"/> pieces at least; longitudes run on past ±180, so that the way is never torn.
    /// Between antipodes, where no way is the shortest, over the north pole.
    /// </summary>
    public static (double Latitude, double Longitude)[] Way(double latitude1, double longitude1, double latitude2, double longitude2, int least = 1)
    {
        var (a, b) = (Vector(latitude1, longitude1), Vector(latitude2, longitude2));
        var angle = Math.Acos(Math.Clamp((a.X * b.X) + (a.Y * b.Y) + (a.Z * b.Z), -1, 1));
        if (Math.PI - angle < 1e-6) return [.. Way(latitude1, longitude1, 90, longitude1, least), .. Way(90, longitude2, latitude2, longitude2, least).Skip(1)];
        var pieces = Math.Max(least, (int)Math.Ceiling(Sphere.Kilometres(latitude1, longitude1, latitude2, longitude2) / Step));
        var points = new (double Latitude, double Longitude)[pieces + 1];
        points[0] = (latitude1, longitude1);
        for (var i = 1; i <= pieces; i++)
        {
            var (latitude, longitude) = i == pieces ? (latitude2, longitude2) : Between(a, b, angle, (double)i / pieces);

            // A pole has every longitude.
            points[i] = (latitude, Math.Abs(latitude) > 90 - 1e-9 ? points[i - 1].Longitude : longitude + (360 * Math.Round((points[i - 1].Longitude - longitude) / 360)));
        }

        return points;
    }

    /// <summary>The way in one part, or in several where it crosses the 180th meridian: each part ends or begins there, as RFC 7946 (3.1.9) wants it.</summary>
    public static List<List<(double Latitude, double Longitude)>> Line(double latitude1, double longitude1, double latitude2, double longitude2)
    {
        var way = Way(latitude1, longitude1, latitude2, longitude2);
        var parts = new List<List<(double Latitude, double Longitude)>> { new() { way[0] } };
        var turn = 0.0;
        for (var i = 1; i < way.Length; i++)
        {
            var (from, to) = ((way[i - 1].Latitude, Longitude: way[i - 1].Longitude - turn), (way[i].Latitude, Longitude: way[i].Longitude - turn));
            if (Math.Abs(to.Longitude) > 180)
            {
                var edge = to.Longitude > 0 ? 180.0 : -180.0;
                var latitude = from.Latitude + ((to.Latitude - from.Latitude) * (edge - from.Longitude) / (to.Longitude - from.Longitude));
                if (from.Longitude != edge) parts[^1].Add((latitude, edge));
                parts.Add([(latitude, -edge)]);
                turn += 2 * edge;
                to.Longitude -= 2 * edge;
            }

            parts[^1].Add(i == way.Length - 1 ? (latitude2, Math.Abs(to.Longitude - longitude2) < 1e-6 ? longitude2 : to.Longitude) : to);
        }

        parts.RemoveAll(p => p.Count < 2);
        return parts;
    }

    private static (double X, double Y, double Z) Vector(double latitude, double longitude)
    {
        var (phi, lambda) = (double.DegreesToRadians(latitude), double.DegreesToRadians(longitude));
        return (Math.Cos(phi) * Math.Cos(lambda), Math.Cos(phi) * Math.Sin(lambda), Math.Sin(phi));
    }

    private static (double Latitude, double Longitude) Between((double X, double Y, double Z) a, (double X, double Y, double Z) b, double angle, double share)
    {
        var (p, q) = angle < 1e-9 ? (1 - share, share) : (Math.Sin((1 - share) * angle) / Math.Sin(angle), Math.Sin(share * angle) / Math.Sin(angle));
        var (x, y, z) = ((p * a.X) + (q * b.X), (p * a.Y) + (q * b.Y), (p * a.Z) + (q * b.Z));
        return (double.RadiansToDegrees(Math.Atan2(z, Math.Sqrt((x * x) + (y * y)))), double.RadiansToDegrees(Math.Atan2(y, x)));
    }
}
