using System.Globalization;
using Dateline.Itineraries;
using Dateline.Text;

namespace Dateline.Conflicts;

/// <summary>The same things counted twice with different results.</summary>
internal static class CountConflicts
{
    private static readonly Dictionary<string, string> Kinds = Resources.Table("lexicons/count-nouns.tsv")
        .SelectMany(r => r[1].Split(' ').Select(w => (Word: w, Kind: r[0]))).ToDictionary(w => w.Word, w => w.Kind, StringComparer.OrdinalIgnoreCase);

    /// <summary>A party is what the members belong to ("delegation"), a modifier what kind of thing or party it is ("Thai"); a part is told to be some of more, by its number or by what follows.</summary>
    private readonly record struct Counted(int Number, string Noun, string Modifier, string? Verb, bool Definite, bool Whole, TextRange Range, string? Party = null, bool Part = false);

    public static void Find(Clauses clauses, List<ConflictSpan> found)
    {
        var counted = Read(clauses);
        var kinds = counted.GroupBy(c => c.Noun).ToDictionary(g => g.Key, g => g.Count());
        var parties = counted.Where(c => c is { Whole: true, Modifier.Length: > 0, Party: not null }).GroupBy(c => c.Party!).ToDictionary(g => g.Key, g => g.Select(c => c.Modifier).Distinct().Count());
        for (var j = 1; j < counted.Count; j++)
        {
            // The nearest count before it that it takes up: a headline only repeats that of the text.
            for (var i = j - 1; i >= Math.Max(0, j - ConflictFinder.MostCompared); i--)
            {
                var (one, two) = (counted[i], counted[j]);
                if (one.Noun != two.Noun || one.Number < 0 || two.Number < 0 || !(one.Noun == "member" ? SameParty(parties, one, two) : SameThing(one, two) || (kinds[one.Noun] == 2 && AreAll(one, two)))) continue;
                if (one.Number != two.Number) found.Add(new("count", $"“{one.Range.Of(clauses.Text.Text)}” gives {Say(one.Number)}, but “{two.Range.Of(clauses.Text.Text)}” gives {Say(two.Number)}.", one.Range, two.Range));
                break;
            }
        }
    }

    /// <summary>Members of one party, all of them. Of two delegations "the delegation" can be either.</summary>
    private static bool SameParty(Dictionary<string, int> parties, Counted one, Counted two)
    {
        if (!one.Whole || !two.Whole || !two.Definite || (one.Party is not null && two.Party is not null && one.Party != two.Party)) return false;
        if (one.Modifier.Length > 0 && two.Modifier.Length > 0) return one.Modifier == two.Modifier;
        return (one.Party ?? two.Party) is not { } party || parties.GetValueOrDefault(party) < 2;
    }

    /// <summary>The second count takes up the first: all of them, or "the four" with the same verb or the same describing word.</summary>
    private static bool SameThing(Counted one, Counted two)
    {
        if (one.Definite && !one.Whole) return false;
        if (one.Whole && two.Whole) return true;
        return two.Definite && (one.Verb is not null && one.Verb == two.Verb || (one.Modifier.Length > 0 && one.Modifier == two.Modifier));
    }

    /// <summary>"Nine ministers sat down … All eight ministers", where nothing else of the kind is counted.</summary>
    private static bool AreAll(Counted one, Counted two) =>
        two is { Whole: true, Part: false } && one is { Whole: false, Part: false } && Math.Min(one.Number, two.Number) > 2 && (two.Modifier.Length == 0 || one.Modifier.Length == 0 || two.Modifier == one.Modifier);

    private static List<Counted> Read(Clauses clauses)
    {
        var counted = new List<Counted>();
        for (var i = 0; i + 1 < clauses.Text.Tokens.Count; i++)
        {
            var word = clauses.WordAt(i);
            var dash = word.IndexOf('-');
            if (clauses.DateAt(i) >= 0 && dash < 0) continue;
            if (dash > 0 && IsMember(word[(dash + 1)..]) && Ordinals.Number(word[..dash]) is { } whole)
            {
                if (Members(clauses, whole, i, i + 1) is { } party) counted.Add(party);
            }
            else if (Ordinals.Number(word) is { } number && (Member(clauses, i, number) ?? Phrase(clauses, i, number)) is { } found)
            {
                counted.Add(found);
            }
        }

        return counted;
    }

