namespace Dateline;

/// <summary>A time expression of the text: a row of the <c>dates</c> table.</summary>
/// <param name="Id">Zero-based row number, in the order of the text.</param>
/// <param name="Sentence">Id of the sentence that holds it.</param>
/// <param name="Start">First code unit.</param>
/// <param name="End">Just past the last code unit.</param>
/// <param name="Text">The expression as the article writes it.</param>
/// <param name="Value">ISO 8601: a day, month, year, or a duration (<c>PT90M</c>, <c>P8D</c>); null where it can't be resolved.</param>
/// <param name="Kind">"date", "time", "duration" or "set" (something that recurs).</param>
public sealed record TimeExpression(int Id, int Sentence, int Start, int End, string Text, string? Value, string Kind) : IRow, IPassage;
