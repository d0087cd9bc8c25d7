using System.Collections.Frozen;

namespace Dateline.Dates;

/// <summary>The words of time expressions: data/lexicons/date-words.tsv.</summary>
internal static class DateWords
{
    private static readonly FrozenDictionary<string, DateWord> Words = Load();

    private static readonly FrozenDictionary<string, DateWord>.AlternateLookup<ReadOnlySpan<char>> Lookup = Words.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Longer words need no look into the table.</summary>
    public static int Longest { get; } = Words.Keys.Max(w => w.Length);

    public static DateWord? Find(ReadOnlySpan<char> word) =>
        word.Length <= Longest && Lookup.TryGetValue(word, out var found) && (!found.Capital || char.IsUpper(word[0])) ? found : null;

    public static DateClass ParseClass(string name) => Enum.Parse<DateClass>(name.Replace("-", "", StringComparison.Ordinal), ignoreCase: true);

    private static FrozenDictionary<string, DateWord> Load()
    {
        var words = new Dictionary<string, DateWord>(StringComparer.OrdinalIgnoreCase);
        foreach (var row in Resources.Table("lexicons/date-words.tsv"))
        {
            var number = int.TryParse(row[2], out var value) ? value : 0;
            var code = number == 0 && row[2] != "0" ? row[2] : null;
            var word = new DateWord(ParseClass(row[1]), number, code, row[3] == "capital");
            words[row[0]] = words.TryGetValue(row[0], out var other)
                ? new(other.Class | word.Class, other.Value == 0 ? word.Value : other.Value, other.Code ?? word.Code, word.Capital)
                : word;
        }

        foreach (var first in Holidays.FirstWords)
        {
            words[first] = words.TryGetValue(first, out var other) ? other with { Class = other.Class | DateClass.HolidayStart } : new(DateClass.HolidayStart, 0, null, false);
        }

        return words.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }
}

/// <summary>An entry of the lexicon: all classes of the word, its number and its unit or ISO 8601 part.</summary>
internal sealed record DateWord(DateClass Class, int Value, string? Code, bool Capital);
