namespace Dateline.Dates;

/// <summary>The article's reference date (ISO 8601, null if unknown) and its time expressions in the order of the text.</summary>
internal sealed record ResolvedDates(string? ReferenceDate, IReadOnlyList<DateSpan> Dates);

/// <summary>A time expression found; value and kind as in <see cref="TimeExpression"/>.</summary>
internal sealed record DateSpan(TextRange Range, string? Value, string Kind);
