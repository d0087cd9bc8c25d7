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

    public static void Find(NameText text, IEnumerable<Cluster> clusters)
    {
        foreach (var cluster in clusters.Where(c => c is { Type: EntityType.Place, Place: null }))
        {
            var anchor = cluster.Names.Select(n => InsideName(n) ?? Stated(text, n)).FirstOrDefault(p => p is not null)
                ?? cluster.Names.Select(n => Nearest(text, n)).FirstOrDefault(p => p is not null);
            (cluster.Anchor, cluster.Country) = (anchor, cluster.Country ?? anchor?.Country);
        }
    }

    // "Istanbul Airport", "London Bridge": towns only, for "Pacific Avenue" is in no ocean.
    private static Place? InsideName(FoundName name)
    {
        var words = name.Words.Split(' ');
        for (var length = Math.Min(words.Length - 1, LongestName); length > 0; length--)
        {
            if (Gazetteer.Default.Places(string.Join(' ', words[..length])) is [{ Kind: "capital" } place, ..]) return place;
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
        var block = text.Text.Sentences[text.SentenceOf(name)].Block;
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

    private static FoundName? At(NameText text, int index, int block) =>
        index >= 0 && index < text.Names.Count && text.Text.Sentences[text.SentenceOf(text.Names[index])].Block == block ? text.Names[index] : null;
}
