using System.Globalization;
using Dateline.Itineraries;
using Dateline.Text;

namespace Dateline.Conflicts;

/// <summary>The same things counted twice with different results.</summary>
internal static class CountConflicts
{
    private static readonly Dictionary<string, string> Kinds = Resources.Table("lexicons/count-nouns.tsv")
        .SelectMany(r => r[1].Split(' ').Select(w => (Word: w, Kind: r[0]))).ToDictionary(w => w.Word, w => w.Kind, StringComparer.OrdinalIgnoreCase);

    private readonly record struct Counted(int Number, string Noun, string Modifier, string? Verb, bool Definite, bool Whole, TextRange Range);

    public static void Find(Clauses clauses, List<ConflictSpan> found)
    {
        var counted = Read(clauses);
        for (var j = 1; j < counted.Count; j++)
        {
            // The nearest count before it that it takes up: a headline only repeats that of the text.
            for (var i = j - 1; i >= Math.Max(0, j - ConflictFinder.MostCompared); i--)
            {
                var (one, two) = (counted[i], counted[j]);
                if (one.Noun != two.Noun || !SameThing(one, two)) continue;
                if (one.Number != two.Number) found.Add(new("count", $"“{one.Range.Of(clauses.Text.Text)}” gives {Say(one.Number)}, but “{two.Range.Of(clauses.Text.Text)}” gives {Say(two.Number)}.", one.Range, two.Range));
                break;
            }
        }
    }

    /// <summary>The second count takes up the first: all of them, or "the four" with the same verb or the same describing word.</summary>
    private static bool SameThing(Counted one, Counted two)
    {
        if (one.Definite && !one.Whole) return false;
        if (two.Whole && (one.Whole || one.Noun == "member")) return true;
        if (one.Whole && two.Whole) return true;
        return two.Definite && (one.Verb is not null && one.Verb == two.Verb || (one.Modifier.Length > 0 && one.Modifier == two.Modifier));
    }

    private static List<Counted> Read(Clauses clauses)
    {
        var counted = new List<Counted>();
        for (var i = 0; i + 1 < clauses.Text.Tokens.Count; i++)
        {
            if (clauses.DateAt(i) >= 0 && clauses.DateAt(i) != -1 && !clauses.WordAt(i).Contains('-')) continue;
            if (Member(clauses, i) is { } party) counted.Add(party);
            else if (Ordinals.Number(clauses.WordAt(i)) is { } number && Phrase(clauses, i, number) is { } phrase) counted.Add(phrase);
        }

        return counted;
    }

    /// <summary>"14-member", "five-woman": however the token is cut.</summary>
    private static Counted? Member(Clauses clauses, int at)
    {
        var word = clauses.WordAt(at);
        var dash = word.IndexOf('-');
        if (dash > 0 && IsMember(word[(dash + 1)..]) && Ordinals.Number(word[..dash]) is { } whole) return new(whole, "member", "", null, false, true, Range(clauses, at, Math.Min(at + 2, clauses.Text.Tokens.Count)));
        if (at + 2 < clauses.Text.Tokens.Count && clauses.WordAt(at + 1) is "-" && IsMember(clauses.WordAt(at + 2)) && Ordinals.Number(word) is { } number) return new(number, "member", "", null, false, true, Range(clauses, at, Math.Min(at + 4, clauses.Text.Tokens.Count)));
        return null;
    }

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
        if (!all && end < sentence.EndToken && clauses.Word(end).Class is WordClass.Preposition or WordClass.Relative or WordClass.That && !clauses.Is(end, "in")) definite = false;
        if (before.Equals("another", StringComparison.OrdinalIgnoreCase) || before.Equals("other", StringComparison.OrdinalIgnoreCase) || clauses.Is(at + 1, "more") || clauses.Is(at + 1, "other") || clauses.Is(at + 1, "further")) return null;
        var modifier = head > at + 1 ? clauses.WordAt(head - 1).ToString().ToLowerInvariant() : "";
        return new(number, kind, modifier, Verb(clauses, at, end, sentence), definite, all, Range(clauses, at, end));
    }

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
