using Dateline.Text;

namespace Dateline.Conflicts;

/// <summary>Numbers in words and digits, from the lexicon of time expressions.</summary>
internal static class Ordinals
{
    private static readonly WordTable<int> Words = Read("ordinal");
    private static readonly WordTable<int> Cardinals = Read("number");

    /// <summary>The place in a row that the word says: 2 for "second".</summary>
    public static int? Value(ReadOnlySpan<char> word) => Words.TryGetValue(word, out var value) ? value : null;

    /// <summary>The number that the word or the digits say, up to a million.</summary>
    public static int? Number(ReadOnlySpan<char> word)
    {
        if (Cardinals.TryGetValue(word, out var value)) return value;
        return word.Length is > 0 and < 7 && char.IsAsciiDigit(word[0]) && int.TryParse(word, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out value) ? value : null;
    }

    private static WordTable<int> Read(string kind)
    {
        var words = new WordTable<int>();
        foreach (var row in Resources.Table("lexicons/date-words.tsv"))
        {
            if (row[1] == kind) words.Set(row[0], int.Parse(row[2], System.Globalization.CultureInfo.InvariantCulture));
        }

        return words;
    }
}
