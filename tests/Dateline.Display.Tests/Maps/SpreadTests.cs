using Dateline.Display.Maps;

namespace Dateline.Display.Tests.Maps;

public sealed class SpreadTests
{
    [Fact]
    public void Apart_PointsWithRoom_StayWhereTheyAre() => Assert.Equal([(0, 0), (5, 0), (0, 5)], Spread.Apart([(0, 0), (5, 0), (0, 5)], 2));

    [Theory]
    [InlineData(2)]
    [InlineData(5)]
    public void Apart_PointsAtOnePlace_KeepTheirDistance(int count)
    {
        var points = Spread.Apart([.. Enumerable.Repeat((3.0, 4.0), count)], 1);

        Assert.All(from i in Enumerable.Range(0, count) from j in Enumerable.Range(0, count) where i < j select (points[i], points[j]),
            p => Assert.True(Math.Sqrt(Math.Pow(p.Item1.X - p.Item2.X, 2) + Math.Pow(p.Item1.Y - p.Item2.Y, 2)) > 0.95));
    }
}
