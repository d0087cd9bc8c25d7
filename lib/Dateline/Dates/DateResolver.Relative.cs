using System.Globalization;

namespace Dateline.Dates;

/// <summary>Dates counted from the reference or from the date told of last, and periods.</summary>
internal static partial class DateResolver
{
    private static DateReading Days(DateScope scope, int days) => scope.Reference is { } reference ? Date(reference.AddDays(days)) : DateReading.Unknown;

    private static DateReading Week(DateScope scope, int weeks) =>
        scope.Reference is { } reference ? new(CalendarRules.Week(reference.AddDays(7 * weeks)), "date") : DateReading.Unknown;

    private static DateReading Months(DateScope scope, int months) =>
        scope.Reference is { } reference ? Date(PartialDate.Of(reference).AddMonths(months)) : DateReading.Unknown;

    private static DateReading Years(DateScope scope, int years) => scope.Reference is { } reference ? Date(new PartialDate(reference.Year + years)) : DateReading.Unknown;

    private static DateReading Weekend(DateScope scope, int weeks)
    {
        if (scope.Reference is not { } reference) return DateReading.Unknown;
        var saturday = CalendarRules.Monday(reference).AddDays((7 * weeks) + 5);

        // "this weekend", told as past early in the week, is the one just over.
        if (weeks == 0 && scope.Tense == DateTense.Past && saturday > reference) saturday = saturday.AddDays(-7);
        return new($"{PartialDate.Of(saturday)}/{PartialDate.Of(saturday.AddDays(1))}", "date");
    }

    private static DateReading Quarter(DateScope scope, int quarters)
    {
        if (scope.Reference is not { } reference) return DateReading.Unknown;
        var first = new DateOnly(reference.Year, ((reference.Month - 1) / 3 * 3) + 1, 1).AddMonths(3 * quarters);
        return new($"{PartialDate.Of(first)}/{PartialDate.Of(first.AddMonths(3).AddDays(-1))}", "date");
    }

    /// <summary>A season without its year: the one that the tense leads to.</summary>
    private static DateReading SeasonNow(DateParts found, DateScope scope) =>
        scope.Reference is { } reference ? new(CalendarRules.Season(CalendarRules.MonthOf(reference, found.Value(DateClass.Season), scope.Tense).Year, found.Value(DateClass.Season)), "date") : DateReading.Unknown;

    private static DateReading ShiftSeason(DateParts found, DateScope scope)
    {
        if (scope.Reference is not { } reference) return DateReading.Unknown;
        var month = found.Value(DateClass.Season);
        var year = Shift(found) switch
        {
            < 0 => reference.Year - (reference.Month < month + 3 || month == 12 ? 1 : 0),
            > 0 => reference.Year + (reference.Month >= month ? 1 : 0),
            _ => reference.Year,
        };
        return new(CalendarRules.Season(year, month), "date");
    }

    private static DateReading FromReference(DateScope scope, int count, string? unit) =>
        scope.Reference is { } reference ? Moved(PartialDate.Of(reference), count, unit) : DateReading.Unknown;

    private static DateReading FromAnchor(DateScope scope, int count, string? unit) =>
        scope.Anchor is { } anchor ? Moved(anchor, count, unit) : DateReading.Unknown;

    /// <summary>"in two weeks": a day where the words look ahead; else how long it took.</summary>
    private static DateReading InAmount(DateParts found, DateScope scope)
    {
        var (count, unit) = (Math.Max(found.Count, 1), found.Unit ?? found.UnitWord);
        return scope.Tense is DateTense.Future or DateTense.Present ? FromReference(scope, count, unit) : new(Duration(count, unit), "duration");
    }

    /// <summary>"two weeks and two days ago": as exact as its smallest unit.</summary>
    private static DateReading SumAgo(DateParts found, DateScope scope)
    {
        if (scope.Reference is not { } reference) return DateReading.Unknown;
        var (back, whole) = (PartialDate.Of(reference), false);
        foreach (var (count, unit) in found.Amounts())
        {
            whole |= unit[^1] is 'D' or 'W';
            if (Shifted(back.First, -count, unit) is not { } moved) return DateReading.Unknown;
            back = PartialDate.Of(moved);
        }

        return Date(whole ? back : back with { Day = 0 });
    }

