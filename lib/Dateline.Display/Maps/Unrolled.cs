namespace Dateline.Display.Maps;

/// <summary>Shapes on the globe laid flat: where one crosses the date line, its longitudes run on instead of leaping to the other side of the map.</summary>
internal static class Unrolled
{
    public static Coordinate[] Line(Coordinate[] line)
    {
        var result = (Coordinate[])line.Clone();
        for (var i = 1; i < result.Length; i++)
        {
            var turns = Math.Round((result[i - 1].Longitude - result[i].Longitude) / 360);
            result[i] = result[i] with { Longitude = result[i].Longitude + (360 * turns) };
        }

        return result;
    }

    /// <summary>A ring that goes round a pole, as Antarctica's does, is closed along the edge of the map.</summary>
    public static Coordinate[] Ring(Coordinate[] ring)
    {
        var line = Line(ring);
        if (line.Length == 0 || Math.Abs(line[^1].Longitude - line[0].Longitude) < 180) return line;
        var pole = line.Average(c => c.Latitude) < 0 ? -90 : 90;
        return [.. line, new(line[^1].Longitude, pole), new(line[0].Longitude, pole), line[0]];
    }
}
