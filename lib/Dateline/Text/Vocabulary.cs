using System.Globalization;
using System.Text;

namespace Dateline.Text;

/// <summary>How often a word is each of the open word classes, as <c>data/lexicons/words.tsv</c> counts it; all zero for one that only names things.</summary>
internal readonly record struct WordCounts(int Noun, int Verb, int Adjective, int Adverb);

/// <summary>The words of <c>words.tsv</c>, looked up in any case.</summary>
internal static class Vocabulary
{
    private static readonly WordTable<WordCounts> Words = Read();

    public static WordCounts Counts(ReadOnlySpan<char> word) => Words.GetValueOrDefault(word);

    /// <summary>Whether the word is the plain form of a verb; the lemma is its lower-case spelling.</summary>
    public static bool TryVerb(ReadOnlySpan<char> word, out string lemma)
    {
        var found = Words.TryGetValue(word, out var known, out var counts) && counts.Verb > 0;
        lemma = found ? known! : "";
        return found;
    }

    // By far the longest lexicon: its lines are not made into strings.
    private static WordTable<WordCounts> Read()
    {
        var words = new WordTable<WordCounts>();
        var file = new EmbeddedFile("lexicons/words.tsv").Bytes;
        for (var rest = file[(file.IndexOf((byte)'\n') + 1)..]; !rest.IsEmpty;)
        {
            var word = Encoding.UTF8.GetString(Cell(ref rest, '\t'));
            words.Set(word, new(Number(ref rest, '\t'), Number(ref rest, '\t'), Number(ref rest, '\t'), Number(ref rest, '\n')));
        }

        return words;
    }

    private static ReadOnlySpan<byte> Cell(ref ReadOnlySpan<byte> rest, char end)
    {
        var length = rest.IndexOf((byte)end);
        var cell = rest[..length];
        rest = rest[(length + 1)..];
        return cell;
    }

    private static int Number(ref ReadOnlySpan<byte> rest, char end) => int.Parse(Cell(ref rest, end), CultureInfo.InvariantCulture);
}
