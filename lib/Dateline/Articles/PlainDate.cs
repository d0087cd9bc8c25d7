using System.Globalization;

namespace Dateline.Articles;

/// <summary>Days as inputs state them beside the text.</summary>
internal static class PlainDate
{
    /// <summary>ISO 8601 to the day, month or year; the day as it is written, whatever the time zone. Null for what tells no date.</summary>
    public static string? From(string? stated)
    {
        if (string.IsNullOrWhiteSpace(stated)) return null;
        return Read(stated.Trim()) is { } date && string.CompareOrdinal(date, "1000") >= 0 && string.CompareOrdinal(date, "2200") < 0 ? date : null;
    }

    private static string? Read(string text)
    {
        if (StatedDay.In(text) is { } day) return day.Value;
        if (IsNumber(text, 4) && text.Length == 4) return text;
        if (text.Length == 7 && text[4] is '-' && IsNumber(text, 4) && int.TryParse(text.AsSpan(5), NumberStyles.None, CultureInfo.InvariantCulture, out var month) && month is >= 1 and <= 12) return text;
        return text.Length >= 8 && IsNumber(text, 8) && DateOnly.TryParseExact(text.AsSpan(0, 8), "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var basic)
            ? basic.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            : null;
    }

    private static bool IsNumber(string text, int length) => text.Length >= length && !text.AsSpan(0, length).ContainsAnyExceptInRange('0', '9');
}