    /// <summary>"14-member", cut into three tokens.</summary>
    private static Counted? Member(Clauses clauses, int at, int number) =>
        at + 2 < clauses.Text.Tokens.Count && clauses.WordAt(at + 1) is "-" && IsMember(clauses.WordAt(at + 2)) ? Members(clauses, number, at, at + 3) : null;

    /// <summary>The party behind its size: only what travels together is one thing through an article, which may tell of many councils and blocs.</summary>
    private static Counted? Members(Clauses clauses, int number, int first, int next)
    {
        var end = clauses.Text.Sentences[clauses.Text.SentenceAt(clauses.Text.Tokens[first].Start)].EndToken;
        var (head, modifier) = (next, "");
        while (head < end && clauses.Word(head).Class is WordClass.Noun or WordClass.Adjective or WordClass.Name && !IsParty(clauses.WordAt(head))) modifier += clauses.WordAt(head++).ToString().ToLowerInvariant() + " ";

        // "a 12-member delegation" is one that the text hasn't told of yet.
        var known = first > 0 && !(clauses.Is(first - 1, "a") || clauses.Is(first - 1, "an") || clauses.Is(first - 1, "another") || clauses.Is(first - 1, "each"));
        return head < end && IsParty(clauses.WordAt(head)) ? new(number, "member", modifier, null, known, true, Range(clauses, first, head + 1), Kind(clauses.WordAt(head))) : null;
    }

    /// <summary>"all 12 members of the delegation", "the delegation has 12 members".</summary>
    private static Counted? WithParty(Clauses clauses, Counted counted, int at, int end, SentenceSpan sentence)
    {
        if (counted.Whole && end + 2 < sentence.EndToken && clauses.Is(end, "of") && clauses.Word(end + 1).Class is WordClass.Determiner or WordClass.Possessive)
        {
            var (head, modifier) = (end + 2, "");
            while (head < sentence.EndToken && clauses.Word(head).Class is WordClass.Noun or WordClass.Adjective or WordClass.Name && !IsParty(clauses.WordAt(head))) modifier += clauses.WordAt(head++).ToString().ToLowerInvariant() + " ";
            return head < sentence.EndToken && IsParty(clauses.WordAt(head)) ? counted with { Party = Kind(clauses.WordAt(head)), Modifier = modifier } : null;
        }

        if (counted.Whole) return counted with { Modifier = "" };
        var verb = at - 1;
        if (verb <= sentence.FirstToken || clauses.Phrases.GroupAt(verb) is not (>= 0 and var group) || clauses.Phrases.Groups[group] is not { Negated: false, Modal: < 0, Lemma: "have" or "number" or "count" or "comprise" } found) return null;
        if (clauses.Phrases.Subjects(group) is not [var subject] || !IsParty(clauses.WordAt(subject.Head)) || subject.First >= found.First) return null;
        var named = string.Concat(Enumerable.Range(subject.First, subject.Head - subject.First).Where(i => clauses.Word(i).Class != WordClass.Determiner).Select(i => clauses.WordAt(i).ToString().ToLowerInvariant() + " "));
        return clauses.Word(subject.First).Class is WordClass.Determiner or WordClass.Possessive && !clauses.Is(subject.First, "a") && !clauses.Is(subject.First, "each")
            ? counted with { Whole = true, Definite = true, Party = Kind(clauses.WordAt(subject.Head)), Modifier = named, Range = Range(clauses, subject.First, end) } : null;
    }

    /// <summary>A delegation is called a group or a party as well; a choir is no orchestra.</summary>
    private static string Kind(ReadOnlySpan<char> party) => TravelLexicon.Noun(party) == TravelNoun.Party ? "party" : party.ToString().ToLowerInvariant();

    private static bool IsParty(ReadOnlySpan<char> word) => TravelLexicon.Noun(word) is TravelNoun.Party or TravelNoun.Ensemble && word[^1] != 's';

    private static bool IsMember(ReadOnlySpan<char> word) => word.Equals("member", StringComparison.OrdinalIgnoreCase) || word.Equals("strong", StringComparison.OrdinalIgnoreCase) || word.Equals("person", StringComparison.OrdinalIgnoreCase);

