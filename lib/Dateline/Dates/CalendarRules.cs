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
        // February 29 comes every four years, or eight.
        var span = weekday is not null ? 6 : month == 2 && day == 29 ? 8 : 1;
        var best = Nearest(reference, tense, span, year => new PartialDate(year, month, day).Whole is { } whole && (weekday is null || Number(whole) == weekday) ? whole : null);
        return best is { } found ? PartialDate.Of(found) : weekday is null ? null : DayOf(reference, month, day, null, tense);
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

    /// <summary>The n-th Monday (1) to Sunday (7) of a month; n −1 is the last one. Null where the month has none.</summary>
    public static DateOnly? NthWeekday(PartialDate month, int weekday, int n)
    {
        if (n < 0) return Weekday(month.Last, weekday, DateTense.Past);
        var day = Weekday(month.First, weekday, DateTense.Future).AddDays(7 * (n - 1));
        return n > 0 && day.Month == month.Month ? day : null;
    }

    /// <summary>The n-th week of a month, −1 the last: weeks belong to the month of their Thursday, as ISO 8601 gives them to years.</summary>
    public static DateOnly? NthWeek(PartialDate month, int n) => NthWeekday(month, 4, n);

    /// <summary>Easter Sunday of the Gregorian calendar, by the method that Nature published anonymously in 1876 (Meeus, Astronomical Algorithms, ch. 8).</summary>
    public static DateOnly Easter(int year)
    {
        var (golden, century, rest) = (year % 19, year / 100, year % 100);
        var epact = ((19 * golden) + century - (century / 4) - ((century - ((century + 8) / 25) + 1) / 3) + 15) % 30;
        var weekday = (32 + (2 * (century % 4)) + (2 * (rest / 4)) - epact - (rest % 4)) % 7;
        var late = (golden + (11 * epact) + (22 * weekday)) / 451;
        var sum = epact + weekday - (7 * late) + 114;
        return new(year, sum / 31, (sum % 31) + 1);
    }

    /// <summary>The full year of one given by its last two digits: at most twenty years ahead of the reference, else in the century before.</summary>
    public static int FullYear(DateOnly? reference, int two)
    {
        if (reference is not { } day) return two < 70 ? 2000 + two : 1900 + two;
        var year = (day.Year / 100 * 100) + two;
        return year > day.Year + 20 ? year - 100 : year;
    }

    /// <summary>Of the days that a rule gives for each year, the one nearest to the reference on the side that the tense tells.</summary>
    public static DateOnly? Nearest(DateOnly reference, DateTense tense, int span, Func<int, DateOnly?> dayIn)
    {
        DateOnly? best = null;
        for (var year = reference.Year - span; year <= reference.Year + span; year++)
        {
            if (dayIn(year) is { } candidate && (best is null || Distance(reference, candidate, tense) < Distance(reference, best.Value, tense))) best = candidate;
        }

        return best;
    }

    private static int Distance(DateOnly reference, DateOnly candidate, DateTense tense)
    {
        var days = candidate.DayNumber - reference.DayNumber;
        var against = days > 0 ? tense == DateTense.Past : days < 0 && tense is DateTense.Future or DateTense.Present;
        return Math.Abs(days) + (against ? 200 : 0);
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
