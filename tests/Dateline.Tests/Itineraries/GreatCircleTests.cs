using Dateline.Itineraries;

namespace Dateline.Tests.Itineraries;

public sealed class GreatCircleTests
{
    // The middle of the way: by symmetry half the longitude; latitude by tan φ = tan φ₀ / cos(Δλ/2) for ends at one latitude φ₀.
    [Theory]
    [InlineData(0, 0, 0, 90, 0, 45)]
    [InlineData(35, 45, 35, 135, 44.7196, 90)]
    [InlineData(60, 10, -20, 10, 20, 10)]

    // Over the date line the longitude runs on.
    [InlineData(0, 170, 0, -170, 0, 180)]
    [InlineData(0, -170, 0, 170, 0, -180)]
    public void Way_TwoPoints_BendsThroughTheMiddle(double a, double b, double c, double d, double latitude, double longitude)
    {
        var way = GreatCircle.Way(a, b, c, d, 12);
        var (middle, other) = (way[(way.Length - 1) / 2], way[way.Length / 2]);

        Assert.Equal(longitude, (middle.Longitude + other.Longitude) / 2, 3);
        Assert.Equal(latitude, (middle.Latitude + other.Latitude) / 2, 2);
    }

    [Theory]
    [InlineData(0, 0, 0, 0)]
    [InlineData(0, 0, 0, 180)]
    [InlineData(10, 179.9, -10, -179.9)]
    [InlineData(45, -60, -45, 120)]
    [InlineData(90, 0, 10, 55)]
    public void Way_OddPoints_IsFiniteAndUnbroken(double a, double b, double c, double d)
    {
        var way = GreatCircle.Way(a, b, c, d, 12);

        Assert.All(way, p => Assert.True(double.IsFinite(p.Longitude) && double.IsFinite(p.Latitude)));
        Assert.Equal((a, b), way[0]);
        Assert.Equal(c, way[^1].Latitude, 6);
        Assert.Equal(0, Math.IEEERemainder(way[^1].Longitude - d, 360), 6);
    }

    [Theory]
    [InlineData(-18.1, 178.4, -13.8, -171.8, 2)]
    [InlineData(-13.8, -171.8, -18.1, 178.4, 2)]
    [InlineData(10, 10, 20, 60, 1)]
    [InlineData(35, 139, 37, -122, 2)]

    // Ends on the meridian itself, from either side.
    [InlineData(0, 170, 0, 180, 1)]
    [InlineData(0, 180, 0, -170, 1)]
    [InlineData(0, -180, 5, -170, 1)]
    public void Line_AcrossTheAntimeridian_IsCutThere(double a, double b, double c, double d, int parts)
    {
        var line = GreatCircle.Line(a, b, c, d);

        Assert.Equal(parts, line.Count);
        Assert.Equal((a, Math.Abs(b), c, Math.Abs(d)), (line[0][0].Latitude, Math.Abs(line[0][0].Longitude), line[^1][^1].Latitude, Math.Abs(line[^1][^1].Longitude)));
        Assert.All(line, part => Assert.All(part, p => Assert.InRange(p.Longitude, -180, 180)));
        Assert.All(line, part => Assert.All(part.Zip(part.Skip(1)), pair => Assert.True(Math.Abs(pair.First.Longitude - pair.Second.Longitude) <= 180)));
        if (parts == 2) Assert.Equal((180, 0), (Math.Abs(line[0][^1].Longitude), line[0][^1].Longitude + line[1][0].Longitude));
    }
}
