using System.Text.Json;

namespace Dateline.Display.Maps;

/// <summary>The part of TopoJSON (github.com/topojson/topojson-specification) that the files under data/maps use: quantized arcs, polygons made of them.</summary>
internal sealed class TopoJson
{
    private readonly Coordinate[][] _arcs;
    private readonly JsonElement _objects;

    private TopoJson(JsonElement root)
    {
        var transform = root.GetProperty("transform");
        var (scale, translate) = (transform.GetProperty("scale"), transform.GetProperty("translate"));
        var (kx, ky, dx, dy) = (scale[0].GetDouble(), scale[1].GetDouble(), translate[0].GetDouble(), translate[1].GetDouble());
        _arcs = [.. root.GetProperty("arcs").EnumerateArray().Select(arc =>
        {
            var (x, y) = (0, 0);
            // Each position is the difference to the one before it.
            return arc.EnumerateArray().Select(p => new Coordinate(((x += p[0].GetInt32()) * kx) + dx, ((y += p[1].GetInt32()) * ky) + dy)).ToArray();
        })];
        _objects = root.GetProperty("objects");
    }

    public static TopoJson Parse(Stream json)
    {
        using var document = JsonDocument.Parse(json);
        return new(document.RootElement.Clone());
    }

    /// <summary>The rings of all polygons of an object, outer ones and holes alike; each is closed.</summary>
    public IReadOnlyList<Coordinate[]> Rings(string name) => [.. Geometries(name).SelectMany(RingArcs).Select(ring => ring.SelectMany((arc, i) => Arc(arc).Skip(i == 0 ? 0 : 1)).ToArray())];

    /// <summary>The arcs that two geometries of an object share: for states, the borders on land.</summary>
    public IReadOnlyList<Coordinate[]> SharedArcs(string name)
    {
        var users = Geometries(name).SelectMany((g, i) => RingArcs(g).SelectMany(r => r).Select(a => (Arc: a < 0 ? ~a : a, User: i)));
        return [.. users.Distinct().GroupBy(u => u.Arc).Where(g => g.Count() > 1).OrderBy(g => g.Key).Select(g => _arcs[g.Key])];
    }

    /// <summary>An arc by its index; a negative index (its complement) means the arc backwards.</summary>
    private Coordinate[] Arc(int index) => index >= 0 ? _arcs[index] : [.. _arcs[~index].Reverse()];

    private JsonElement.ArrayEnumerator Geometries(string name) => _objects.GetProperty(name).GetProperty("geometries").EnumerateArray();

    private static IEnumerable<int[]> RingArcs(JsonElement geometry) => geometry.GetProperty("type").GetString() switch
    {
        "Polygon" => geometry.GetProperty("arcs").EnumerateArray().Select(Indices),
        "MultiPolygon" => geometry.GetProperty("arcs").EnumerateArray().SelectMany(p => p.EnumerateArray()).Select(Indices),
        _ => [],
    };

    private static int[] Indices(JsonElement ring) => [.. ring.EnumerateArray().Select(a => a.GetInt32())];
}
