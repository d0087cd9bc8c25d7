namespace Dateline.Itineraries;

/// <summary>Distances on a sphere of the earth's mean radius (R1 of the IUGG).</summary>
internal static class Sphere
{
    public const double Radius = 6371.0088;

    /// <summary>Great-circle distance in kilometres by the haversine formula, which is exact enough for points close together and holds across the antimeridian.</summary>
    public static double Kilometres(double latitude1, double longitude1, double latitude2, double longitude2)
    {
        var (a, b) = (double.DegreesToRadians(latitude1), double.DegreesToRadians(latitude2));
        var (rise, turn) = (Math.Sin((b - a) / 2), Math.Sin(double.DegreesToRadians(longitude2 - longitude1) / 2));
        var h = (rise * rise) + (Math.Cos(a) * Math.Cos(b) * turn * turn);
        return 2 * Radius * Math.Asin(Math.Min(1, Math.Sqrt(h)));
    }
}
