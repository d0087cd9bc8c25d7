namespace Dateline.Dates;

/// <summary>Gives a found pattern its value: absolute dates and those relative to the reference or to the date told of last.</summary>
internal static partial class DateResolver
{
    public static DateReading Resolve(string text, List<DatePiece> pieces, DateMatch match, DateScope scope)
    {
        var found = new DateParts(text, pieces, match);
        return match.Pattern.Reading switch
        {
            "day" => Day(found, found.Value(DateClass.Day), scope),
            "day-short-year" => Date(new PartialDate(CalendarRules.FullYear(scope.Reference, found.Last(DateClass.ShortYear)), found.Value(DateClass.Month | DateClass.MonthShort), found.Value(DateClass.Day)).Whole),
            "iso" => Numeric(found.Digits(0), found.Digits(1), found.Digits(2)),
            "slashes" or "dots" => Numeric(found.Digits(2), found.Digits(0), found.Digits(1)),
            "slashes-short" => Numeric(CalendarRules.FullYear(scope.Reference, found.Digits(2)), found.Digits(0), found.Digits(1)),
            "slash-day" => NumericDay(found.Digits(0), found.Digits(1), scope),
            "compact" => found.Value(DateClass.CompactDay) is var number ? Date(new PartialDate(number / 10000, number / 100 % 100, number % 100).Whole) : DateReading.Unknown,
            "month" => Date(new PartialDate(found.Value(DateClass.Year | DateClass.OldYear), found.Value(DateClass.Month | DateClass.MonthShort))),
            "month-short-year" => Date(new PartialDate(CalendarRules.FullYear(scope.Reference, found.Last(DateClass.ShortYear)), found.Value(DateClass.Month | DateClass.MonthShort))),
            "year-month" => Date(new PartialDate(found.Digits(0), found.Digits(1))),
            "month-year" => Date(new PartialDate(found.Digits(1), found.Digits(0))),
            "bare-month" => Month(found.Value(DateClass.Month), scope),
            "month-of-year" => scope.Reference is { } r ? Date(new PartialDate(r.Year + Shift(found), found.Value(DateClass.Month | DateClass.MonthShort))) : DateReading.Unknown,
            "month-that-year" => scope.Anchor is { } a ? Date(new PartialDate(a.Year + (found.Has("following") ? 1 : found.Has("previous") ? -1 : 0), found.Value(DateClass.Month | DateClass.MonthShort))) : DateReading.Unknown,
            "that-month" => scope.Anchor is { } told ? Date(ThatMonth(told, found.Value(DateClass.Month | DateClass.MonthShort))) : Month(found.Value(DateClass.Month), scope),
            "shift-month" => ShiftMonth(found, scope),
            "year" => Date(new PartialDate(found.Value(DateClass.Year | DateClass.OldYear))),
            "year-bc" => new(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{1 - found.Digits(0):0000}"), "date"),
            "weekday" => Weekday(found.Value(DateClass.Weekday | DateClass.WeekdayShort), scope),
            "weekday-day" => WeekdayDay(found, scope),
            "shift-weekday" => ShiftWeekday(found, scope),
            "coming-weekday" => scope.Reference is { } r ? Date(CalendarRules.Weekday(r.AddDays(1), found.Value(DateClass.Weekday | DateClass.WeekdayShort), DateTense.Future)) : DateReading.Unknown,
            "following-weekday" => FollowingWeekday(found, scope),
            "weekday-of-week" => InWeek(found, Shift(found), scope),
            "week-on" => scope.Reference is { } r ? Date(CalendarRules.Weekday(r, found.Value(DateClass.Weekday), DateTense.Future).AddDays(7)) : DateReading.Unknown,
            "deictic" => Days(scope, found.Value(DateClass.Deictic)),
            "day-before-yesterday" => Days(scope, -2),
            "day-after-tomorrow" => Days(scope, 2),
            "this-part" => Days(scope, 0) with { Kind = "time" },
            "same-day" => new(scope.Anchor is { Day: > 0 } a ? a.ToString() : null, "date"),
            "same-month" => new(scope.Anchor is { Month: > 0 } a ? new PartialDate(a.Year, a.Month).ToString() : null, "date"),
            "same-year" => new(scope.Anchor is { } a ? new PartialDate(a.Year).ToString() : null, "date"),
            "next-part" => FromAnchor(scope, 1, "1D"),
            "part-before" => FromAnchor(scope, -1, "1D"),
            "last-part" => Days(scope, -1),
            "anchor-after" => FromAnchor(scope, 1, found.UnitWord),
            "anchor-before" => FromAnchor(scope, -1, found.UnitWord),
            "count-later" => FromAnchor(scope, found.Count, found.Unit),
            "count-earlier" => FromAnchor(scope, -found.Count, found.Unit),
            "ago" => FromReference(scope, -Math.Max(found.Count, 1), found.Unit),
            "two-ago" => FromReference(scope, -2, found.Unit),
            "sum-ago" => SumAgo(found, scope),
            "from-now" => FromReference(scope, Math.Max(found.Count, 1), found.Unit ?? found.UnitWord),
            "in-amount" => InAmount(found, scope),
            "offset" => DateReading.Unknown,
            "lately" => Lately(found, scope),
            "holiday" => Holiday(found, scope),
            _ => Period(found, scope),
        };
    }

    private static DateReading Date(PartialDate date) => new(date.ToString(), "date");

    private static DateReading Date(DateOnly day) => Date(PartialDate.Of(day));

    private static DateReading Date(DateOnly? day) => day is { } whole ? Date(whole) : DateReading.Unknown;

    /// <summary>A day of a named month, with its year or without.</summary>
    public static DateReading Day(DateParts found, int day, DateScope scope)
    {
        if (day == 0) day = found.Value(DateClass.Spelled);
        var month = found.Value(DateClass.Month | DateClass.MonthShort);
        if (found.Value(DateClass.Year | DateClass.OldYear) is > 0 and var year) return new PartialDate(year, month, day).Whole is { } whole ? Date(whole) : DateReading.Unknown;
        if (scope.Year is { } told) return new PartialDate(told, month, day).Whole is { } inYear ? Date(inYear) : DateReading.Unknown;
        if (scope.Reference is not { } reference) return DateReading.Unknown;
        int? weekday = found.Value(DateClass.Weekday | DateClass.WeekdayShort) is > 0 and var w ? w : null;
        return CalendarRules.DayOf(reference, month, day, weekday, scope.Tense) is { } date ? Date(date) : DateReading.Unknown;
    }

    /// <summary>Day before month where only that can be; else month first.</summary>
    private static DateReading Numeric(int year, int first, int second)
    {
        if (first > 12) (first, second) = (second, first);
        return first is >= 1 and <= 12 && new PartialDate(year, first, second).Whole is { } day ? Date(day) : DateReading.Unknown;
    }

    /// <summary>A day and month in digits, without a year: the nearest day that it can be.</summary>
    private static DateReading NumericDay(int first, int second, DateScope scope)
    {
        if (first > 12) (first, second) = (second, first);
        return scope.Reference is { } reference && CalendarRules.DayOf(reference, first, second, null, scope.Tense) is { } day ? Date(day) : DateReading.Unknown;
    }

    private static DateReading Month(int month, DateScope scope) =>
        scope.Year is { } told ? Date(new PartialDate(told, month))
        : scope.Reference is { } reference ? Date(CalendarRules.MonthOf(reference, month, scope.Tense)) : DateReading.Unknown;

    /// <summary>"in May 2022 … and in Rome that October": the first such month from the one told of.</summary>
    private static PartialDate ThatMonth(PartialDate told, int month) => new(told.Month > month ? told.Year + 1 : told.Year, month);

    private static DateReading ShiftMonth(DateParts found, DateScope scope)
    {
        if (scope.Reference is not { } reference) return DateReading.Unknown;
        var (month, shift) = (found.Value(DateClass.Month | DateClass.MonthShort), Shift(found));
        var year = reference.Year + (shift < 0 && month >= reference.Month ? -1 : shift > 0 && month <= reference.Month ? 1 : 0);
        return Date(new PartialDate(year, month));
    }

    private static DateReading Weekday(int weekday, DateScope scope)
    {
        if (scope.Reference is not { } reference) return DateReading.Unknown;

        if (scope.Tense == DateTense.Dropped)
        {
            var (before, ahead) = (CalendarRules.Weekday(reference, weekday, DateTense.Past), CalendarRules.Weekday(reference, weekday, DateTense.Future));
            return Date(reference.DayNumber - before.DayNumber < ahead.DayNumber - reference.DayNumber ? before : ahead);
        }

        // A plan of which a story tells is seen from the story's day, not from the day of writing.
        if (scope.Tense == DateTense.Planned && scope.AnchorDay is { } told && told < reference && reference.DayNumber - told.DayNumber < 10)
        {
            return Date(CalendarRules.Weekday(told, weekday, DateTense.Future));
        }

        var day = CalendarRules.Weekday(reference, weekday, scope.Tense);

        // "They left on Sunday, 2 June. … On Tuesday a boat took them on": a story goes on from the day that it has named with its date.
        if (scope.Story is { } start && scope.Tense == DateTense.Past && start < reference && CalendarRules.Weekday(start, weekday, DateTense.Future) is var next && next < day) return Date(next);

        // "travel to Busan on Monday, and from Wednesday to Friday they will be in Seoul": a plan goes on from its last day.
        if (scope.PlanDay is { } plan && scope.Tense is DateTense.Future or DateTense.Present && plan > reference && day < plan) return Date(CalendarRules.Weekday(plan, weekday, DateTense.Future));
        return Date(day);
    }

    private static DateReading WeekdayDay(DateParts found, DateScope scope)
    {
        if (scope.Reference is not { } reference) return DateReading.Unknown;
        var (weekday, day) = (found.Value(DateClass.Weekday | DateClass.WeekdayShort), found.Value(DateClass.Day));
        for (var months = 0; months < 28; months++)
        {
            var month = PartialDate.Of(reference).AddMonths(scope.Tense is DateTense.Future or DateTense.Present ? months : -months);
            if ((month with { Day = day }).Whole is { } whole && CalendarRules.Number(whole) == weekday) return Date(whole);
        }

        return DateReading.Unknown;
    }

    private static DateReading ShiftWeekday(DateParts found, DateScope scope)
    {
        if (scope.Reference is not { } reference) return DateReading.Unknown;
        var weekday = found.Value(DateClass.Weekday | DateClass.WeekdayShort);
        return Shift(found) switch
        {
            0 => Date(CalendarRules.Monday(reference).AddDays(weekday - 1)),
            > 0 => Date(CalendarRules.Monday(reference).AddDays(7 + weekday - 1)),
            _ => Date(CalendarRules.Weekday(reference.AddDays(-1), weekday, DateTense.Past)),
        };
    }

    private static DateReading FollowingWeekday(DateParts found, DateScope scope) =>
        scope.AnchorDay is { } day ? Date(CalendarRules.Weekday(day.AddDays(1), found.Value(DateClass.Weekday), DateTense.Future)) : ShiftWeekday(found, scope);

    private static DateReading InWeek(DateParts found, int weeks, DateScope scope) =>
        scope.Reference is { } reference ? Date(CalendarRules.Monday(reference).AddDays((7 * weeks) + found.Value(DateClass.Weekday | DateClass.WeekdayShort) - 1)) : DateReading.Unknown;

    /// <summary>−1, 0 or 1 for "last", "this", "next".</summary>
    private static int Shift(DateParts found) => found.Value(DateClass.Shift);
}
