using System.Collections.Frozen;
using System.Globalization;

namespace Dateline.Text;

/// <summary>How often a word is each of the open word classes, as <c>data/lexicons/words.tsv</c> counts it; all zero for one that only names things.</summary>
internal readonly record struct WordCounts(int Noun, int Verb, int Adjective, int Adverb);

/// <summary>The words of <c>words.tsv</c>, looked up in any case.</summary>
internal static class Vocabulary
{
    private static readonly FrozenDictionary<string, WordCounts> Words = Resources.Table("lexicons/words.tsv")
        .ToFrozenDictionary(r => r[0], r => new WordCounts(Number(r[1]), Number(r[2]), Number(r[3]), Number(r[4])), StringComparer.OrdinalIgnoreCase);

    private static readonly Dictionary<string, string> VerbLemmas = Words.Where(w => w.Value.Verb > 0).ToDictionary(w => w.Key, w => w.Key, StringComparer.OrdinalIgnoreCase);
    private static readonly Dictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> VerbsBySpan = VerbLemmas.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly FrozenDictionary<string, WordCounts>.AlternateLookup<ReadOnlySpan<char>> WordsBySpan = Words.GetAlternateLookup<ReadOnlySpan<char>>();

    public static WordCounts Counts(ReadOnlySpan<char> word) => WordsBySpan.TryGetValue(word, out var counts) ? counts : default;

    /// <summary>Whether the word is the plain form of a verb; the lemma is its lower-case spelling.</summary>
    public static bool TryVerb(ReadOnlySpan<char> word, out string lemma)
    {
        var found = VerbsBySpan.TryGetValue(word, out var known);
        lemma = known ?? "";
        return found;
    }

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
