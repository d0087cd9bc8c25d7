namespace Dateline.Entities.Merging;

/// <summary>
/// Merges the names of people: full names in any order of their parts, with or without a middle name, then surnames and first names alone, to
/// the latest person who bears it.
/// </summary>
internal sealed class PersonMerger(NameText text)
{
    /// <summary>A name of initials alone is looked for among the first people only.</summary>
    private const int MostForInitials = 500;

    private const int LongestTag = 50;

    private readonly List<Person> _people = [];
    private readonly Dictionary<string, Person> _byKey = [];
    private readonly Dictionary<string, Bearers> _byWord = [];
    private readonly Dictionary<string, Person> _joined = [];

    public void Merge()
    {
        var people = text.Names.Where(n => n.Type == EntityType.Person && n.Cluster is null).ToList();
        foreach (var name in people.Where(n => n.Key.Contains(' ')).OrderByDescending(n => n.Key.Count(c => c == ' ')).ThenBy(n => n.Range.Start)) MergeFull(name);
        foreach (var name in people)
        {
            if (name.Cluster is null) MergeSingle(name);
            else Tell(_byKey[name.Key], name);
        }
    }

    private void MergeFull(FoundName name)
    {
        if (!_byKey.TryGetValue(name.Key, out var person)) _byKey[name.Key] = person = Known(name.Key.Split(' ')) ?? Add(name.Key.Split(' '));
        person.First = Math.Min(person.First, name.Range.Start);
        name.JoinTo(person.Cluster);
    }

    // Whoever has all words of a shorter name has its rarest one.
    private Person? Known(string[] words)
    {
        List<Person>? rarest = null;
        foreach (var word in words)
        {
            if (word.Length == 1) continue;
            if (!_byWord.TryGetValue(word, out var bearers)) return null;
            if (rarest is null || bearers.All.Count < rarest.Count) rarest = bearers.All;
        }

        return (rarest ?? _people.Take(MostForInitials)).FirstOrDefault(p => IsSamePerson(p.Words, words));
    }

    private Person Add(string[] words)
    {
        var person = new Person(words);
        _people.Add(person);
        if (words.Length > 1) _joined.TryAdd(string.Concat(words), person);
        foreach (var word in words.Distinct())
        {
            if (!_byWord.TryGetValue(word, out var bearers)) _byWord[word] = bearers = new();
            bearers.All.Add(person);
            if (words[^1] == word) bearers.ByLast.Add(person);
        }

        return person;
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
        var person = _byWord.TryGetValue(name.Key, out var bearers) ? Choose(bearers) : null;
        person = (name.IsTag ? Joined(name.Key, person) : person) ?? Add([name.Key]);
        person.First = Math.Min(person.First, name.Range.Start);
        name.JoinTo(person.Cluster);
        Tell(person, name);
    }

    // "@TanakaHaruka", where a tag doesn't show its words' borders.
    private Person? Joined(string key, Person? best)
    {
        for (var first = 0; first < Math.Min(key.Length, LongestTag); first++)
        {
            for (var end = first + 2; end <= Math.Min(key.Length, LongestTag); end++)
            {
                if (_joined.TryGetValue(key[first..end], out var person) && (best is null || person.IsBefore(best))) best = person;
            }
        }

        return best;
    }

    // A surname rather than a first name, then whoever was named last before; in a headline, whoever comes first.
    private static Person Choose(Bearers bearers)
    {
        if (bearers.LatestByLast is { } last) return last;
        if (bearers.ByLast.Count > 0) return bearers.ByLast.MinBy(p => p.First)!;
        return bearers.Latest ?? bearers.All.MinBy(p => p.First)!;
    }

    private void Tell(Person person, FoundName name)
    {
        person.Latest = name.Range.Start;
        foreach (var word in person.Words)
        {
            var bearers = _byWord[word];
            bearers.Latest = person;
            if (person.Words[^1] == word) bearers.LatestByLast = person;
        }
    }

    private sealed class Person(string[] words)
    {
        public string[] Words { get; } = words;

        public Cluster Cluster { get; } = new(EntityType.Person);

        public int First { get; set; } = int.MaxValue;

        /// <summary>Where the person was named last so far; −1 if not yet.</summary>
        public int Latest { get; set; } = -1;

        /// <summary>Whether this one is likelier to be meant: named later, or, if neither has been named, named sooner.</summary>
        public bool IsBefore(Person other) => Latest != other.Latest ? Latest > other.Latest : First < other.First;
    }

    /// <summary>Those whose name has a word, and which of them was named last so far.</summary>
    private sealed class Bearers
    {
        public List<Person> All { get; } = [];

        public Person? Latest { get; set; }

        public Person? LatestByLast { get; set; }

        /// <summary>Those whose last name it is.</summary>
        public List<Person> ByLast { get; } = [];
    }
}
