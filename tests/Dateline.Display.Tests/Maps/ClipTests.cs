using Dateline.Display.Maps;

namespace Dateline.Display.Tests.Maps;

public sealed class ClipTests
{
    private static readonly Clip UnitSquare = new(0, 1, 0, 1, 1e-9);

    // A ring as "x,y x,y …", and the area of what the unit square leaves of it.
    [Theory]
    [InlineData("0.25,0.25 0.75,0.25 0.75,0.75 0.25,0.75", 0.25)]
    [InlineData("0.5,0.5 1.5,0.5 1.5,1.5 0.5,1.5", 0.25)]
    [InlineData("-1,-1 2,-1 2,2 -1,2", 1)]
    [InlineData("0,0 2,0 0,2", 1)]
    [InlineData("3,3 4,3 4,4", 0)]
    public void Ring_AgainstTheWindow_KeepsWhatIsInside(string ring, double area) => Assert.Equal(area, Area(UnitSquare.Ring(Points(ring))), 6);

    [Fact]
    public void Line_ThatLeavesAndComesBack_IsInParts() =>
        Assert.Equal(2, UnitSquare.Line(Points("0.1,0.1 0.2,0.2 2,2 0.8,0.8 0.9,0.9")).Count());

    private static (double X, double Y)[] Points(string text) => [.. text.Split(' ').Select(p => p.Split(',').Select(n => double.Parse(n, System.Globalization.CultureInfo.InvariantCulture)).ToArray()).Select(p => (p[0], p[1]))];

    private static double Area(List<(double X, double Y)> ring) => Math.Abs(ring.Zip(ring.Skip(1), (a, b) => (a.X * b.Y) - (b.X * a.Y)).Sum()) / 2;
}
