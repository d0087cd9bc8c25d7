namespace Dateline.Entities;

/// <summary>An entity in the making.</summary>
internal sealed class NameCluster(string name, string type)
{
    public string Name { get; set; } = name;

    public string Type { get; set; } = type;

    public List<TextRange> Mentions { get; } = [];
}