    /// <summary>"two weeks before Christmas", "the day after the vote of May 5": counted from a day that the text names, exact to the day.</summary>
    public static DateReading Offset(DateParts found, DateReading from)
    {
        var before = found.Has("before");
        var count = found.Has(DateClass.Number | DateClass.Digits) ? found.Count : 1;
        return PartialDate.Parse(from.Value)?.Whole is { } day ? Date(Shifted(day, before ? -count : count, found.Unit)) : DateReading.Unknown;
    }

    /// <summary>A day so many units on; the day of the month stays, or is the last one of a shorter month.</summary>
    private static DateOnly? Shifted(DateOnly day, int count, string? unit)
    {
        if (unit is null || Math.Abs(count) > 5000) return null;
        var many = count * int.Parse(unit.AsSpan(0, unit.Length - 1), CultureInfo.InvariantCulture);
        var (months, days) = unit[^1] switch { 'Y' => (12 * many, 0), 'M' => (many, 0), 'W' => (0, 7 * many), 'D' => (0, many), _ => (0, int.MaxValue) };
        return days != int.MaxValue && day.Year + (months / 12) + (days / 365) is > 2 and < 9998 ? day.AddMonths(months).AddDays(days) : null;
    }

    /// <summary>"a few days ago": some time up to the day of writing; counted in months, up to its month. "The next few days" begin there.</summary>
    private static DateReading Lately(DateParts found, DateScope scope)
    {
        if (scope.Reference is not { } reference) return DateReading.Unknown;
        var day = PartialDate.Of(reference);
        if (found.Unit is { } unit && unit[^1] == 'M') day = day with { Day = 0 };
        return new(Shift(found) > 0 ? $"{day}/.." : $"../{day}", "date");
    }

    private static DateReading Holiday(DateParts found, DateScope scope)
    {
        var holiday = found.Value(DateClass.Holiday);
        if (found.Value(DateClass.Year) is > 0 and var year) return Date(Holidays.Day(holiday, year));
        if (scope.Year is { } told) return Date(Holidays.Day(holiday, told));
        if (scope.Reference is not { } reference) return DateReading.Unknown;
        if (found.Has("year")) return Date(Holidays.Day(holiday, reference.Year + Shift(found)));
        var tense = !found.Has(DateClass.Shift) ? scope.Tense : Shift(found) < 0 ? DateTense.Past : DateTense.Future;
        if (!found.Has(DateClass.Shift) || Shift(found) == 0) return Date(CalendarRules.Nearest(reference, tense, 1, y => Holidays.Day(holiday, y)));

        // "last Easter" is the one before the day of writing, "next Easter" the one after it, however far.
        return Date(CalendarRules.Nearest(reference, DateTense.Unknown, 1, y => Holidays.Day(holiday, y) is { } day && (tense == DateTense.Past ? day < reference : day > reference) ? day : null));
    }

    /// <summary>A count of years gives a year, one of months a month; days and weeks need a whole day to start from.</summary>
    private static DateReading Moved(PartialDate from, int count, string? unit)
    {
        if (unit is null || Math.Abs(count) > 5000) return DateReading.Unknown;
        var many = count * int.Parse(unit.AsSpan(0, unit.Length - 1), CultureInfo.InvariantCulture);
        return unit[^1] switch
        {
            'Y' when from.Year + many is > 0 and < 10000 => Date(new PartialDate(from.Year + many)),
            'M' when from.Month > 0 => Date(from.AddMonths(many)),
            'W' when from.Whole is { } day => Date(day.AddDays(7 * many)),
            'D' when from.Whole is { } day => Date(day.AddDays(many)),
            _ => DateReading.Unknown,
        };
    }

    private static DateReading Decade(DateParts found)
    {
        var first = found.Value(DateClass.Decade);
        var (from, to) = found.Phase switch { "early" => (first, first + 4), "mid" => (first + 3, first + 6), "late" => (first + 5, first + 9), _ => (first, first + (first % 100 == 0 && first < 1900 ? 99 : 9)) };
        return Span(from, to);
    }

    private static DateReading Century(DateParts found)
    {
        var first = (found.Value(DateClass.Ordinal) - 1) * 100;
        var (from, to) = found.Phase switch { "early" => (first, first + 32), "mid" => (first + 33, first + 65), "late" => (first + 66, first + 99), _ => (first, first + 99) };
        return Span(from, to);
    }

    private static DateReading Span(int first, int last) => new(string.Create(CultureInfo.InvariantCulture, $"{first:0000}-01-01/{last:0000}-12-31"), "date");
}
