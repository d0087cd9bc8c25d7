using Dateline.Text;

namespace Dateline.Entities;

/// <summary>Merges names to entities and places them on the map.</summary>
internal static class EntityResolver
{
    public static ResolvedNames Resolve(AnalysedText text, IReadOnlyList<NameSpan> names) => new([], []);
}
