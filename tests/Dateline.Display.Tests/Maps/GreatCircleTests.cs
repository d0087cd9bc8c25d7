using Dateline.Display.Maps;

namespace Dateline.Display.Tests.Maps;

public sealed class GreatCircleTests
{
    // The middle of the way: by symmetry half the longitude; latitude by tan φ = tan φ₀ / cos(Δλ/2) for ends at one latitude φ₀.
    [Theory]
    [InlineData(0, 0, 90, 0, 45, 0)]
    [InlineData(45, 35, 135, 35, 90, 44.7196)]
    [InlineData(10, 60, 10, -20, 10, 20)]
    // Over the date line the longitude runs on.
    [InlineData(170, 0, -170, 0, 180, 0)]
    [InlineData(-170, 0, 170, 0, -180, 0)]
    public void Between_TwoPoints_BendsThroughTheMiddle(double fromX, double fromY, double toX, double toY, double x, double y)
    {
        var way = GreatCircle.Between(new(fromX, fromY), new(toX, toY));

        var middle = way[(way.Length - 1) / 2];
        var other = way[way.Length / 2];
        Assert.Equal(x, (middle.Longitude + other.Longitude) / 2, 3);
        Assert.Equal(y, (middle.Latitude + other.Latitude) / 2, 2);
    }

    [Theory]
    [InlineData(0, 0, 0, 0)]
    [InlineData(0, 0, 180, 0)]
    [InlineData(179.9, 10, -179.9, -10)]
    [InlineData(-60, 45, 120, -45)]
    public void Between_OddPoints_IsFiniteAndUnbroken(double fromX, double fromY, double toX, double toY)
    {
        var way = GreatCircle.Between(new(fromX, fromY), new(toX, toY));

        Assert.All(way, c => Assert.True(double.IsFinite(c.Longitude) && double.IsFinite(c.Latitude)));
        Assert.Equal(fromX, way[0].Longitude, 6);
        Assert.Equal(0, Math.IEEERemainder(way[^1].Longitude - toX, 360), 6);
        Assert.Equal(toY, way[^1].Latitude, 6);
    }
}
