using Dateline.Text;

namespace Dateline.Entities;

/// <summary>Merges names to entities and places them on the map.</summary>
internal static class EntityResolver
{
    public static ResolvedNames Resolve(AnalysedText text, IReadOnlyList<NameSpan> names)
    {
        var clusters = new NameClusters(text);
        foreach (var name in names) clusters.Add(name);
        return clusters.Finish();
    }
}
