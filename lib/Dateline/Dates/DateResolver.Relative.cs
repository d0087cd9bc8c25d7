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
