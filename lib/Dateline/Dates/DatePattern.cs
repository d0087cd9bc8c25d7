namespace Dateline.Dates;

/// <summary>A row of data/lexicons/date-patterns.tsv.</summary>
internal sealed record DatePattern(DatePatternElement[] Elements, string Reading, string Guard);

/// <summary>One place in a pattern: what a piece has to be or to read (the bits of such words), and whether it may be missing.</summary>
internal readonly record struct DatePatternElement(DateClass Class, UInt128 Literals, bool Optional)
{
    public bool Fits(in DatePiece piece) => (piece.Class & Class) != 0 || (piece.Literal != 0 && Names(piece.Literal));

    /// <summary>Whether the pattern has the word of that number here.</summary>
    public bool Names(int literal) => ((Literals >> (literal - 1)) & 1) != 0;
}

/// <summary>A pattern found at pieces <c>[First, End)</c>.</summary>
internal readonly record struct DateMatch(DatePattern Pattern, int First, int End);
