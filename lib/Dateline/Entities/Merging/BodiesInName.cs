namespace Dateline.Entities.Merging;

/// <summary>Bodies of many states inside the names of others: "UN Committee on Torture", "Council of the African Union".</summary>
internal static class BodiesInName
{
    private const int LongestBody = 4;

    /// <summary>The body of many states that the name begins with or ends in behind "of"; null if there is none.</summary>
    public static Institution? OfManyStates(string words)
    {
        for (var (end, count) = (words.IndexOf(' '), 1); end > 0 && count <= LongestBody; end = words.IndexOf(' ', end + 1), count++)
        {
            if (ManyStates(words.AsSpan(0, end)) is { } first) return first;
        }

        var of = words.LastIndexOf(" of ", StringComparison.Ordinal);
        if (of < 0) return null;
        var rest = words.AsSpan(of + 4);
        return ManyStates(rest.StartsWith("the ") ? rest[4..] : rest);
    }

    private static Institution? ManyStates(ReadOnlySpan<char> words) => Gazetteer.Default.FindInstitution(words) is { Countries.Count: 0 } body ? body : null;
}
