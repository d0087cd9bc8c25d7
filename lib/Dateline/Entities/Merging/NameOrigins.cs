namespace Dateline.Entities.Merging;

/// <summary>The states that a name is at home in, by the tables of names: a hint which of the states that an article speaks of somebody is of.</summary>
internal static class NameOrigins
{
    private const int LongestAffix = 8;
    private const int ShortestRest = 2;
    private static readonly Dictionary<string, HashSet<string>> s_regions = [];
    private static readonly Dictionary<string, HashSet<string>> s_names = [];
    private static readonly Dictionary<string, HashSet<string>> s_given = [];
    private static readonly Dictionary<string, HashSet<string>?> s_listed = [];
    private static readonly Dictionary<string, HashSet<string>> s_starts = [];
    private static readonly Dictionary<string, HashSet<string>> s_ends = [];
    private static readonly HashSet<string> s_arabic;

    static NameOrigins()
    {
        foreach (var row in Resources.Table("gazetteer/name-origins.tsv"))
        {
            if (row[0] == "region") s_regions[row[1]] = [.. row[2].Split(' ')];
            else if (row[0] == "start") s_starts[row[1]] = StatesOf(row[2]);
            else if (row[0] == "end") s_ends[row[1]] = StatesOf(row[2]);
            else Add(row[0] == "given" ? s_given : s_names, row[1], StatesOf(row[2]));
        }

        s_arabic = s_regions["arabic"];
        foreach (var row in Resources.Table("gazetteer/people.tsv"))
        {
            if (row[0] != "last") continue;
            var countries = s_regions.GetValueOrDefault(row[1]);
            foreach (var name in row[2].Split(' '))
            {
                var key = Folding.Fold(name);
                // A name that is common in a language of many states tells nothing.
                if (countries is null || (s_listed.TryGetValue(key, out var others) && others is null)) s_listed[key] = null;
                else s_listed[key] = others is null ? countries : [.. others, .. countries];
            }
        }
    }

    /// <summary>
    /// The states in which the full name's last word is a name, and of these the ones where its first word is one too; null where that isn't known.
    /// Names that put the family first are told by their first word, and names whose family nobody knows by what is given.
    /// </summary>
    public static HashSet<string>? Of(string key)
    {
        var last = key.LastIndexOf(' ');
        if (last < 0) return null;
        var (family, first) = (key[(last + 1)..], key[..key.IndexOf(' ')]);
        if (s_listed.TryGetValue(family, out var listed) && listed is null) return null;
        var given = s_given.GetValueOrDefault(first);
        if (OfFamily(family, listed) is { } states) return Both(states, given);
        if (key.Contains(" al ") || key.Contains(" el ") || key.Contains(" bin ") || key.Contains(" bint ") || key.Contains(" ibn ")) return s_arabic;
        return s_names.GetValueOrDefault(first) ?? s_listed.GetValueOrDefault(first) ?? given;
    }

    private static HashSet<string>? OfFamily(string family, HashSet<string>? listed) => s_names.GetValueOrDefault(family) ?? Affix(family) ?? listed;

    private static HashSet<string> Both(HashSet<string> family, HashSet<string>? given)
    {
        if (given is null) return family;
        HashSet<string> both = [.. family];
        both.IntersectWith(given);
        return both.Count == 0 ? family : both;
    }

    private static HashSet<string>? Affix(string name)
    {
        for (var length = Math.Min(LongestAffix, name.Length - ShortestRest); length > 1; length--)
        {
            if (s_ends.TryGetValue(name[^length..], out var countries) || s_starts.TryGetValue(name[..length], out countries)) return countries;
        }

        return null;
    }

    // Codes and names of regions.
    private static HashSet<string> StatesOf(string cell)
    {
        var states = new HashSet<string>();
        foreach (var word in cell.Split(' '))
        {
            if (s_regions.TryGetValue(word, out var region)) states.UnionWith(region);
            else states.Add(word);
        }

        return states;
    }

    private static void Add(Dictionary<string, HashSet<string>> table, string names, HashSet<string> states)
    {
        foreach (var name in names.Split(' '))
        {
            var key = Folding.Fold(name);
            if (table.TryGetValue(key, out var known)) table[key] = [.. known, .. states];
            else table[key] = states;
        }
    }
}
