using System.Globalization;

namespace Dateline.Dates;

/// <summary>Cuts a sentence into pieces and tells what each can be in a time expression.</summary>
internal static class DateLexer
{
    /// <summary>Fills <paramref name="pieces"/>; says whether any of them can be part of a time expression at all.</summary>
    public static bool Cut(string text, TextRange range, List<DatePiece> pieces)
    {
        pieces.Clear();
        var promising = false;
        for (var at = range.Start; at < range.End;)
        {
            var c = text[at];
            if (char.IsWhiteSpace(c))
            {
                at++;
                continue;
            }

            var end = at + 1;
            if (char.IsLetter(c))
            {
                while (end < range.End && (char.IsLetter(text[end]) || char.GetUnicodeCategory(text[end]) == System.Globalization.UnicodeCategory.NonSpacingMark)) end++;
                var word = Word(text, at, end);
                if (word.Is(DateClass.HolidayStart) && Holidays.At(text, at, end, range.End) is { } holiday) word = new(at, end = holiday.End, DateClass.Holiday, 0, holiday.Number, null);
                pieces.Add(word);
            }
            else if (char.IsAsciiDigit(c))
            {
                pieces.Add(Number(text, at, range.End, out end));
            }
            else
            {
                pieces.Add(new(at, end, c is '½' or '¼' or '¾' ? DateClass.Decimal : DateClass.None, DatePatterns.LiteralOf(text.AsSpan(at, 1)), 0, null));
            }

            promising |= (pieces[^1].Class & ~(DateClass.Preposition | DateClass.DayPreposition | DateClass.Determiner | DateClass.Subject | DateClass.HolidayStart | DateClass.Indefinite)) != 0;
            Join(text, pieces);
            at = end;
        }

        return promising;
    }

    private static DatePiece Word(string text, int start, int end)
    {
        var span = text.AsSpan(start, end - start);
        if (span.Length > DateWords.Longest) return new(start, end, DateClass.None, 0, 0, null);
        var word = DateWords.Find(span);
        var literal = DatePatterns.LiteralOf(span);
        if (word is null) return new(start, end, DateClass.None, literal, 0, null);
        var kind = word.Class;
        if ((kind & DateClass.Ordinal) != 0) kind |= DateClass.Day;
        if ((kind & DateClass.Number) != 0 && word.Value <= 31) kind |= DateClass.Spelled;
        return new(start, end, kind, literal, word.Value, word.Code);
    }

