namespace Dateline.Entities.Merging;

/// <summary>The states that a last name is at home in, by the tables of names: a hint which of the states that an article speaks of somebody is of.</summary>
internal static class NameOrigins
{
    private const int LongestAffix = 8;
    private const int ShortestRest = 2;
    private static readonly Dictionary<string, HashSet<string>> s_names = [];
    private static readonly Dictionary<string, HashSet<string>?> s_listed = [];
    private static readonly Dictionary<string, HashSet<string>> s_starts = [];
    private static readonly Dictionary<string, HashSet<string>> s_ends = [];
    private static readonly HashSet<string> s_arabic = [];

    static NameOrigins()
    {
        var regions = new Dictionary<string, HashSet<string>>();
        foreach (var row in Resources.Table("gazetteer/name-origins.tsv"))
        {
            HashSet<string> countries = [.. row[2].Split(' ')];
            if (row[0] == "region") regions[row[1]] = countries;
            else if (row[0] == "start") s_starts[row[1]] = countries;
            else if (row[0] == "end") s_ends[row[1]] = countries;
            else foreach (var name in row[1].Split(' ')) s_names[Folding.Fold(name)] = countries;
        }

        s_arabic = regions["arabic"];
        foreach (var row in Resources.Table("gazetteer/people.tsv"))
        {
            if (row[0] != "last") continue;
            var countries = regions.GetValueOrDefault(row[1]);
            foreach (var name in row[2].Split(' '))
            {
                var key = Folding.Fold(name);
                // A name that is common in a language of many states tells nothing.
                if (countries is null || (s_listed.TryGetValue(key, out var others) && others is null)) s_listed[key] = null;
                else s_listed[key] = others is null ? countries : [.. others, .. countries];
            }
        }
    }

    /// <summary>The states in which the full name's last word is a name; null where that isn't known. Names that put the family first are told by their first word.</summary>
    public static HashSet<string>? Of(string key)
    {
        var last = key.LastIndexOf(' ');
        if (last < 0) return null;
        var family = key[(last + 1)..];
        if (s_names.TryGetValue(family, out var own)) return own;
        if (Affix(family) is { } told) return told;
        if (s_listed.TryGetValue(family, out var countries)) return countries;
        var first = key[..key.IndexOf(' ')];
        return key.Contains(" al ") || key.Contains(" el ") || key.Contains(" bin ") || key.Contains(" bint ") || key.Contains(" ibn ") ? s_arabic : s_names.GetValueOrDefault(first) ?? s_listed.GetValueOrDefault(first);
    }

    private static HashSet<string>? Affix(string name)
    {
        for (var length = Math.Min(LongestAffix, name.Length - ShortestRest); length > 1; length--)
        {
            if (s_ends.TryGetValue(name[^length..], out var countries) || s_starts.TryGetValue(name[..length], out countries)) return countries;
        }

        return null;
    }
}
