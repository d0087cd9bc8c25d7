namespace Dateline.Dates;

/// <summary>A row of data/lexicons/date-patterns.tsv.</summary>
internal sealed record DatePattern(IReadOnlyList<DatePatternElement> Elements, string Reading, string Guard);

/// <summary>One place in a pattern: what a piece has to be or to read, and whether it may be missing.</summary>
internal readonly record struct DatePatternElement(DateClass Class, UInt128 Literals, bool Optional)
{
    public bool Fits(DatePiece piece) => (piece.Class & Class) != 0 || (piece.Literal & Literals) != 0;
}

/// <summary>A pattern found at pieces <c>[First, End)</c>.</summary>
internal readonly record struct DateMatch(DatePattern Pattern, int First, int End);
