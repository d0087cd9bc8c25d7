namespace Dateline.Entities.Merging;

/// <summary>
/// Merges the names of people: full names in any order of their parts, with or without a middle name, then surnames and first names alone, to
/// the latest person who bears it.
/// </summary>
internal sealed class PersonMerger(NameText text)
{
    private readonly List<(Cluster Cluster, string[] Words)> _people = [];

    public void Merge()
    {
        var people = text.Names.Where(n => n.Type == EntityType.Person && n.Cluster is null).ToList();
        foreach (var name in people.Where(n => n.Key.Contains(' ')).OrderByDescending(n => n.Key.Split(' ').Length).ThenBy(n => n.Range.Start)) MergeFull(name);
        foreach (var name in people.Where(n => !n.Key.Contains(' '))) MergeSingle(name);
    }

    /// <summary>Whether somebody with more than one name bears the word as the last or first of them.</summary>
    public bool Bears(string word) => _people.Exists(p => p.Words.Length > 1 && (p.Words[^1] == word || p.Words[0] == word));

    private void MergeFull(FoundName name)
    {
        var words = name.Key.Split(' ');
        var known = _people.FindIndex(p => IsSamePerson(p.Words, words));
        if (known < 0)
        {
            _people.Add((new(EntityType.Person), words));
            known = _people.Count - 1;
        }

        name.JoinTo(_people[known].Cluster);
    }

    // The shorter of two full names must have all its words in the longer one, the last name among them: "Pham Minh Chinh" and "Pham Chinh".
    private static bool IsSamePerson(string[] one, string[] other)
    {
        var (longer, shorter) = one.Length >= other.Length ? (one, other) : (other, one);
        if (shorter.Length < 2) return false;
        foreach (var word in shorter)
        {
            if (Array.IndexOf(longer, word) < 0 && !(word.Length == 1 && Array.Exists(longer, w => w[0] == word[0]))) return false;
        }

        return shorter.Length == longer.Length || shorter[^1] == longer[^1] || (shorter[0] == longer[0] && shorter[^1].Length > 1);
    }

    private void MergeSingle(FoundName name)
    {
        var bearers = _people.Where(p => Array.IndexOf(p.Words, name.Key) >= 0 || IsJoined(p.Words, name)).ToList();
        if (bearers.Count == 0)
        {
            _people.Add((new(EntityType.Person), [name.Key]));
            bearers.Add(_people[^1]);
        }

        name.JoinTo(Choose(bearers, name));
    }

    // "@TanakaHaruka", where a tag doesn't show its words' borders.
    private static bool IsJoined(string[] words, FoundName name) => name.IsTag && words.Length > 1 && name.Key.Contains(string.Concat(words), StringComparison.Ordinal);

    private static Cluster Choose(List<(Cluster Cluster, string[] Words)> bearers, FoundName name)
    {
        if (bearers.Count == 1) return bearers[0].Cluster;

        // A surname rather than a first name, then whoever was named last before; in a headline, whoever comes first.
        var byLast = bearers.Where(b => b.Words[^1] == name.Key).ToList();
        var among = byLast.Count > 0 ? byLast : bearers;
        return among.Select(b => b.Cluster).MaxBy(c => c.Names.Where(n => n.Range.Start < name.Range.Start).Select(n => n.Range.Start).DefaultIfEmpty(-c.First).Max())!;
    }
}
