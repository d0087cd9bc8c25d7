namespace Dateline.Dates;

/// <summary>Whether what stands around a match lets it be a time expression: the guards of data/lexicons/date-patterns.tsv.</summary>
internal static class DateGuards
{
    /// <summary>The guard of what is counted from a date behind it: "two days before May 1".</summary>
    public const string Counted = "offset";

    public static bool Allow(string text, List<DatePiece> pieces, DateMatch match) => match.Pattern.Guard switch
    {
        "preposition" => IsPreposition(pieces, match.First - 1),
        "sentence" => match.First == 0 || IsPreposition(pieces, match.First - 1) || Mark(text, pieces, match.First - 1) is ',' or '(' or '“' or '"' or '-' or '–' or '—',
        "anchor" => match.End == pieces.Count || !(pieces[match.End].Is(DateClass.Determiner | DateClass.Subject) || Word(text, pieces, match.End) is "than" or "this"),
        "later" => Word(text, pieces, match.End) is not ("than" or "this"),
        "told-on" => Mark(text, pieces, match.First - 1) is '\0' or ',' or ';' && (Word(text, pieces, match.End) is "," || (match.End < pieces.Count && pieces[match.End].Is(DateClass.Subject))),
        "season" => IsPreposition(pieces, match.First - 1) && IsAlone(text, pieces, match.End),
        "digits" => char.IsAsciiDigit(text[pieces[match.First].Start]),
        "digits-last" => char.IsAsciiDigit(text[pieces[match.End - 1].Start]) && Glued(text, pieces, match),
        "colon" => pieces[match.First].Code is null && Glued(text, pieces, match),
        "year" => LooksLikeYear(text, pieces, match.First),
        "alone" => IsAlone(text, pieces, match.End) && Glued(text, pieces, match),
        "definite" => !Word(text, pieces, match.First - 1).Equals("a", StringComparison.OrdinalIgnoreCase),
        "days" => IsDays(pieces, match) && Glued(text, pieces, match),
        "day-preposition" => IsDayOfMonth(text, pieces, match),
        "slash" => IsSlashDay(text, pieces, match),
        "holiday" => IsHoliday(text, pieces, match),
        Counted => IsDays(pieces, match) && Word(text, pieces, match.First - 1) is not "for" && match.End < pieces.Count && DatePatterns.Find(text, pieces, match.End, counted: false) is { } next && HasDay(next.Pattern.Reading),
        "iso-spaced" => pieces[match.First + 1] is var month && pieces[match.First + 2] is var day && month.End - month.Start == 2 && day.End - day.Start == 2 && month.Value <= 12 && day.Value <= 31 && IsAlone(text, pieces, match.End),
        "year-month" => IsMonth(text, pieces, match, match.First, match.First + 2),
        "month-year" => IsMonth(text, pieces, match, match.First + 2, match.First),
        _ => Glued(text, pieces, match),
    };

    /// <summary>Readings whose value is a day, from which others can be counted.</summary>
    public static bool HasDay(string reading) => reading is "day" or "iso" or "slashes" or "dots" or "slash-day" or "slashes-short" or "compact" or "weekday" or "shift-weekday" or "coming-weekday"
        or "weekday-of-week" or "deictic" or "day-before-yesterday" or "day-after-tomorrow" or "holiday" or "nth-weekday" or "day-of-month";

    /// <summary>Numbers that belong to a longer one or to a price are no part of a date.</summary>
    private static bool Glued(string text, List<DatePiece> pieces, DateMatch match)
    {
        var (first, last) = (pieces[match.First], pieces[match.End - 1]);
        if (first.Is(DateClass.Digits | DateClass.Decimal) && match.First > 0 && Mark(text, pieces, match.First - 1) is '$' or '€' or '£' or '¥') return false;
        if (first.Is(DateClass.Digits) && first.Start > 0 && text[first.Start - 1] is '#' or '.' or '/') return false;
        if (first.Is(DateClass.Year) && match.Pattern.Reading == "duration" && first.Value is > 1900 and < 2100) return false;
        if (last.Is(DateClass.Year) && char.IsLetter(text[last.Start]) && !IsAlone(text, pieces, match.End)) return false;
        return !last.Is(DateClass.Digits | DateClass.Clock) || last.End >= text.Length || text[last.End] is not ('%' or '/');
    }

