using System.Globalization;
using Dateline.Text;

namespace Dateline.Stances;

/// <summary>The frames of support, opposition and neutrality, by class and first word; longer cues come first.</summary>
internal static class StanceLexicon
{
    private static readonly WordTable<StanceFrame[]>[] ByClass = Read();

    /// <summary>Frames of verbs by their lemma.</summary>
    public static StanceFrame[] Verbs(string lemma) => ByClass[(int)CueClass.Verb].GetValueOrDefault(lemma, []);

    /// <summary>Frames of adjectives and the like by their first word, in any case.</summary>
    public static StanceFrame[] Predicates(ReadOnlySpan<char> word) => Find(CueClass.Predicate, word);

    /// <summary>Verbs of change by their lemma.</summary>
    public static StanceFrame[] Changes(string lemma) => ByClass[(int)CueClass.Change].GetValueOrDefault(lemma, []);

    /// <summary>Frames of a class by the lemma of their verb.</summary>
    public static StanceFrame[] Of(CueClass kind, string lemma) => ByClass[(int)kind].GetValueOrDefault(lemma, []);

    /// <summary>Adverbial phrases by their first word.</summary>
    public static StanceFrame[] Adverbials(ReadOnlySpan<char> word) => Find(CueClass.Adverbial, word);

    /// <summary>Frames of nouns of a class, singular or plural, in any case.</summary>
    public static StanceFrame[] Nouns(CueClass kind, ReadOnlySpan<char> word)
    {
        var found = Find(kind, word);
        return found.Length == 0 && word.Length > 3 && word[^1] is 's' ? Find(kind, word[..^1]) : found;
    }

    /// <summary>−1, 0 or 1: what the first cue that begins with the token says, whatever its further words.</summary>
    public static int SignOf(Phrases phrases, int token) => FramesAt(phrases, token) is [var first, ..] ? Math.Sign(first.Polarity) : 0;

    /// <summary>−1, 0 or 1: what the token says as a cue without further words.</summary>
    public static int SignAlone(Phrases phrases, int token) => FramesAt(phrases, token) is [.., { Tail.Length: 0 } alone] ? Math.Sign(alone.Polarity) : 0;

    private static StanceFrame[] FramesAt(Phrases phrases, int token)
    {
        var word = phrases.Words[token];
        return word.Class switch
        {
            WordClass.Verb => Verbs(word.Lemma),
            WordClass.Noun => Nouns(CueClass.Noun, phrases.WordAt(token)),
            WordClass.Adjective or WordClass.Preposition or WordClass.Adverb => Predicates(phrases.WordAt(token)),
            _ => [],
        };
    }

    private static StanceFrame[] Find(CueClass kind, ReadOnlySpan<char> word) => ByClass[(int)kind].GetValueOrDefault(word, []);

    private static WordTable<StanceFrame[]>[] Read()
    {
        WordTable<StanceFrame[]>[] byClass = [.. Enum.GetValues<CueClass>().Select(_ => new WordTable<StanceFrame[]>())];
        foreach (var row in Resources.Table("lexicons/stances.tsv"))
        {
            var (words, kind) = (row[0].Split(' '), WordTables.Parse<CueClass>(row[1]));
            byClass[(int)kind].Add(words[0], Frame(words, kind, row), Rank);
        }

        return byClass;
    }

    // Longer cues first; of those as long, what says more of its target.
    private static int Rank(StanceFrame frame) => (frame.Tail.Length * 4) + (frame.Target is "alone" or "asked" ? 2 : frame.Target is "object" ? 1 : 0);

    private static StanceFrame Frame(string[] words, CueClass kind, string[] row) =>
        new(words[1..], kind, row[2], double.Parse(row[3], CultureInfo.InvariantCulture), row[4].Length > 0 ? row[4] : null);
}
