using Dateline.Itineraries;

namespace Dateline.Tests.Itineraries;

public sealed class SphereTests
{
    // A quarter and a half of a great circle of radius 6371.0088 km; a degree of the equator across the antimeridian.
    [Theory]
    [InlineData(0, 0, 0, 90, 10007.5572)]
    [InlineData(0, 0, 0, 180, 20015.1144)]
    [InlineData(0, 179.5, 0, -179.5, 111.1951)]
    [InlineData(90, 0, -90, 77, 20015.1144)]
    [InlineData(12.5, 33, 12.5, 33, 0)]
    public void Kilometres_KnownArcs_AreExact(double a, double b, double c, double d, double expected) => Assert.Equal(expected, Sphere.Kilometres(a, b, c, d), 3);

    [Theory]
    [InlineData(-18.1, 178.4, -13.8, -171.8, 2)]
    [InlineData(10, 10, 20, 60, 1)]
    [InlineData(35, 139, 37, -122, 2)]
    public void Line_AcrossTheAntimeridian_IsCutThere(double a, double b, double c, double d, int parts)
    {
        var line = GreatCircle.Line(a, b, c, d);

        Assert.Equal(parts, line.Count);
        Assert.Equal(((a, b), (c, d)), (line[0][0], line[^1][^1]));
        Assert.All(line, part => Assert.All(part.Zip(part.Skip(1)), pair => Assert.True(Math.Abs(pair.First.Longitude - pair.Second.Longitude) <= 180)));
        if (parts == 2) Assert.Equal(180, Math.Abs(line[0][^1].Longitude));
    }
}
