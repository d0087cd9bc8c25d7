namespace Dateline.Entities;

/// <summary>Names merged to entities. Entities stand in their final order (most mentions first, ties by first mention), so that an index into them is the id of the row; mentions stand in the order of the text.</summary>
internal sealed record ResolvedNames(FixedList<NamedEntity> Entities, FixedList<NamedMention> Mentions)
{
    private readonly Dictionary<string, NamedEntity?> _capitals = [];
    private int[]? _byEntity;
    private int[]? _firstOf;

    /// <summary>Indices of the entity's mentions, in the order of the text.</summary>
    public ReadOnlySpan<int> MentionsOf(int entity)
    {
        if (_byEntity is null || _firstOf is null) (_byEntity, _firstOf) = ByEntity();
        return _byEntity.AsSpan(_firstOf[entity].._firstOf[entity + 1]);
    }

    /// <summary>The first entity that is the capital of its country, by kind or by name; null if the text doesn't name it.</summary>
    public NamedEntity? Named(Place capital)
    {
        if (capital.Country is not { } country) return null;
        if (!_capitals.TryGetValue(country, out var named)) _capitals[country] = named = FindCapital(country, Folding.Fold(capital.Name));
        return named;
    }

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

    private NamedEntity? FindCapital(string country, string name)
    {
        foreach (ref readonly var entity in Entities)
        {
            if (entity.Type == EntityType.Place && entity.Country == country && (entity.Kind == "capital" || Folding.Fold(entity.Name) == name)) return entity;
        }

        return null;
    }

    private (int[] ByEntity, int[] FirstOf) ByEntity()
    {
        var firstOf = new int[Entities.Count + 1];
        foreach (ref readonly var mention in Mentions) firstOf[mention.Entity + 1]++;
        for (var entity = 1; entity < firstOf.Length; entity++) firstOf[entity] += firstOf[entity - 1];
        var next = firstOf[..^1];
        var byEntity = new int[Mentions.Count];
        for (var m = 0; m < byEntity.Length; m++) byEntity[next[Mentions[m].Entity]++] = m;
        return (byEntity, firstOf);
    }
}

/// <summary>An entity before it becomes a row. <c>Kind</c> is the gazetteer's kind of a place ("country", "capital", "city", "province", "sea", "region"), else null.</summary>
internal sealed record NamedEntity(string Name, string Type, string? Country, double? Latitude, double? Longitude, string? StandsFor, string? Kind = null);

/// <summary>A mention before it becomes a row; <c>Entity</c> is an index into <see cref="ResolvedNames.Entities"/>.</summary>
internal readonly record struct NamedMention(TextRange Range, string Type, int Entity);
