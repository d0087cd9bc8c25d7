using Dateline.Display.Maps;

namespace Dateline.Display.Tests.Maps;

public sealed class MapViewTests
{
    // Longitudes, and about how wide their map is at the most.
    [Theory]
    [InlineData("174.8 178.4 -171.8 -159.8", 60)]
    [InlineData("-0.1 12.5 100.5 106.8", 150)]
    [InlineData("-84 2.4 44.8", 181)]
    [InlineData("-179 179", 10)]
    [InlineData("30", 8)]
    public void Window_Points_HoldsThemAllAndNoMore(string longitudes, double widest)
    {
        Coordinate[] points = [.. longitudes.Split(' ').Select(l => new Coordinate(double.Parse(l, System.Globalization.CultureInfo.InvariantCulture), 0))];
        var view = new MapView(points);

        Assert.All(points, p => Assert.InRange(view.X(p), view.Left, view.Right));
        Assert.InRange(view.Width, 0, widest);
    }

    // y of Mercator's projection in degrees, ln tan(π/4 + φ/2): 45° is 50.4987, by the integral of the secant.
    [Theory]
    [InlineData(0, 0)]
    [InlineData(45, 50.4987)]
    [InlineData(-45, -50.4987)]
    public void Y_Latitude_IsMercators(double latitude, double expected) => Assert.Equal(expected, MapView.Y(latitude), 3);

    [Fact]
    public void Y_Pole_IsAtTheMapsEdge() => Assert.Equal(MapView.Y(-90), -MapView.Y(90), 6);
}
