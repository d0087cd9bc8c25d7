using System.Collections.Frozen;

namespace Dateline.Conflicts;

/// <summary>Numbers in words and digits, from the lexicon of time expressions.</summary>
internal static class Ordinals
{
    private static readonly FrozenDictionary<string, int> Words = Read("ordinal");
    private static readonly FrozenDictionary<string, int> Cardinals = Read("number");
    private static readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> BySpan = Words.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> CardinalsBySpan = Cardinals.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The place in a row that the word says: 2 for "second".</summary>
    public static int? Value(ReadOnlySpan<char> word) => BySpan.TryGetValue(word, out var value) ? value : null;

    /// <summary>The number that the word or the digits say, up to a million.</summary>
    public static int? Number(ReadOnlySpan<char> word)
    {
        if (CardinalsBySpan.TryGetValue(word, out var value)) return value;
        return word.Length is > 0 and < 7 && int.TryParse(word, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out value) ? value : null;
    }

    private static FrozenDictionary<string, int> Read(string kind) => Resources.Table("lexicons/date-words.tsv").Where(r => r[1] == kind)
        .ToFrozenDictionary(r => r[0], r => int.Parse(r[2], System.Globalization.CultureInfo.InvariantCulture), StringComparer.OrdinalIgnoreCase);
}
