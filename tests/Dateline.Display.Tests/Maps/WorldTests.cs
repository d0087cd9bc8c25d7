using Dateline.Display.Maps;

namespace Dateline.Display.Tests.Maps;

public sealed class WorldTests
{
    // Places well inside and far outside land, at both scales: the Caspian is a hole, Chukotka lies across the date line, Antarctica round the pole.
    [Theory]
    [InlineData("Ulaanbaatar", 106.9, 47.9, true)]
    [InlineData("Brasília", -47.9, -15.8, true)]
    [InlineData("Alice Springs", 133.9, -23.7, true)]
    [InlineData("Chukotka, past the date line", -175, 66.8, true)]
    [InlineData("South Pole station's way", 0, -85, true)]
    [InlineData("Pacific", -140, -20, false)]
    [InlineData("Caspian Sea", 50.5, 42, false)]
    [InlineData("Atlantic", -40, 30, false)]
    [InlineData("Arctic Ocean", 0, 88, false)]
    public void Land_KnownPlace_IsWhereAnAtlasHasIt(string place, double longitude, double latitude, bool isLand)
    {
        foreach (var degrees in new[] { 20, 300 })
        {
            var inside = new[] { -360, 0, 360 }.Any(turn => World.For(degrees).Land.Count(r => Holds(r, longitude + turn, latitude)) % 2 == 1);
            Assert.True(isLand == inside, $"{place} on a map {degrees} degrees wide");
        }
    }

    [Fact]
    public void Shapes_OnTheMap_NeverLeapToItsOtherSide()
    {
        foreach (var line in World.For(20).Borders.Concat(World.For(300).Borders))
        {
            Assert.All(line.Zip(line.Skip(1)), p => Assert.True(Math.Abs(p.First.Longitude - p.Second.Longitude) < 90));
        }
    }

    /// <summary>Even-odd rule: how often a ray to the east crosses the ring.</summary>
    private static bool Holds(Coordinate[] ring, double x, double y)
    {
        var inside = false;
        for (var (i, j) = (0, ring.Length - 1); i < ring.Length; j = i++)
        {
            if (ring[i].Latitude > y != ring[j].Latitude > y &&
                x < ((ring[j].Longitude - ring[i].Longitude) * (y - ring[i].Latitude) / (ring[j].Latitude - ring[i].Latitude)) + ring[i].Longitude) inside = !inside;
        }

        return inside;
    }
}
