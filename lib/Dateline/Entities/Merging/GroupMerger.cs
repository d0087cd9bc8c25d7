namespace Dateline.Entities.Merging;

/// <summary>Merges nationals and adherents: the noun with its plural and with the adjective of the same form ("Norwegian", "Norwegians").</summary>
internal sealed class GroupMerger(NameText text)
{
    public void Merge()
    {
        var clusters = new Dictionary<string, Cluster>();
        foreach (var name in text.Names)
        {
            if (name.Type != EntityType.Group || name.Cluster is not null) continue;
            var known = Gazetteer.Default.TryDemonym(name.Words, out var country);
            var key = Singular(name.Key);
            if (!clusters.TryGetValue(key, out var cluster)) clusters[key] = cluster = new(EntityType.Group) { Country = country };
            if (known) cluster.Country ??= country;
            name.JoinTo(cluster);
        }

        foreach (var cluster in clusters.Values)
        {
            var shortest = cluster.Names.OrderBy(n => n.IsTag).ThenBy(n => n.Words.Length).ThenBy(n => n.Range.Start).First();
            cluster.UsualName = shortest.Words.EndsWith('s') && Singular(shortest.Key) != shortest.Key && Gazetteer.Default.TryDemonym(shortest.Words.AsSpan(0, shortest.Words.Length - 1), out _)
                ? shortest.Words[..^1] : shortest.Words;
            if (!cluster.Names.Exists(n => Gazetteer.Default.TryDemonym(n.Words, out _))) cluster.Country ??= CountryOfLastWord(cluster.UsualName);
        }
    }

    private static string Singular(string key) => key.Length > 4 && key.EndsWith('s') && !key.EndsWith("ss", StringComparison.Ordinal) ? key[..^1] : key;

    // "Young Japanese", "French-speaking": the listed word inside a longer one.
    private static string? CountryOfLastWord(string name)
    {
        foreach (var word in name.Split(' ', '-'))
        {
            if (Gazetteer.Default.TryDemonym(word, out var country) && country is not null) return country;
        }

        return null;
    }
}
