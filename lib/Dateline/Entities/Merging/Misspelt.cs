namespace Dateline.Entities.Merging;

/// <summary>Places for a name as written, and for one that is a slip of the pen away from a well-known name.</summary>
internal static class Misspelt
{
    private const int ShortestName = 6;
    private static readonly Lazy<ILookup<(char, int), string>> s_wellKnown = new(() => Gazetteer.Default.WellKnownTowns().Select(n => Folding.Fold(n)).Distinct().ToLookup(n => (n[0], n.Length)));

    public static IReadOnlyList<Place> Candidates(string words, bool isTag)
    {
        var places = Gazetteer.Default.Places(words);
        if (places.Count > 0 || isTag) return places;
        if (words.StartsWith("the ", StringComparison.OrdinalIgnoreCase)) return PlaceCandidates.Of(words[4..], isTag);
        var key = Folding.Fold(words);
        if (key.Length < ShortestName) return places;
        string? found = null;
        foreach (var length in new[] { key.Length, key.Length - 1, key.Length + 1 })
        {
            foreach (var name in s_wellKnown.Value[(key[0], length)])
            {
                if (!IsSlip(key, name)) continue;
                if (found is not null) return places;
                found = name;
            }
        }

        return found is null ? places : Gazetteer.Default.Places(found);
    }

    /// <summary>Whether one letter left out, added, changed or swapped with the next makes the one the other; never the first letter.</summary>
    public static bool IsSlip(string one, string other)
    {
        if (one == other || Math.Abs(one.Length - other.Length) > 1 || one[0] != other[0]) return false;
        var i = 0;
        while (i < one.Length && i < other.Length && one[i] == other[i]) i++;
        if (one.Length == other.Length)
        {
            if (i + 1 < one.Length && one[i] == other[i + 1] && one[i + 1] == other[i] && one.AsSpan(i + 2).SequenceEqual(other.AsSpan(i + 2))) return true;
            return one.AsSpan(i + 1).SequenceEqual(other.AsSpan(i + 1));
        }

        return one.Length > other.Length ? one.AsSpan(i + 1).SequenceEqual(other.AsSpan(i)) : one.AsSpan(i).SequenceEqual(other.AsSpan(i + 1));
    }
}
