using System.Text;
using Dateline.Display.Maps;

namespace Dateline.Display.Tests.Maps;

public sealed class TopoJsonTests
{
    /// <summary>Two squares side by side that share one arc, backwards in the second, as the specification's example has it.</summary>
    private const string TwoSquares = """
        {"type":"Topology","transform":{"scale":[0.5,0.5],"translate":[10,20]},
         "arcs":[[[2,0],[0,2]],[[2,2],[-2,0],[0,-2],[2,0]],[[2,0],[2,0],[0,2],[-2,0]]],
         "objects":{"states":{"type":"GeometryCollection","geometries":[
           {"type":"Polygon","arcs":[[0,1]]},{"type":"MultiPolygon","arcs":[[[2,-1]]]},{"type":null}]}}}
        """;

    [Fact]
    public void Rings_OfQuantizedArcs_AreClosedAndInPlace()
    {
        var rings = Parse().Rings("states");

        Assert.Equal(
            [[new(11, 20), new(11, 21), new(10, 21), new(10, 20), new(11, 20)], [new(11, 20), new(12, 20), new(12, 21), new(11, 21), new(11, 20)]],
            rings);
    }

    [Fact]
    public void SharedArcs_OfNeighbours_AreTheirBorder() => Assert.Equal([new Coordinate(11, 20), new Coordinate(11, 21)], Assert.Single(Parse().SharedArcs("states")));

    private static TopoJson Parse() => TopoJson.Parse(new MemoryStream(Encoding.UTF8.GetBytes(TwoSquares)));
}