    private static Counted? Phrase(Clauses clauses, int at, int number)
    {
        var sentence = clauses.Text.Sentences[clauses.Text.SentenceAt(clauses.Text.Tokens[at].Start)];
        if (at + 1 >= sentence.EndToken || (at > sentence.FirstToken && Ordinals.Number(clauses.WordAt(at - 1)) is not null)) return null;
        var end = at + 1;
        while (end < sentence.EndToken && clauses.Word(end).Class is WordClass.Noun or WordClass.Adjective && end - at < 4) end++;
        var head = end - 1;
        if (head <= at || Singular(clauses.WordAt(head)) is not { } noun || !Kinds.TryGetValue(noun, out var kind)) return null;
        var before = at > sentence.FirstToken ? clauses.WordAt(at - 1) : default;
        var all = before.Equals("all", StringComparison.OrdinalIgnoreCase) || (at > sentence.FirstToken + 1 && clauses.Is(at - 1, "the") && clauses.Is(at - 2, "all"));
        var definite = all || before.Equals("the", StringComparison.OrdinalIgnoreCase) || before.Equals("these", StringComparison.OrdinalIgnoreCase);

        // "the two agreements on fish" are some of them; so are "two more" and "two of the".
        if (!all && kind != "performer" && end < sentence.EndToken && clauses.Word(end).Class is WordClass.Preposition or WordClass.Relative or WordClass.That && !clauses.Is(end, "in")) definite = false;
        if (before.Equals("another", StringComparison.OrdinalIgnoreCase) || before.Equals("other", StringComparison.OrdinalIgnoreCase) || clauses.Is(at + 1, "more") || clauses.Is(at + 1, "other") || clauses.Is(at + 1, "further")) return kind == "member" ? null : new(-1, kind, "", null, false, false, Range(clauses, at, end), Part: true);

        // "20 of the 34 singers", "the 31 singers of Cantores": all that there are.
        if (definite && kind == "performer" && clauses.Is(at - 1, "the")) all |= IsOfAll(clauses, at - 1, sentence.FirstToken) || IsOfBody(clauses, end, sentence.EndToken);
        var modifier = head > at + 1 ? clauses.WordAt(head - 1).ToString().ToLowerInvariant() : "";
        var counted = new Counted(number, kind, modifier, Verb(clauses, at, end, sentence), definite, all, Range(clauses, at, end), Part: end < sentence.EndToken && (clauses.Is(end, "of") || clauses.Is(end, "from")));
        return kind == "member" ? WithParty(clauses, counted, at, end, sentence) : counted;
    }

    private static bool IsOfAll(Clauses clauses, int the, int first) => the - 2 >= first && clauses.Is(the - 1, "of") && Ordinals.Number(clauses.WordAt(the - 2)) is not null;

    private static bool IsOfBody(Clauses clauses, int of, int end) =>
        of + 1 < end && clauses.Is(of, "of") && clauses.Word(of + 1) is { Class: WordClass.Name, Mention: >= 0 and var m } && clauses.Names.Mentions[m].Type == EntityType.Organization;

    /// <summary>Lemma of the verb right before the count or right behind it.</summary>
    private static string? Verb(Clauses clauses, int at, int end, SentenceSpan sentence)
    {
        for (var i = at - 1; i >= Math.Max(sentence.FirstToken, at - 2); i--)
        {
            if (clauses.Phrases.GroupAt(i) is >= 0 and var g) return clauses.Phrases.Groups[g].Lemma;
        }

        return end < sentence.EndToken && clauses.Phrases.GroupAt(end) is >= 0 and var next ? clauses.Phrases.Groups[next].Lemma
            : end < sentence.EndToken && Morphology.TryVerb(clauses.WordAt(end), out var lemma, out var forms) && forms.HasFlag(VerbForm.Participle) ? lemma : null;
    }

    private static string? Singular(ReadOnlySpan<char> noun)
    {
        if (noun.Length < 4 || noun[^1] != 's') return null;
        return noun.EndsWith("ies", StringComparison.Ordinal) ? string.Concat(noun[..^3], "y") : noun[..^1].ToString();
    }

    private static TextRange Range(Clauses clauses, int first, int end) => new(clauses.Text.Tokens[first].Start, clauses.Text.Tokens[end - 1].End);

    private static string Say(int number) => number.ToString(CultureInfo.InvariantCulture);
}