    private static DatePiece Number(string text, int start, int limit, out int end)
    {
        end = start;
        while (end < limit && char.IsAsciiDigit(text[end])) end++;
        var length = end - start;
        var value = length <= 8 ? int.Parse(text.AsSpan(start, length), NumberStyles.None, CultureInfo.InvariantCulture) : int.MaxValue;
        var kind = DateClass.Number | DateClass.Digits;

        // 12,000 is one number, and 3.5 no day; 9:30 and 9.30 can be hours.
        if (end + 1 < limit && text[end] is ',' or '.' or ':' && char.IsAsciiDigit(text[end + 1]))
        {
            var (mark, from) = (text[end], end + 1);
            var to = from;
            while (to < limit && char.IsAsciiDigit(text[to])) to++;
            var more = to + 1 < limit && text[to] is '.' or ',' or ':' && char.IsAsciiDigit(text[to + 1]);
            if (mark == ',' && to - from == 3)
            {
                while (to + 1 < limit && (char.IsAsciiDigit(text[to]) || (text[to] is ',' or '.' && char.IsAsciiDigit(text[to + 1])))) to++;
                while (to < limit && char.IsAsciiDigit(text[to])) to++;
                end = to;
                return new(start, end, DateClass.None, 0, 0, null);
            }

            if (mark != ',' && length <= 2 && to - from == 2 && value < 24 && int.Parse(text.AsSpan(from, 2), NumberStyles.None, CultureInfo.InvariantCulture) is < 60 and var minutes && !(more && text[to] == '.'))
            {
                // Seconds are read over.
                end = !more ? to : to + 2 < limit && char.IsAsciiDigit(text[to + 2]) ? to + 3 : to + 2;
                return new(start, end, mark == '.' ? DateClass.Clock | DateClass.Decimal : DateClass.Clock, 0, (value * 60) + minutes, mark == '.' ? "." : null);
            }

            if (mark == '.' && !more && length <= 3)
            {
                end = to;
                return new(start, end, to - from <= 3 ? DateClass.Decimal : DateClass.None, 0, 0, null);
            }
        }

        if (end + 1 < limit && IsOrdinalEnding(text.AsSpan(end, 2)) && (end + 2 == limit || !char.IsLetterOrDigit(text[end + 2])))
        {
            end += 2;
            kind = DateClass.Ordinal | (value is >= 1 and <= 31 ? DateClass.Day : DateClass.None);
        }
        else if (length == 4 && value is >= 1000 and <= 2199)
        {
            kind |= DateClass.Year;
            if (value % 10 == 0 && end < limit && (text[end] == 's' || (text[end] is '’' or '\'' && end + 1 < limit && text[end + 1] == 's')))
            {
                end += text[end] == 's' ? 1 : 2;
                kind = DateClass.Decade;
            }
        }
        else if (length == 3)
        {
            kind |= DateClass.OldYear;
        }
        else if (length == 8 && new PartialDate(value / 10000, value / 100 % 100, value % 100).Whole is { Year: > 1900 and < 2100 })
        {
            kind = DateClass.CompactDay;
        }
        else if (length <= 2)
        {
            if (value is >= 1 and <= 31) kind |= DateClass.Day;
            if (length == 2) kind |= DateClass.ShortYear;
        }

        return new(start, end, kind, 0, value, null);
    }

    private static bool IsOrdinalEnding(ReadOnlySpan<char> two) =>
        two.Equals("st", StringComparison.OrdinalIgnoreCase) || two.Equals("nd", StringComparison.OrdinalIgnoreCase)
        || two.Equals("rd", StringComparison.OrdinalIgnoreCase) || two.Equals("th", StringComparison.OrdinalIgnoreCase);

    /// <summary>"twenty-five", "twenty fifth", "two hundred", "two thousand and fifteen", "nineteen eighty-six": the words of one number become one piece.</summary>
    private static void Join(string text, List<DatePiece> pieces)
    {
        var last = pieces[^1];
        if (!last.Is(DateClass.Number | DateClass.Ordinal | DateClass.Scale) || !char.IsLetter(text[last.Start]) || pieces.Count < 2) return;
        var mark = pieces[^2];
        var (dash, and) = (mark.End - mark.Start == 1 && text[mark.Start] == '-', text.AsSpan(mark.Start, mark.End - mark.Start) is "and");
        var skip = dash || and ? 3 : 2;
        if (pieces.Count < skip) return;
        var before = pieces[^skip];
        if (!before.Is(DateClass.Number) || !char.IsLetter(text[before.Start]) || Sum(before.Value, last, and) is not { } value) return;
        var kind = last.Is(DateClass.Ordinal) ? DateClass.Ordinal | (value <= 31 ? DateClass.Day : DateClass.None) : DateClass.Number | (value <= 31 ? DateClass.Spelled : value is >= 1500 and < 2200 ? DateClass.Year : DateClass.None);
        pieces.RemoveRange(pieces.Count - skip, skip);
        pieces.Add(new(before.Start, last.End, kind, 0, value, null));
    }

    /// <summary>What the two say as one number; null where they are two.</summary>
    private static int? Sum(int before, DatePiece last, bool and)
    {
        var (value, inTens) = (last.Value, before % 100 >= 20 && before % 10 == 0);
        if (last.Is(DateClass.Scale)) return !and && before < 100 && before < value ? before * value : null;
        if (before >= 100 && before % 100 == 0) return value < 100 ? before + value : null;
        if (and) return null;
        if (inTens && value is >= 1 and <= 9) return before + value;
        return before is >= 15 and <= 20 && value is >= 10 and < 100 && last.Is(DateClass.Number) ? (before * 100) + value : null;
    }
}
