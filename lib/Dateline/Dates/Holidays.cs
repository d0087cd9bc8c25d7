using System.Globalization;
using Dateline.Text;

namespace Dateline.Dates;

/// <summary>Named days of the year and the rules of their dates: data/lexicons/holidays.tsv.</summary>
internal static class Holidays
{
    private static readonly (string Name, string[] Rule, bool Capital)[] Rows = [.. Resources.Table("lexicons/holidays.tsv").Select(row => (row[0], row[1].Split(' '), row[2] == "capital"))];

    /// <summary>The rows whose name begins with a word, the longest name first.</summary>
    private static readonly WordTable<int[]> ByFirstWord = Index();

    /// <summary>With which words, of letters alone, names begin.</summary>
    public static IEnumerable<string> FirstWords => Rows.Select(r => FirstWord(r.Name)).Distinct(StringComparer.OrdinalIgnoreCase);

    /// <summary>The number of the holiday whose name stands at <paramref name="start"/>, its first word ending at <paramref name="wordEnd"/>, and the end of the name.</summary>
    public static (int Number, int End)? At(string text, int start, int wordEnd, int limit)
    {
        if (!ByFirstWord.TryGetValue(text.AsSpan(start, wordEnd - start), out var rows)) return null;
        foreach (var row in rows)
        {
            if (End(Rows[row].Name, Rows[row].Capital, text, start, limit) is { } end) return (row, end);
        }

        return null;
    }

    /// <summary>The day of the holiday in a year; null where its calendar doesn't reach.</summary>
    public static DateOnly? Day(int holiday, int year)
    {
        if (year is < 1 or > 9998) return null;
        var rule = Rows[holiday].Rule;
        DateOnly? day = rule[0] switch
        {
            "fixed" => new PartialDate(year, Number(rule[1]), Number(rule[2])).Whole,
            "weekday" => CalendarRules.NthWeekday(new(year, Number(rule[1])), Number(rule[2]), rule[3] == "last" ? -1 : Number(rule[3])),
            "easter" => CalendarRules.Easter(year),
            "hijri" => InCalendar(new UmAlQuraCalendar(), year, Number(rule[1]), Number(rule[2])),
            "chinese" => InCalendar(new ChineseLunisolarCalendar(), year, Number(rule[1]), Number(rule[2])),
            var other => throw new InvalidOperationException($"data/lexicons/holidays.tsv: there is no rule \"{other}\"."),
        };
        return day?.AddDays(rule[^1][0] is '+' or '-' ? Number(rule[^1]) : 0);
    }

    /// <summary>A day and month of another calendar, in a year of ours; the first one where the year holds two.</summary>
    private static DateOnly? InCalendar(Calendar calendar, int year, int month, int day)
    {
        var (first, last) = (new DateTime(year, 1, 1), new DateTime(year, 12, 31));
        if (first < calendar.MinSupportedDateTime || last > calendar.MaxSupportedDateTime) return null;
        for (var other = calendar.GetYear(first); other <= calendar.GetYear(last); other++)
        {
            var found = DateOnly.FromDateTime(calendar.ToDateTime(other, month, day, 0, 0, 0, 0));
            if (found.Year == year) return found;
        }

        return null;
    }

    /// <summary>Where the name ends in the text: a space stands for any white space, a straight apostrophe for a curly one too.</summary>
    private static int? End(string name, bool capital, string text, int start, int limit)
    {
        var at = start;
        foreach (var c in name)
        {
            if (at >= limit) return null;
            var same = c == ' ' ? char.IsWhiteSpace(text[at]) : c == '\'' ? text[at] is '\'' or '’'
                : text[at] == c || (char.ToUpperInvariant(text[at]) == char.ToUpperInvariant(c) && (!capital || char.IsLower(c)));
            if (!same) return null;
            at++;
            while (c == ' ' && at < limit && char.IsWhiteSpace(text[at])) at++;
        }

        return at < limit && char.IsLetterOrDigit(text[at]) ? null : at;
    }

    private static int Number(string text) => int.Parse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);

    private static WordTable<int[]> Index()
    {
        var rows = new WordTable<int[]>();
        for (var i = 0; i < Rows.Length; i++) rows.Add(FirstWord(Rows[i].Name), i, row => Rows[row].Name.Length);
        return rows;
    }

    private static string FirstWord(string name) => new([.. name.TakeWhile(char.IsLetter)]);
}
