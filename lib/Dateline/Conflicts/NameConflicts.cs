using System.Collections.Frozen;
using Dateline.Dates;
using Dateline.Itineraries;
using Dateline.Text;

namespace Dateline.Conflicts;

/// <summary>One office that has one holder, and two names for the holder that differ in one word.</summary>
internal static class NameConflicts
{
    private static readonly FrozenDictionary<string, bool> Offices = Resources.Table("lexicons/single-offices.tsv").ToFrozenDictionary(r => r[0], r => r[1] == "modifier", StringComparer.OrdinalIgnoreCase);

    /// <summary>Words of one holder after the other; whether they say so only beside the office.</summary>
    private static readonly FrozenDictionary<string, bool> Changes = Resources.Table("lexicons/succession-words.tsv").ToFrozenDictionary(r => r[0], r => r[1] == "title", StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, bool>.AlternateLookup<ReadOnlySpan<char>> ChangesBySpan = Changes.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>A person called by an office; where the text says so, of which country and which town or body.</summary>
    private readonly record struct Holder(string Office, string? Country, string? Of, int Entity, int Sentence, TextRange Range);

    public static void Find(Clauses clauses, List<ConflictSpan> found)
    {
        var holders = Holders(clauses);
        var counts = new int[clauses.Names.Entities.Count];
        foreach (var mention in clauses.Names.Mentions) counts[mention.Entity]++;
        var told = new HashSet<(int, int)>();
        var ofOtherDays = new Dictionary<int, bool>();
        for (var i = 0; i < holders.Count && told.Count < ConflictFinder.MostCompared; i++)
        {
            for (var j = i + 1; j < Math.Min(holders.Count, i + ConflictFinder.MostCompared); j++)
            {
                var (one, two) = (holders[i], holders[j]);
                if (one.Entity == two.Entity || one.Office != two.Office || Differ(one.Country, two.Country) || Differ(one.Of, two.Of)) continue;

                // A slip happens once; two people who are both told of again are two people.
                if (Math.Min(counts[one.Entity], counts[two.Entity]) > 1) continue;
                var (first, second) = (clauses.Names.Entities[one.Entity].Name, clauses.Names.Entities[two.Entity].Name);
                if (!PersonNames.DifferInOneWord(first, second) || Other(one.Sentence) || Other(two.Sentence)) continue;
                if (told.Add((one.Entity, two.Entity))) found.Add(new("name", $"The {one.Office} is called {first} and {second}.", one.Range, two.Range));
            }
        }

        // A sentence may be as long as a text, and hold as many names.
        bool Other(int sentence) => ofOtherDays.TryGetValue(sentence, out var other) ? other : ofOtherDays[sentence] = IsOfOtherDays(clauses, sentence);
    }

    private static bool Differ(string? one, string? two) => one is not null && two is not null && one != two;

    /// <summary>Persons with an office before or behind their name: "Finnish Foreign Minister Aino Väisälä", "Aino Väisälä, the foreign minister".</summary>
    private static List<Holder> Holders(Clauses clauses)
    {
        var holders = new List<Holder>();
        var at = 0;
        foreach (var mention in clauses.Names.Mentions)
        {
            while (at < clauses.Text.Tokens.Count && clauses.Text.Tokens[at].Start < mention.Range.Start) at++;
            if (mention.Type != EntityType.Person || at >= clauses.Text.Tokens.Count) continue;
            var number = clauses.Text.SentenceAt(mention.Range.Start);
            var sentence = clauses.Text.Sentences[number];
            var end = at;
            while (end < sentence.EndToken && clauses.Text.Tokens[end].Start < mention.Range.End) end++;
            var holder = Before(clauses, sentence, at) ?? Behind(clauses, sentence, end);
            if (holder is not { } found) continue;
            if (end + 1 < sentence.EndToken && clauses.Is(end, "of") && Owner(clauses, end + 1) is { } owner) found = found with { Country = found.Country ?? owner.Country, Of = found.Of ?? owner.Of };
            holders.Add(found with { Entity = mention.Entity, Sentence = number, Range = mention.Range });
        }

        return holders;
    }

    private static Holder? Before(Clauses clauses, SentenceSpan sentence, int name)
    {
        var end = name;
        if (end > sentence.FirstToken && clauses.Word(end - 1).Class == WordClass.Comma) end--;
        var first = end;
        while (first > sentence.FirstToken && clauses.Word(first - 1).Class is WordClass.Noun or WordClass.Adjective) first--;
        if (first == end || Office(clauses, first, end) is not { } office) return null;
        var before = first;
        if (before > sentence.FirstToken && clauses.Word(before - 1).Class == WordClass.Possessive) before--;
        var owner = before > sentence.FirstToken ? Owner(clauses, before - 1) : null;

        // "the foreign minister, Samir Haddad": without its article the comma only parts two of a list.
        if (end < name && owner is null && !(first > sentence.FirstToken && clauses.Word(first - 1).Class is WordClass.Determiner or WordClass.Possessive)) return null;
        return new(office, owner?.Country, owner?.Of, -1, -1, default);
    }

    private static Holder? Behind(Clauses clauses, SentenceSpan sentence, int name)
    {
        if (name + 2 >= sentence.EndToken || clauses.Word(name).Class != WordClass.Comma) return null;
        var first = name + 1;
        if (clauses.Word(first).Class is WordClass.Determiner) first++;
        var owner = Owner(clauses, first);
        while (first < sentence.EndToken && clauses.Word(first).Class is WordClass.Name or WordClass.Possessive) first++;
        var end = first;
        while (end < sentence.EndToken && clauses.Word(end).Class is WordClass.Noun or WordClass.Adjective) end++;
        if (end == first || Office(clauses, first, end) is not { } office) return null;
        if (owner is null && end + 1 < sentence.EndToken && clauses.Is(end, "of"))
        {
            var of = end + 1;
            if (of + 1 < sentence.EndToken && clauses.Word(of).Class == WordClass.Determiner) of++;
            owner = Owner(clauses, of);
        }

        return new(office, owner?.Country, owner?.Of, -1, -1, default);
    }

    /// <summary>The words of an office that only one person at a time has; null for others, and for those that were held once or are to be.</summary>
    private static string? Office(Clauses clauses, int first, int end)
    {
        if (!Offices.TryGetValue(clauses.WordAt(end - 1).ToString(), out var modified)) return null;
        for (var i = first; i < end; i++)
        {
            if (ChangesBySpan.ContainsKey(clauses.WordAt(i))) return null;
        }

        if (modified && end - first < 2) return null;

        // "cricket captain" and "captain" are one; "foreign minister" and "minister" aren't.
        return modified ? string.Concat(clauses.WordAt(end - 2), " ", clauses.WordAt(end - 1)).ToLowerInvariant() : clauses.WordAt(end - 1).ToString().ToLowerInvariant();
    }

    private static (string? Country, string? Of)? Owner(Clauses clauses, int token)
    {
        if (clauses.Word(token) is not { Class: WordClass.Name, Mention: >= 0 and var m } || clauses.Names.Entities[clauses.Names.Mentions[m].Entity] is not { } entity || entity.Type == EntityType.Person) return null;
        return (entity.Country, entity.Type is EntityType.Group || entity.Kind == "country" ? null : entity.Name);
    }

    /// <summary>The sentence tells of another year, or of one holder after the other.</summary>
    private static bool IsOfOtherDays(Clauses clauses, int number)
    {
        var sentence = clauses.Text.Sentences[number];
        var now = PartialDate.Parse(clauses.Dates.ReferenceDate)?.Year;
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            if (ChangesBySpan.TryGetValue(clauses.WordAt(i), out var beside) && !beside) return true;
            if (clauses.DateAt(i) >= 0 && clauses.Dates.Dates[clauses.DateAt(i)] is { Kind: "date", Value: { } value } && !(PartialDate.Parse(value) is { } date && (now is null || date.Year == now))) return true;
        }

        return false;
    }
}
