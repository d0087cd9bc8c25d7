using System.Globalization;
using Dateline.Text;

namespace Dateline.Dates;

/// <summary>The words of time expressions: data/lexicons/date-words.tsv.</summary>
internal static class DateWords
{
    private static readonly WordTable<DateWord> Words = Load();

    /// <summary>Longer words need no look into the table.</summary>
    public static int Longest { get; } = Words.Longest;

    public static DateWord? Find(ReadOnlySpan<char> word) =>
        word.Length <= Longest && Words.TryGetValue(word, out var found) && (!found.Capital || char.IsUpper(word[0])) ? found : null;

    public static DateClass ParseClass(string name) => WordTables.Parse<DateClass>(name.Replace("-", "", StringComparison.Ordinal));

    private static WordTable<DateWord> Load()
    {
        var words = new WordTable<DateWord>();
        foreach (var row in Resources.Table("lexicons/date-words.tsv"))
        {
            var number = int.TryParse(row[2], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) ? value : 0;
            var code = number == 0 && row[2] != "0" ? row[2] : null;
            var word = new DateWord(ParseClass(row[1]), number, code, row[3] == "capital");
            words.Set(row[0], words.TryGetValue(row[0], out var other)
                ? new(other.Class | word.Class, other.Value == 0 ? word.Value : other.Value, other.Code ?? word.Code, word.Capital)
                : word);
        }

        foreach (var first in Holidays.FirstWords)
        {
            words.Set(first, words.TryGetValue(first, out var other) ? other with { Class = other.Class | DateClass.HolidayStart } : new(DateClass.HolidayStart, 0, null, false));
        }

        return words;
    }
}

/// <summary>An entry of the lexicon: all classes of the word, its number and its unit or ISO 8601 part.</summary>
internal sealed record DateWord(DateClass Class, int Value, string? Code, bool Capital);