    private static bool IsPreposition(List<DatePiece> pieces, int at) => at >= 0 && pieces[at].Is(DateClass.Preposition);

    private static char Mark(string text, List<DatePiece> pieces, int at) => at >= 0 ? text[pieces[at].Start] : '\0';

    private static ReadOnlySpan<char> Word(string text, List<DatePiece> pieces, int at) => at < 0 || at >= pieces.Count ? default : text.AsSpan(pieces[at].Start, pieces[at].End - pieces[at].Start);

    /// <summary>Nothing follows that a number could count or that could go on with it.</summary>
    private static bool IsAlone(string text, List<DatePiece> pieces, int end)
    {
        if (end >= pieces.Count) return true;
        if (char.IsLetter(text[pieces[end].Start])) return pieces[end].Is(DateClass.Preposition | DateClass.Determiner | DateClass.Subject) && Word(text, pieces, end) is not "of";
        return Stops(text, pieces, end);
    }

    /// <summary>A mark that doesn't lead on to another number: "3-1", "2.5", "4%".</summary>
    private static bool Stops(string text, List<DatePiece> pieces, int end)
    {
        if (end >= pieces.Count) return true;
        var mark = text[pieces[end].Start];
        return !char.IsLetterOrDigit(mark) && mark is not ('%' or '/' or '$') && !(end + 1 < pieces.Count && mark is '-' or '–' or '.' && pieces[end].Start == pieces[end - 1].End && pieces[end + 1].Start == pieces[end].End);
    }

    private static bool IsDays(List<DatePiece> pieces, DateMatch match)
    {
        for (var i = match.First; i < match.End; i++)
        {
            if (pieces[i].Is(DateClass.Unit | DateClass.Units)) return pieces[i].Code is { } unit && unit[^1] is 'D' or 'W' or 'M' or 'Y';
        }

        return true;
    }

    /// <summary>"on the 18th.": the word before leads to a day, and no noun follows.</summary>
    private static bool IsDayOfMonth(string text, List<DatePiece> pieces, DateMatch match) =>
        match.First > 0 && pieces[match.First - 1].Is(DateClass.DayPreposition)
        && (Stops(text, pieces, match.End) || pieces[match.End].Is(DateClass.Subject) || (pieces[match.End].Is(DateClass.Preposition) && Word(text, pieces, match.End) is not ("of" or "and" or "or" or "to")))
        && (!pieces[match.End - 1].Is(DateClass.Day) || char.IsAsciiDigit(text[pieces[match.End - 1].Start]));

    /// <summary>"on 11/20", "Friday 5/12", "11/20, 11/22 or 11/25": not a share, and either way round a day of the year.</summary>
    private static bool IsSlashDay(string text, List<DatePiece> pieces, DateMatch match)
    {
        var start = match.End - 3;
        var (first, second) = (pieces[start], pieces[match.End - 1]);
        if (Math.Min(first.Value, second.Value) is < 1 or > 12 || Math.Max(first.Value, second.Value) > 31 || first.End != pieces[start + 1].Start || second.Start != first.End + 1) return false;
        if (!Glued(text, pieces, match) || !IsAlone(text, pieces, match.End)) return false;
        if (start > match.First) return true;
        var before = start - 1;
        if (before < 0) return match.End == pieces.Count;
        if (pieces[before].Is(DateClass.DayPreposition | DateClass.Weekday | DateClass.WeekdayShort | DateClass.Shift)) return true;
        return before > 2 && Word(text, pieces, before) is "," or "or" or "and" or "to" or "-" or "–" && pieces[before - 1].Is(DateClass.Day) && text[pieces[before - 2].Start] == '/';
    }

