using System.Globalization;

namespace Dateline.Dates;

/// <summary>A day, a month (<c>Day</c> 0) or a year (<c>Month</c> 0) of the calendar.</summary>
internal readonly record struct PartialDate(int Year, int Month = 0, int Day = 0)
{
    public static PartialDate Of(DateOnly day) => new(day.Year, day.Month, day.Day);

    /// <summary>The date that an ISO 8601 text of a day, month or year says; null for anything else.</summary>
    public static PartialDate? Parse(string? value)
    {
        if (value is null || value.Length is not (4 or 7 or 10) || (value.Length > 4 && value[4] != '-')) return null;
        if (Number(value.AsSpan(0, 4)) is not (>= 0 and var year)) return null;
        if (value.Length == 4) return new(year);
        if (Number(value.AsSpan(5, 2)) is not (>= 1 and <= 12 and var month)) return null;
        if (value.Length == 7) return new(year, month);
        var day = new PartialDate(year, month, Number(value.AsSpan(8, 2)));
        return value[7] == '-' && day.Whole is not null ? day : null;
    }

    // By hand: journeys compare their days again and again, and the framework's reader of dates takes ten times as long.
    private static int Number(ReadOnlySpan<char> digits)
    {
        var number = 0;
        foreach (var digit in digits)
        {
            if (!char.IsAsciiDigit(digit)) return -1;
            number = (number * 10) + digit - '0';
        }

        return number;
    }

    /// <summary>The day, where it is one that the calendar has.</summary>
    public DateOnly? Whole => Month > 0 && Day > 0 && Year is > 0 and < 10000 && Day <= DateTime.DaysInMonth(Year, Month) ? new(Year, Month, Day) : null;

    /// <summary>The first day of the month or year.</summary>
    public DateOnly First => new(Math.Clamp(Year, 1, 9999), Math.Max(Month, 1), Math.Max(Day, 1));

    /// <summary>The last day of the month or year.</summary>
    public DateOnly Last => Day > 0 ? First : new(Math.Clamp(Year, 1, 9999), Month > 0 ? Month : 12, DateTime.DaysInMonth(Math.Clamp(Year, 1, 9999), Month > 0 ? Month : 12));

    public PartialDate AddMonths(int months)
    {
        var sum = (Year * 12) + Month - 1 + months;
        return new(sum / 12, (sum % 12) + 1);
    }

    /// <summary>ISO 8601.</summary>
    public override string ToString() => Day > 0
        ? string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-{Month:00}-{Day:00}")
        : Month > 0 ? string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-{Month:00}") : Year.ToString("0000", CultureInfo.InvariantCulture);
}
