namespace Dateline.Display.Maps;

/// <summary>Land and borders at one scale. Read from the assembly once and kept: the same for all maps.</summary>
internal sealed class World
{
    private static readonly Lazy<World> Coarse = new(() => Load("maps/countries-110m.json"));
    private static readonly Lazy<World> Fine = new(() => Load("maps/countries-50m.json"));

    private World(IReadOnlyList<Coordinate[]> land, IReadOnlyList<Coordinate[]> borders) => (Land, Borders) = (land, borders);

    /// <summary>Closed rings, lakes as holes; longitudes run on past ±180 where a shape lies across the date line.</summary>
    public IReadOnlyList<Coordinate[]> Land { get; }

    public IReadOnlyList<Coordinate[]> Borders { get; }

    /// <summary>The scale that suits a map so many degrees wide.</summary>
    public static World For(double degrees) => degrees > 110 ? Coarse.Value : Fine.Value;

    private static World Load(string resource)
    {
        using var stream = typeof(World).Assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"data/{resource} is not embedded in {nameof(Dateline)}.{nameof(Display)}: see its project file.");
        var topology = TopoJson.Parse(stream);
        return new([.. topology.Rings("land").Select(Unrolled.Ring)], [.. topology.SharedArcs("countries").Select(Unrolled.Line)]);
    }
}
