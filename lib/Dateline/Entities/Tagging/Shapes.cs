using Dateline.Text;

namespace Dateline.Entities.Tagging;

/// <summary>Shapes of words, as <see cref="ShapeHash"/> has them.</summary>
internal static class Shapes
{
    /// <summary>The shape of "Tokyo".</summary>
    public static readonly uint Capitalised = Of("Tokyo");

    /// <summary>The shape of "a".</summary>
    public static readonly uint SmallLetter = Of("a");

    /// <summary>The shape of "city".</summary>
    public static readonly uint Small = Of("city");

    /// <summary>Whether it holds a capital and no small letter.</summary>
    public static bool IsUpper(ReadOnlySpan<char> letters)
    {
        var upper = false;
        foreach (var c in letters)
        {
            if (char.IsLower(c)) return false;
            upper |= char.IsUpper(c);
        }

        return upper;
    }

    private static uint Of(ReadOnlySpan<char> word)
    {
        var shape = new ShapeHash(TokenKind.Word);
        foreach (var c in word) shape.Add(c);
        return shape.Value;
    }
}
