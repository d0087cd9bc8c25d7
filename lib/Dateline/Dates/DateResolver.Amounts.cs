using System.Globalization;

namespace Dateline.Dates;

/// <summary>Durations, times of day and what recurs.</summary>
internal static partial class DateResolver
{
    private static DateReading Amount(DateParts found) => found.Reading switch
    {
        "duration" => new(Duration(found.Count, found.Unit), "duration"),
        "duration-one" => new(Duration(1, found.Unit), "duration"),
        "duration-two" => new(Duration(2, found.Unit), "duration"),
        "duration-half" => new(Half(Math.Max(found.Count, 1), found.Unit), "duration"),
        "half" => new(Half(0, found.Unit), "duration"),
        "quarter-hour" => new("PT15M", "duration"),
        "set" => new(Duration(found.Count, found.Unit), "set"),
        "set-one" => new(Duration(1, found.Unit), "set"),
        "set-two" => new(Duration(2, found.Unit), "set"),
        "set-weekday" or "set-weekdays" => new("P1W", "set"),
        "set-month" => new("P1Y", "set"),
        "set-part" => new("P1D", "set"),
        "frequency" => new(found.Code(DateClass.Frequency), "set"),
        "clock" or "clock-next-day" => new(Clock(found), "time"),
        "noon" => new("T" + found.Code(DateClass.Noon), "time"),
        var other => throw new InvalidOperationException($"data/lexicons/date-patterns.tsv: there is no reading \"{other}\"."),
    };

    private static string? Duration(int count, string? unit)
    {
        if (unit is null || count > 1_000_000) return null;
        var many = (long)count * int.Parse(unit.AsSpan(0, unit.Length - 1), CultureInfo.InvariantCulture);
        return string.Create(CultureInfo.InvariantCulture, $"{(unit[^1] is 'H' or 'm' or 'S' ? "PT" : "P")}{many}{char.ToUpperInvariant(unit[^1])}");
    }

    /// <summary>A count and a half, in the next smaller unit; half a day is twelve hours, half a week has no usual one.</summary>
    private static string? Half(int count, string? unit)
    {
        if (unit is null || count > 1_000_000) return null;
        var half = (2L * count) + 1;
        return unit switch
        {
            "1Y" => $"P{6 * half}M",
            "1D" => $"PT{12 * half}H",
            "1H" => $"PT{30 * half}M",
            "1m" => $"PT{30 * half}S",
            "10Y" => $"P{5 * half}Y",
            "100Y" => $"P{50 * half}Y",
            _ => string.Create(CultureInfo.InvariantCulture, $"P{half / 2}.5{char.ToUpperInvariant(unit[^1])}"),
        };
    }

    private static string? Clock(DateParts found)
    {
        var minutes = found.Has(DateClass.Clock) ? found.Value(DateClass.Clock) : 60 * found.Value(DateClass.Digits | DateClass.Number);
        if (found.Afternoon is { } afternoon)
        {
            if (minutes >= 13 * 60) return minutes < 24 * 60 ? Time(minutes) : null;
            minutes = (minutes % (12 * 60)) + (afternoon ? 12 * 60 : 0);
        }

        return minutes < 24 * 60 ? Time(minutes) : null;
    }

    private static string Time(int minutes) => string.Create(CultureInfo.InvariantCulture, $"T{minutes / 60:00}:{minutes % 60:00}");
}
