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
}
