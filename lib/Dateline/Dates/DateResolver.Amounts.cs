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
        "duration-decimal" => new(Decimal(found.Decimal, found.Unit), "duration"),
        "duration-half" => new(Quarters((4 * Math.Max(found.Count, 1)) + 2, found.Unit), "duration"),
        "duration-quarter" => new(Quarters((4 * found.Count) + 1, found.Amounts().Select(a => a.Unit).FirstOrDefault(u => u != "3M")), "duration"),
        "half" => new(Quarters(2, found.Unit), "duration"),
        "sum" => new(Sum(found), "duration"),
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

    /// <summary>So many quarters of a unit, in the next smaller one where they come out even there.</summary>
    private static string? Quarters(int quarters, string? unit)
    {
        if (unit is null || quarters > 1_000_000) return null;
        var (parts, smaller) = unit switch { "1Y" => (12, "1M"), "1D" => (24, "1H"), "1H" => (60, "1m"), "1m" => (60, "1S"), "10Y" => (10, "1Y"), "100Y" => (100, "1Y"), _ => (0, "") };
        if (parts > 0 && quarters * parts % 4 == 0) return Duration(quarters * parts / 4, smaller);
        return Decimal((quarters / 4m).ToString(CultureInfo.InvariantCulture), unit);
    }

    /// <summary>ISO 8601 allows a decimal fraction in the smallest part.</summary>
    private static string? Decimal(string? count, string? unit)
    {
        if (unit is null || !decimal.TryParse(count, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)) return null;
        var many = number * int.Parse(unit.AsSpan(0, unit.Length - 1), CultureInfo.InvariantCulture);
        return string.Create(CultureInfo.InvariantCulture, $"{(unit[^1] is 'H' or 'm' or 'S' ? "PT" : "P")}{many}{char.ToUpperInvariant(unit[^1])}");
    }

    /// <summary>"1 hour and 30 minutes": larger units come first, and parts of a day after T.</summary>
    private static string? Sum(DateParts found)
    {
        var (value, time) = ("P", false);
        foreach (var (count, unit) in found.Amounts())
        {
            if (Duration(count, unit) is not { } part) return null;
            var parts = part.StartsWith("PT", StringComparison.Ordinal);
            value += parts && !time ? part[1..] : part[(parts ? 2 : 1)..];
            if (time && !parts) return null;
            time |= parts;
        }

        return value;
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
