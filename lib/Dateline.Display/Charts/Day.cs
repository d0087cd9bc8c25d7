using System.Globalization;

namespace Dateline.Display.Charts;

/// <summary>The days that an ISO 8601 date of a day, month or year may mean.</summary>
/// <param name="First">The first of them.</param>
/// <param name="Last">The last of them; the same as the first where the date is a day.</param>
internal readonly record struct Day(DateOnly First, DateOnly Last)
{
    /// <summary>Reads a value of a reading's date columns; null for null and for what is no such date.</summary>
    public static Day? Parse(string? value)
    {
        if (DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return new(day, day);
        if (DateOnly.TryParseExact(value, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month)) return new(month, month.AddMonths(1).AddDays(-1));
        if (DateOnly.TryParseExact(value, "yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var year)) return new(year, new(year.Year, 12, 31));
        return null;
    }
}
