namespace Dateline.Entities.Merging;

/// <summary>
/// Merges the names of bodies, of events and works: by the table of institutions, by equal words, acronyms with their expansions, and short forms
/// ("the Senate") with the one longer name that holds them.
/// </summary>
internal sealed class BodyMerger(NameText text)
{
    /// <summary>Words of the longest name that is looked into for shorter ones.</summary>
    private const int LongestName = 24;

    private readonly Dictionary<string, Cluster> _byKey = [];
    private readonly List<Cluster> _clusters = [];
    private HashSet<string>? _initials;

    public void Merge(string type)
    {
        _byKey.Clear();
        _clusters.Clear();
        _initials = null;
        foreach (var name in text.Names)
        {
            if (name.Type == type && name.Cluster is null) MergeByKey(name, type);
        }

        MergeAcronyms();
        MergeShortForms();
    }

    private void MergeByKey(FoundName name, string type)
    {
        var institution = type == EntityType.Organization ? Listed(name) : null;
        var key = institution is null ? Plain(name.Key) : Folding.Fold(institution.Name);
        if (!_byKey.TryGetValue(key, out var cluster))
        {
            _clusters.Add(_byKey[key] = cluster = new(type));
            if (institution is not null) (cluster.UsualName, cluster.Country, cluster.Institution) = (institution.Name, institution.Country, institution);
        }

        name.JoinTo(cluster);
    }

    // Letters alone ("PA", "AP", "Fed") may mean another body whose words the article spells out.
    private Institution? Listed(FoundName name)
    {
        if (Gazetteer.Default.FindInstitution(name.Words) is not { } institution) return null;
        if (!IsAcronym(name.Words)) return institution;
        _initials ??= text.Names.Where(n => n.Type == name.Type).Select(n => n.Words).Distinct().Where(w => Gazetteer.Default.FindInstitution(w) is null).Select(Initials).ToHashSet();
        return _initials.Contains(Letters(name.Words)) ? null : institution;
    }

    private static string Plain(string key) => key.StartsWith("the ", StringComparison.Ordinal) ? key[4..] : key;

    private void MergeAcronyms()
    {
        var acronyms = _clusters.Where(c => c.Names.TrueForAll(n => IsAcronym(n.Words))).ToList();
        if (acronyms.Count == 0) return;
        var expansions = new Dictionary<string, Cluster>();
        foreach (var cluster in _clusters)
        {
            foreach (var words in cluster.Names.Select(n => n.Words).Distinct())
            {
                if (words.Contains(' ')) expansions.TryAdd(Initials(words), cluster);
            }
        }

        foreach (var acronym in acronyms)
        {
            if ((expansions.GetValueOrDefault(Letters(acronym.Names[0].Words)) ?? Bracketed(acronym)) is { } expansion) expansion.Absorb(acronym);
        }

        _clusters.RemoveAll(c => c.Names.Count == 0);
    }

    // "American Chamber of Commerce in Georgia (AmCham)", "the Libyan federation (LFF)": what stands in brackets after a name is that name, if its letters are among it.
    private Cluster? Bracketed(Cluster acronym)
    {
        foreach (var name in acronym.Names)
        {
            if (text.Token(name.FirstToken - 1) is not "(" || text.Token(name.EndToken) is not ")") continue;
            if (text.NameAt(name.FirstToken - 2) is { Cluster: { } before } full && before != acronym && before.Type == acronym.Type && IsSubsequence(Letters(name.Words), full.Key)) return before;
        }

        return null;
    }

    private void MergeShortForms()
    {
        if (_clusters.Count < 2) return;
        var longer = new Dictionary<string, List<FoundName>>(_clusters.Count);
        foreach (var cluster in _clusters)
        {
            longer[Plain(cluster.Names[0].Key)] = [];
        }

        var forms = longer.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var cluster in _clusters)
        {
            string? last = null;
            foreach (var name in cluster.Names)
            {
                if (name.Key != last) NoteShortForms(name, forms);
                last = name.Key;
            }
        }

        foreach (var cluster in _clusters.OrderBy(c => c.First).ToList())
        {
            var key = Plain(cluster.Names[0].Key);
            if (cluster.Names.TrueForAll(n => n.IsTag) || key.Length < 4 || !longer.TryGetValue(key, out var names)) continue;
            if (OnlyOther(names, cluster) is { } only) only.Absorb(cluster);
        }
    }

    private static Cluster? OnlyOther(List<FoundName> names, Cluster cluster)
    {
        Cluster? only = null;
        foreach (var name in names)
        {
            if (name.Cluster == cluster || name.Cluster == only) continue;
            if (only is not null) return null;
            only = name.Cluster;
        }

        return only;
    }

    // The end of a longer name that begins with a country or group of states ("U.S. Senate"), or its head before "of" ("Knights of St. John").
    private static void NoteShortForms(FoundName name, Dictionary<string, List<FoundName>>.AlternateLookup<ReadOnlySpan<char>> forms)
    {
        var longer = Plain(name.Key);
        var at = longer.IndexOf(' ');
        for (var words = 0; at >= 0 && words < LongestName; words++)
        {
            if (forms.TryGetValue(longer.AsSpan(at + 1), out var ends)) ends.Add(name);
            if (LeadsOn(longer.AsSpan(at)) && forms.TryGetValue(longer.AsSpan(0, at), out var heads)) heads.Add(name);
            at = longer.IndexOf(' ', at + 1);
        }
    }

    private static bool LeadsOn(ReadOnlySpan<char> rest) => rest.StartsWith(" of ") || rest.StartsWith(" for ") || rest.StartsWith(" in ");

    private static bool IsAcronym(string words)
    {
        var (upper, letters) = (0, 0);
        foreach (var c in words)
        {
            if (c == ' ') return false;
            if (char.IsLetter(c)) letters++;
            if (char.IsUpper(c)) upper++;
        }

        return letters is >= 2 and <= 10 && upper >= 2 && upper * 2 >= letters - 2;
    }

    private static string Letters(string words) => string.Concat(Folding.Fold(words).Where(c => c != ' '));

    /// <summary>First letters of the words that begin with a capital, as names are compared.</summary>
    private static string Initials(string words)
    {
        var initials = new System.Text.StringBuilder();
        foreach (var word in words.Split(' ', '-'))
        {
            if (word.Length > 0 && char.IsUpper(word[0])) initials.Append(Folding.Fold(word[0]));
        }

        return initials.ToString();
    }

    private static bool IsSubsequence(string letters, string key)
    {
        var at = 0;
        foreach (var c in key)
        {
            if (at < letters.Length && letters[at] == c) at++;
        }

        return at == letters.Length && letters[0] == key[0];
    }
}
