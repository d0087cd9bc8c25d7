namespace Dateline.Dates;

/// <summary>Weeks, weekends, months, quarters, halves and years: of a named year or month, or counted from the reference.</summary>
internal static partial class DateResolver
{
    private static DateReading Period(DateParts found, DateScope scope) => found.Reading switch
    {
        "this-week" => Week(scope, 0),
        "last-week" => Week(scope, -1),
        "this-month" => Months(scope, 0),
        "this-year" => Years(scope, 0),
        "told-month" => scope.Anchor is { Month: > 0 } a ? Date(a with { Day = 0 }) : Months(scope, 0),
        "told-year" => scope.Anchor is { } a ? Date(new PartialDate(a.Year)) : Years(scope, 0),
        "shift-year" => Years(scope, Shift(found)),
        "shift-month-unit" => Months(scope, Shift(found)),
        "shift-week" => Week(scope, Shift(found)),
        "shift-weekend" => Weekend(scope, Shift(found)),
        "shift-quarter" => Quarter(scope, Shift(found)),
        "shift-season" => ShiftSeason(found, scope),
        "that-season" => scope.Anchor is { } a ? new(CalendarRules.Season(ThatMonth(a with { Month = a.Month > found.Value(DateClass.Season) + 2 ? a.Month : 0 }, found.Value(DateClass.Season)).Year, found.Value(DateClass.Season)), "date") : SeasonNow(found, scope),
        "season-now" => SeasonNow(found, scope),
        "season" => new(CalendarRules.Season(found.Value(DateClass.Year), found.Value(DateClass.Season)), "date"),
        "quarter" => Year(found, scope) is { } year && Nth(found, 4) is { } n ? Months(new PartialDate(year, (3 * n) - 2), 3) : DateReading.Unknown,
        "half-year" => Year(found, scope) is { } year && Nth(found, 2) is { } n ? Months(new PartialDate(year, (6 * n) - 5), 6) : DateReading.Unknown,
        "nth-month" => Year(found, scope) is { } year && found.Value(DateClass.Ordinal) is >= 1 and <= 12 and var n ? Date(new PartialDate(year, n)) : DateReading.Unknown,
        "nth-weekday" => MonthOf(found, scope) is { } month ? Date(CalendarRules.NthWeekday(month, found.Value(DateClass.Weekday), Nth(found, 5) ?? 0)) : DateReading.Unknown,
        "nth-week" => MonthOf(found, scope) is { } month && CalendarRules.NthWeek(month, Nth(found, 5) ?? 0) is { } day ? new(CalendarRules.Week(day), "date") : DateReading.Unknown,
        "nth-weekend" => MonthOf(found, scope) is { } month && CalendarRules.NthWeekday(month, 6, Nth(found, 5) ?? 0) is { } day ? Interval(day, day.AddDays(1)) : DateReading.Unknown,
        "day-of-month" => scope.Reference is { } r ? Date((PartialDate.Of(r).AddMonths(Shift(found)) with { Day = found.Value(DateClass.Ordinal) }).Whole) : DateReading.Unknown,
        "month-day" => MonthDay(found, scope),
        "decade" => Decade(found),
        "century" => Century(found),
        "shift-century" => ShiftCentury(found, scope),
        _ => Amount(found),
    };

    /// <summary>The year named, or that of "last year"; without either the reference's.</summary>
    private static int? Year(DateParts found, DateScope scope) =>
        found.Value(DateClass.Year) is > 0 and var year ? year : scope.Reference is { } reference ? reference.Year + (found.Has("year") ? found.Last(DateClass.Shift) : 0) : null;

    /// <summary>The month named, of the year named or else of the nearest year that the tense allows.</summary>
    private static PartialDate? MonthOf(DateParts found, DateScope scope)
    {
        var month = found.Value(DateClass.Month | DateClass.MonthShort);
        if (found.Value(DateClass.Year) is > 0 and var year) return new(year, month);
        return scope.Year is { } told ? new(told, month) : scope.Reference is { } reference ? CalendarRules.MonthOf(reference, month, scope.Tense) : null;
    }

    /// <summary>1 for the first up to <paramref name="most"/>, −1 for "the last" where what is counted has no fixed number; null for what can't be.</summary>
    private static int? Nth(DateParts found, int most)
    {
        var n = found.Value(DateClass.Ordinal) is > 0 and var ordinal ? ordinal : found.Has("q") ? found.Reading == "quarter" ? found.SmallDigits : 0 : found.Value(DateClass.Shift);
        return n < 0 ? most < 5 ? most : -1 : n >= 1 && n <= most ? n : null;
    }

    /// <summary>"on the 18th": the nearest one on the side that the tense tells.</summary>
    private static DateReading MonthDay(DateParts found, DateScope scope)
    {
        if (scope.Reference is not { } reference) return DateReading.Unknown;
        var (month, day) = (PartialDate.Of(reference), found.Value(DateClass.Ordinal));
        var ahead = scope.Tense is DateTense.Future or DateTense.Present or DateTense.Planned;

        // A story goes on in the month that it has come to.
        if (!ahead && scope.AnchorDay is { } told && told < reference && reference.DayNumber - told.DayNumber < 100)
        {
            var next = PartialDate.Of(told).AddMonths(day < told.Day ? 1 : 0) with { Day = day };
            if (next.Whole is { } after && after <= reference) return Date(after);
        }

        for (var months = 0; months < 3; months++)
        {
            if ((month.AddMonths(ahead ? months : -months) with { Day = day }).Whole is { } whole && (ahead ? whole >= reference : whole <= reference)) return Date(whole);
        }

        return DateReading.Unknown;
    }

    /// <summary>"over the past decade", "in the next decade" are ten years from or to the reference; else the decade or century of the calendar before or after that of the reference, or its own.</summary>
    private static DateReading ShiftCentury(DateParts found, DateScope scope)
    {
        if (scope.Reference is not { } reference) return DateReading.Unknown;
        var length = found.Has("decade") ? 10 : 100;
        if (length == 10 && Shift(found) != 0 && !found.Has("previous")) return new($"{new PartialDate(Math.Min(reference.Year, reference.Year + (10 * Shift(found))))}/{new PartialDate(Math.Max(reference.Year, reference.Year + (10 * Shift(found))))}", "date");
        var first = ((reference.Year / length) + Shift(found)) * length;
        return Span(first, first + length - 1);
    }

    private static DateReading Months(PartialDate first, int count) => Interval(first.First, first.First.AddMonths(count).AddDays(-1));

    private static DateReading Interval(DateOnly first, DateOnly last) => new($"{PartialDate.Of(first)}/{PartialDate.Of(last)}", "date");
}
