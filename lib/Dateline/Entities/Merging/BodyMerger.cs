namespace Dateline.Entities.Merging;

/// <summary>
/// Merges the names of bodies, of events and works: by the table of institutions, by equal words, acronyms with their expansions, and short forms
/// ("the Senate") with the one longer name that holds them.
/// </summary>
internal sealed class BodyMerger(NameText text)
{
    private readonly Dictionary<string, Cluster> _byKey = [];
    private readonly List<Cluster> _clusters = [];

    public void Merge(string type)
    {
        _byKey.Clear();
        _clusters.Clear();
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
            if (institution is not null) (cluster.UsualName, cluster.Country) = (institution.Name, institution.Country);
        }

        name.JoinTo(cluster);
    }

    // Letters alone ("PA", "AP", "Fed") may mean another body whose words the article spells out.
    private Institution? Listed(FoundName name)
    {
        if (Gazetteer.Default.FindInstitution(name.Words) is not { } institution) return null;
        return IsAcronym(name.Words) && text.Names.Exists(n => n.Type == name.Type && Initials(n.Words) == Letters(name.Words) && Gazetteer.Default.FindInstitution(n.Words) is null) ? null : institution;
    }

    private static string Plain(string key) => key.StartsWith("the ", StringComparison.Ordinal) ? key[4..] : key;

    private void MergeAcronyms()
    {
        foreach (var acronym in _clusters.Where(c => c.Names.TrueForAll(n => IsAcronym(n.Words))).ToList())
        {
            var letters = Letters(acronym.Names[0].Words);
            var expansion = _clusters.Find(c => c != acronym && c.Names.Exists(n => n.Words.Contains(' ') && Initials(n.Words) == letters))
                ?? Bracketed(acronym);
            if (expansion is null) continue;
            expansion.Absorb(acronym);
            _clusters.Remove(acronym);
        }
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
        foreach (var cluster in _clusters.OrderBy(c => c.First).ToList())
        {
            var key = Plain(cluster.Names[0].Key);
            if (cluster.Names.TrueForAll(n => n.IsTag) || key.Length < 4) continue;
            var longer = _clusters.Where(c => c != cluster && c.Names.Exists(n => IsShortForm(key, Plain(n.Key)))).ToList();
            if (longer.Count != 1) continue;
            longer[0].Absorb(cluster);
            _clusters.Remove(cluster);
        }
    }

    // The end of a longer name that begins with a country or group of states ("U.S. Senate"), or its head before "of" ("Knights of St. John").
    private static bool IsShortForm(string key, string longer)
    {
        if (longer.Length <= key.Length + 1) return false;
        if (longer.EndsWith(" " + key, StringComparison.Ordinal)) return true;
        return longer.StartsWith(key + " of ", StringComparison.Ordinal) || longer.StartsWith(key + " for ", StringComparison.Ordinal) || longer.StartsWith(key + " in ", StringComparison.Ordinal);
    }

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