    /// <summary>"at Christmas", "Easter.": not "Father Christmas", "Easter Island", "a Christmas market".</summary>
    private static bool IsHoliday(string text, List<DatePiece> pieces, DateMatch match)
    {
        if (match.End < pieces.Count && (char.IsUpper(text[pieces[match.End].Start]) || text[pieces[match.End].Start] is '-')) return false;
        if (IsPreposition(pieces, match.First - 1) || (match.First > 0 && pieces[match.First - 1].Is(DateClass.DayPreposition))) return true;
        var name = match.First > 1 && char.IsUpper(text[pieces[match.First - 1].Start]);
        return !name && !(match.First > 0 && pieces[match.First - 1].Is(DateClass.Determiner)) && IsAlone(text, pieces, match.End);
    }

    /// <summary>"2015-3", "12/2015": a month that stands by itself, and not the second year of a season ("2011-12").</summary>
    private static bool IsMonth(string text, List<DatePiece> pieces, DateMatch match, int year, int month)
    {
        var (first, last, value) = (pieces[match.First], pieces[match.End - 1], pieces[month].Value);
        if (value is < 1 or > 12 || !pieces[month].Is(DateClass.Digits) || last.Start - first.End != 1 || !Stops(text, pieces, match.End)) return false;
        if (first.Start > 0 && !char.IsWhiteSpace(text[first.Start - 1]) && text[first.Start - 1] is not '(') return false;
        var next = pieces[year].Value + 1;
        return year > month || (value != next % 100 && value != next % 10);
    }

    /// <summary>
    /// A bare number of four digits is a year after a preposition, an article or an opening mark; elsewhere only where no lower-case word follows
    /// that it could count. Newspapers set a comma into larger numbers.
    /// </summary>
    private static bool LooksLikeYear(string text, List<DatePiece> pieces, int at)
    {
        var piece = pieces[at];
        if (piece.Value is < 1400 or > 2199) return false;
        if (piece.Start > 0 && !char.IsWhiteSpace(text[piece.Start - 1]) && text[piece.Start - 1] is not ('(' or '-' or '–' or '—' or '“' or '"' or '‘' or '[' or '/')) return false;
        if (piece.End < text.Length && text[piece.End] is '%' or '°' or '/') return false;
        if (char.IsLetter(text[piece.Start])) return IsPreposition(pieces, at - 1) && IsAlone(text, pieces, at + 1);
        var next = at + 1 < pieces.Count ? text[pieces[at + 1].Start] : '.';
        if (IsPreposition(pieces, at - 1) || (at > 0 && pieces[at - 1].Is(DateClass.Determiner | DateClass.Subject))) return !(char.IsLower(next) && piece.Value is < 1900 or > 2050 && CountsNoun(text, pieces, at + 1));
        if (piece.Value is < 1900 or > 2050) return StandsApart(text, pieces, at, next);
        return !char.IsLower(next) || pieces[at + 1].Is(DateClass.Preposition);
    }

    /// <summary>"(1480)", "1669, reportedly built": a year in brackets, the second one of two, or one that a sentence begins with.</summary>
    private static bool StandsApart(string text, List<DatePiece> pieces, int at, char next) =>
        (Mark(text, pieces, at - 1) is '(' && next is ')' or ',' or ';')
        || (at > 1 && Mark(text, pieces, at - 1) is '-' or '–' && pieces[at - 2].Is(DateClass.Year) && pieces[at].Value - pieces[at - 2].Value is > 0 and <= 200)
        || (at == 0 && next is ',' or ':');

    /// <summary>Whether the word at <paramref name="at"/> is a plural: "1,400 metres" without its comma.</summary>
    private static bool CountsNoun(string text, List<DatePiece> pieces, int at) => text[pieces[at].End - 1] == 's' && !pieces[at].Is(DateClass.Preposition);
}
