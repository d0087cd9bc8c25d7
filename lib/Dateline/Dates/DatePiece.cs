namespace Dateline.Dates;

/// <summary>
/// A run of letters, a number or a single mark: smaller than a token ("8-day" is three pieces). <c>Value</c> is the number it stands for (of a
/// clock: minutes since midnight), <c>Code</c> its unit or ISO 8601 part, <c>Literal</c> the number of the word if patterns name it itself, else 0.
/// </summary>
internal readonly record struct DatePiece(int Start, int End, DateClass Class, byte Literal, int Value, string? Code)
{
    public bool Is(DateClass one) => (Class & one) != 0;
}
