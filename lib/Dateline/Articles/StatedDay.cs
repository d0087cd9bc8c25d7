using System.Globalization;

namespace Dateline.Articles;

/// <summary>A day with its year as signatures, bylines and datelines write it: "April 27, 2022", "27 Apr. 2022", "2022-04-27".</summary>
internal readonly record struct StatedDay(int Start, int End, string Value)
{
    private static readonly string[] Months = [.. CultureInfo.InvariantCulture.DateTimeFormat.MonthNames.Where(m => m.Length > 0)];

    /// <summary>The day that begins at the offset; null if none does.</summary>
    public static StatedDay? At(ReadOnlySpan<char> text, int at)
    {
        if (at >= text.Length) return null;
        var scan = new Scan(text, at);
        if (!char.IsAsciiDigit(text[at])) return scan.Month() is > 0 and var month && scan.Number(2) is > 0 and var day && scan.Year() is > 0 and var year ? scan.Day(year, month, day) : null;
        var number = scan.Number(4);
        if (number > 31) return scan.Sign('-') && scan.Number(2) is var m && scan.Sign('-') && scan.Number(2) is var d ? scan.Day(number, m, d) : null;
        return scan.Month() is > 0 and var named && scan.Year() is > 0 and var y ? scan.Day(y, named, number) : null;
    }

    /// <summary>The first day in the text that begins at a word; null if there is none.</summary>
    public static StatedDay? In(ReadOnlySpan<char> text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (char.IsAsciiLetterOrDigit(text[at]) && (at == 0 || !char.IsLetterOrDigit(text[at - 1])) && At(text, at) is { } day) return day;
        }

        return null;
    }

    /// <summary>Reads the parts of a date from left to right; a part that isn't there gives 0 or false.</summary>
    private ref struct Scan(ReadOnlySpan<char> text, int start)
    {
        private readonly ReadOnlySpan<char> _text = text;
        private readonly int _start = start;
        private int _at = start;

        public int Month()
        {
            var from = _at;
            while (_at < _text.Length && char.IsAsciiLetter(_text[_at])) _at++;
            var word = _text[from.._at];
            if (word.Length < 3) return 0;
            var form = word.Equals("Sept", StringComparison.OrdinalIgnoreCase) ? "Sep" : word;
            for (var month = 0; month < Months.Length; month++)
            {
                if (form.Length != 3 && form.Length != Months[month].Length) continue;
                if (!Months[month].AsSpan().StartsWith(form, StringComparison.OrdinalIgnoreCase)) continue;
                Skip(" .\u00A0");
                return month + 1;
            }

            return 0;
        }

        public int Number(int digits)
        {
            var (from, value) = (_at, 0);
            while (_at < _text.Length && _at - from < digits && char.IsAsciiDigit(_text[_at])) value = (value * 10) + _text[_at++] - '0';
            if (_at == from) return 0;
            if (_at + 1 < _text.Length && value is > 0 and <= 31 && _text[_at..] is ['s', 't', ..] or ['n', 'd', ..] or ['r', 'd', ..] or ['t', 'h', ..]) _at += 2;
            if (digits <= 2 || value <= 31) Skip(" \u00A0", of: true);
            return value;
        }

        public int Year()
        {
            Skip(", \u00A0");
            return Number(4) is >= 1800 and <= 2199 and var year && (_at >= _text.Length || !char.IsAsciiLetterOrDigit(_text[_at])) ? year : 0;
        }

        public bool Sign(char sign)
        {
            if (_at >= _text.Length || _text[_at] != sign) return false;
            _at++;
            return true;
        }

        public readonly StatedDay? Day(int year, int month, int day)
        {
            // Programs write 9999-12-31 for "never"; dates reckoned from it would leave the calendar.
            if (year is < 1000 or > 2199 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month)) return null;
            var end = _at;
            while (end > _start && _text[end - 1] is ' ' or '\u00A0') end--;
            return new(_start, end, new DateOnly(year, month, day).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        }

        private void Skip(string signs, bool of = false)
        {
            while (_at < _text.Length && signs.Contains(_text[_at])) _at++;
            if (of && _text[_at..].StartsWith("of ", StringComparison.Ordinal)) _at += 3;
        }
    }
}
