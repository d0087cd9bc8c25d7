using System.Collections.Frozen;
using System.Globalization;

namespace Dateline.Stances;

/// <summary>The frames of support, opposition and neutrality, by class and first word; longer cues come first.</summary>
internal static class StanceLexicon
{
    private static readonly FrozenDictionary<string, StanceFrame[]>[] ByClass = Read();

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

    private static StanceFrame[] Find(CueClass kind, ReadOnlySpan<char> word) =>
        ByClass[(int)kind].GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out var frames) ? frames : [];

    private static FrozenDictionary<string, StanceFrame[]>[] Read()
    {
        var rows = Resources.Table("lexicons/stances.tsv").Select(row => (Words: row[0].Split(' '), Class: Enum.Parse<CueClass>(row[1], ignoreCase: true), Row: row)).ToList();
        return [.. Enum.GetValues<CueClass>().Select(kind => rows.Where(r => r.Class == kind).GroupBy(r => r.Words[0], StringComparer.OrdinalIgnoreCase)
            .ToFrozenDictionary(g => g.Key, g => g.Select(Frame).OrderByDescending(f => f.Tail.Length).ThenByDescending(f => f.Target is "alone" or "asked").ThenByDescending(f => f.Target is "object").ToArray(), StringComparer.OrdinalIgnoreCase))];
    }

    private static StanceFrame Frame((string[] Words, CueClass Class, string[] Row) row) =>
        new(row.Words[1..], row.Class, row.Row[2], double.Parse(row.Row[3], CultureInfo.InvariantCulture), row.Row[4].Length > 0 ? row.Row[4] : null);
}
