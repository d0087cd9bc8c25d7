namespace Dateline.Dates;

/// <summary>The publication date (the input's, else the one that the head of the text states) and the reference date, both ISO 8601 and null if unknown, and the time expressions in the order of the text.</summary>
internal sealed record ResolvedDates(string? Published, string? ReferenceDate, IReadOnlyList<DateSpan> Dates)
{
    /// <summary>Dates that name a weekday which isn't theirs.</summary>
    public IReadOnlyList<WrongWeekday> WrongWeekdays { get; init; } = [];
}

/// <summary>A weekday, the day and month beside it, and the date that they stand for by day and month.</summary>
internal sealed record WrongWeekday(TextRange Weekday, TextRange Day, string Value);

/// <summary>A time expression found; value and kind as in <see cref="TimeExpression"/>.</summary>
internal sealed record DateSpan(TextRange Range, string? Value, string Kind);
