namespace Dateline;

/// <summary>A half-open range <c>[Start, End)</c> of a text, in UTF-16 code units. The default value is the empty range at the start.</summary>
/// <param name="Start">Offset of the first code unit; 0 or more.</param>
/// <param name="End">Offset just past the last code unit; never less than <paramref name="Start"/>.</param>
public readonly record struct TextRange(int Start, int End)
{
    /// <summary>Code units in the range; 0 for an empty one.</summary>
    public int Length => End - Start;

    /// <summary>Whether <paramref name="other"/> lies wholly inside this range; a range contains itself.</summary>
    public bool Contains(TextRange other) => Start <= other.Start && other.End <= End;

    /// <summary>Whether the code unit at <paramref name="offset"/> belongs to the range.</summary>
    public bool Contains(int offset) => Start <= offset && offset < End;

    /// <summary>Whether the two ranges share at least one code unit; ranges that only touch don't.</summary>
    public bool Overlaps(TextRange other) => Start < other.End && other.Start < End;

    /// <summary>The words of the range.</summary>
    /// <param name="text">The text that the offsets count in.</param>
    /// <exception cref="ArgumentOutOfRangeException">The range reaches past the end of <paramref name="text"/>.</exception>
    public string Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text[Start..End];
    }

    internal ReadOnlySpan<char> In(string text) => text.AsSpan(Start, Length);
}
