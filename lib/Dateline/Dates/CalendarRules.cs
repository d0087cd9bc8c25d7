namespace Dateline.Dates;

/// <summary>Which day or month a partial expression of news English means.</summary>
internal static class CalendarRules
{
    /// <summary>The weekday (Monday 1) that lies on the side of the reference that the tense tells; the reference itself counts for both.</summary>
    public static DateOnly Weekday(DateOnly reference, int weekday, DateTense tense) =>
        tense is DateTense.Future or DateTense.Present or DateTense.Planned
            ? reference.AddDays((weekday - Number(reference) + 7) % 7)
            : reference.AddDays(-((Number(reference) - weekday + 7) % 7));

    /// <summary>Monday is 1, Sunday 7.</summary>
    public static int Number(DateOnly day) => day.DayOfWeek == DayOfWeek.Sunday ? 7 : (int)day.DayOfWeek;

    public static DateOnly Monday(DateOnly day) => day.AddDays(1 - Number(day));

    /// <summary>The year of a day and month: one in which the weekday agrees, nearest to the reference; the tense decides where that is far off.</summary>
    public static PartialDate? DayOf(DateOnly reference, int month, int day, int? weekday, DateTense tense)
    {
        DateOnly? best = null;
        var span = weekday is null ? 1 : 6;
        for (var year = reference.Year - span; year <= reference.Year + span; year++)
        {
            if (new PartialDate(year, month, day).Whole is not { } candidate || (weekday is { } w && Number(candidate) != w)) continue;
            if (best is null || Distance(candidate) < Distance(best.Value)) best = candidate;
        }

        return best is { } found ? PartialDate.Of(found) : weekday is null ? null : DayOf(reference, month, day, null, tense);

        double Distance(DateOnly candidate)
        {
            var days = candidate.DayNumber - reference.DayNumber;
            var against = days > 0 ? tense == DateTense.Past : days < 0 && tense is DateTense.Future or DateTense.Present;
            return Math.Abs(days) + (against ? 200 : 0);
        }
    }

    /// <summary>A month without its year: the last one that has begun, or where the words look ahead the next one.</summary>
    public static PartialDate MonthOf(DateOnly reference, int month, DateTense tense)
    {
        var ahead = tense is DateTense.Future or DateTense.Present or DateTense.Planned or DateTense.Dropped;
        var year = reference.Year;
        if (ahead && month < reference.Month) year++;
        if (!ahead && month > reference.Month) year--;
        return new(year, month);
    }

    /// <summary>The inclusive interval of a season; its year is that of its first month.</summary>
    public static string Season(int year, int month)
    {
        var end = new DateOnly(year, month, 1).AddMonths(3).AddDays(-1);
        return $"{new PartialDate(year, month, 1)}/{PartialDate.Of(end)}";
    }

    /// <summary>The ISO 8601 week: <c>2023-W11</c>.</summary>
    public static string Week(DateOnly day)
    {
        var time = day.ToDateTime(TimeOnly.MinValue);
        return string.Create(
            System.Globalization.CultureInfo.InvariantCulture,
            $"{System.Globalization.ISOWeek.GetYear(time):0000}-W{System.Globalization.ISOWeek.GetWeekOfYear(time):00}");
    }
}
