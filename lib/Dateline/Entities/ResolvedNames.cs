namespace Dateline.Entities;

/// <summary>Names merged to entities. Entities stand in their final order (most mentions first, ties by first mention), so that an index into them is the id of the row; mentions stand in the order of the text.</summary>
internal sealed record ResolvedNames(FixedList<NamedEntity> Entities, FixedList<NamedMention> Mentions)
{
    /// <summary>Index of the first mention that starts at the offset or behind it.</summary>
    public int FirstFrom(int offset)
    {
        var (low, high) = (0, Mentions.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Mentions[middle].Range.Start < offset) low = middle + 1;
            else high = middle;
        }

        return low;
    }

    /// <summary>Mentions that start in the range, in the order of the text.</summary>
    public ArraySegment<NamedMention> In(int start, int end)
    {
        var first = FirstFrom(start);
        return Mentions.Slice(first, Math.Max(0, FirstFrom(end) - first));
    }
}

/// <summary>An entity before it becomes a row. <c>Kind</c> is the gazetteer's kind of a place ("country", "capital", "city", "province", "sea", "region"), else null.</summary>
internal sealed record NamedEntity(string Name, string Type, string? Country, double? Latitude, double? Longitude, string? StandsFor, string? Kind = null);

/// <summary>A mention before it becomes a row; <c>Entity</c> is an index into <see cref="ResolvedNames.Entities"/>.</summary>
internal readonly record struct NamedMention(TextRange Range, string Type, int Entity);
