using System.Globalization;
using Dateline.Text;

namespace Dateline.Stances;

/// <summary>The frames of support, opposition and neutrality, by class and first word; longer cues come first.</summary>
internal static class StanceLexicon
{
    private const int ShortestSingular = 3;

    private static readonly WordTable<StanceEntry> Words = Read();

    /// <summary>All frames of a word, in any case: the lemma of a verb, the first word of anything else.</summary>
    public static StanceEntry Find(ReadOnlySpan<char> word) => Words.GetValueOrDefault(word, StanceEntry.None);

    /// <summary>Frames of verbs by their lemma.</summary>
    public static StanceFrame[] Verbs(string lemma) => Find(lemma).Of(CueClass.Verb);

    private static WordTable<StanceEntry> Read()
    {
        var entries = new WordTable<StanceEntry>();
        var nouns = new List<string>();
        foreach (var row in Resources.Table("lexicons/stances.tsv"))
        {
            var (words, kind) = (row[0].Split(' '), WordTables.Parse<CueClass>(row[1]));
            var entry = EntryOf(words[0]);
            entry.Set(kind, WordTables.With(entry.Of(kind), Frame(words, kind, row), Rank));
            if (kind is CueClass.Noun or CueClass.Reverse && words[0].Length >= ShortestSingular) nouns.Add(words[0]);
        }

        var valued = new HashSet<StanceEntry>();
        foreach (var (word, value) in Sentiment.Rows())
        {
            if (EntryOf(word) is var entry && valued.Add(entry)) entry.Sentiment = value;
        }

        foreach (var noun in nouns) EntryOf(noun + "s").SetSingular(EntryOf(noun));
        return entries;

        StanceEntry EntryOf(string word)
        {
            if (entries.TryGetValue(word, out var known)) return known;
            var entry = new StanceEntry();
            entries.Set(word, entry);
            return entry;
        }
    }

    // Longer cues first; of those as long, what says more of its target.
    private static int Rank(StanceFrame frame) => (frame.Tail.Length * 4) + (frame.Target is "alone" or "asked" ? 2 : frame.Target is "object" ? 1 : 0);

    private static StanceFrame Frame(string[] words, CueClass kind, string[] row) =>
        new(words[1..], kind, row[2], double.Parse(row[3], CultureInfo.InvariantCulture), row[4].Length > 0 ? row[4] : null);
}
