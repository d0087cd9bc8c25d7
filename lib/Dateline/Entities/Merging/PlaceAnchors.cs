namespace Dateline.Entities.Merging;

/// <summary>
/// Gives a place that no table has (a street, an airport, a village) the point of the listed place that the text puts it in or by: named inside
/// its own name, stated as its container, or the nearest town in its sentence or paragraph. Good enough for a map of the world, not of a town.
/// </summary>
internal static class PlaceAnchors
{
    /// <summary>A town named so many names away is no hint where a place lies.</summary>
    private const int FurthestName = 100;

    private const int LongestName = 12;

    private const int LargeTown = 100_000;

    public static void Find(NameText text, IReadOnlyCollection<Cluster> clusters)
    {
        var places = new Dictionary<string, Place>();
        foreach (var name in clusters.Where(c => c.Place is not null).SelectMany(c => c.Names)) places.TryAdd(name.Key, name.Cluster!.Place!);
        foreach (var cluster in clusters.Where(c => c is { Type: EntityType.Place, Place: null, Anchor: null }))
        {
            var anchor = cluster.Names.Select(n => InsideName(n, places) ?? Stated(text, n)).FirstOrDefault(p => p is not null)
                ?? cluster.Names.Select(n => Nearest(text, n)).FirstOrDefault(p => p is not null);
            (cluster.Anchor, cluster.Country) = (anchor, cluster.Country ?? (PlaceCandidates.IsWater(cluster.Names[0].Words) ? null : anchor?.Country));
        }
    }

    // "Istanbul Airport", "Leeds's Roundhay Park": a place of the article, or else a large town: "Pacific Avenue" is in no ocean.
    private static Place? InsideName(FoundName name, Dictionary<string, Place> places)
    {
        var words = name.Words.Split(' ');
        for (var length = Math.Min(words.Length - 1, LongestName); length > 0; length--)
        {
            var inner = string.Join(' ', words[..length]);
            if (inner.EndsWith("'s", StringComparison.Ordinal) || inner.EndsWith("’s", StringComparison.Ordinal)) inner = inner[..^2];
            if (places.TryGetValue(Folding.Fold(inner), out var known)) return known;
            if (Gazetteer.Default.Places(inner) is [{ IsTown: true } place, ..] && (place.Kind == "capital" || place.Population >= LargeTown)) return place;
        }

        return null;
    }

    private static Place? Stated(NameText text, FoundName name)
    {
        var after = name.EndToken;
        return text.Token(after) is "," or "(" || text.Is(after, "in") || text.Is(after, "of") ? text.NameAt(after + 1)?.Cluster?.Place : null;
    }

    private static Place? Nearest(NameText text, FoundName name)
    {
        if (!PlaceCandidates.IsWater(name.Words) && !text.Is(name.FirstToken - 1, "the") && InSentence(text, name) is { } beside) return beside;
        var block = text.Text.Sentences[name.Sentence].Block;
        var index = name.Index;
        for (var distance = 1; distance < FurthestName; distance++)
        {
            var (before, after) = (At(text, index - distance, block), At(text, index + distance, block));
            if (before is null && after is null) break;
            if (before?.Cluster?.Place is { IsTown: true } town) return town;
            if (after?.Cluster?.Place is { IsTown: true } next) return next;
        }

        return null;
    }

    // "Indonesia's new smelters in Morowali … A visit to Rotterdam was called off": the state or town named last before it in its sentence.
    private static Place? InSentence(NameText text, FoundName name)
    {
        var sentence = name.Sentence;
        for (var i = name.Index - 1; i >= 0 && text.Names[i].Sentence == sentence; i--)
        {
            if (text.Names[i].Cluster?.Place is { } place && (place.IsTown || place.IsCountry || place.Kind == "province")) return place;
        }

        return null;
    }

    private static FoundName? At(NameText text, int index, int block) =>
        index >= 0 && index < text.Names.Count && text.Text.Sentences[text.Names[index].Sentence].Block == block ? text.Names[index] : null;
}
