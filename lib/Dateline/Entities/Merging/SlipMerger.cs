namespace Dateline.Entities.Merging;

/// <summary>Joins a name that is written once and is a slip of the pen away from another name of its type to that other one.</summary>
internal static class SlipMerger
{
    private const int ShortestName = 5;

    /// <summary>In a text of more names than these each is near some other by chance.</summary>
    private const int MostNames = 2000;

    public static void Merge(List<Cluster> clusters)
    {
        if (clusters.Count > MostNames) return;
        foreach (var slip in clusters.Where(c => c.Names.Count == 1 && c.Place is null && c.Type is not EntityType.Group && c.Names[0].Key.Length >= ShortestName).ToList())
        {
            var key = slip.Names[0].Key;
            if (OnlyOther(slip, key) is not { } right) continue;
            right.UsualName ??= right.FullestName();
            right.Absorb(slip);
            clusters.Remove(slip);
        }

        Cluster? OnlyOther(Cluster slip, string key)
        {
            Cluster? only = null;
            foreach (var cluster in clusters)
            {
                if (cluster == slip || cluster.Type != slip.Type || (cluster.Names.Count <= 1 && cluster.Place is null) || !HasSlip(cluster.Names, key)) continue;
                if (only is not null) return null;
                only = cluster;
            }

            return only;
        }
    }

    private static bool HasSlip(List<FoundName> names, string key)
    {
        foreach (var name in names)
        {
            if (IsSlip(key, name.Key)) return true;
        }

        return false;
    }

    // Names that differ in a digit or in a final s are two names.
    private static bool IsSlip(string key, string other) => Misspelt.IsSlip(key, other) && !key.Any(char.IsDigit) && key != other + "s" && other != key + "s";
}
