using Dateline.Text;

namespace Dateline.Entities.Tagging;

/// <summary>Shapes of words: classes of characters, runs shortened to two ("Xxx", "XX", "X.X.", "dd").</summary>
internal static class Shapes
{
    /// <summary>The shape of "Tokyo".</summary>
    public static readonly uint Capitalised = Of("Tokyo", TokenKind.Word);

    public static uint Of(ReadOnlySpan<char> letters, TokenKind kind)
    {
        var hash = Hashing.Step(Hashing.Basis, (char)('0' + (int)kind));
        var (last, run) = ('\0', 0);
        foreach (var c in letters)
        {
            var shape = Class(c);
            run = shape == last ? run + 1 : 1;
            last = shape;
            if (run <= 2) hash = Hashing.Step(hash, shape);
        }

        return hash;
    }

    public static bool HasUpper(ReadOnlySpan<char> letters)
    {
        foreach (var c in letters)
        {
            if (char.IsUpper(c)) return true;
        }

        return false;
    }

    /// <summary>Whether it holds a capital and no small letter.</summary>
    public static bool IsUpper(ReadOnlySpan<char> letters)
    {
        foreach (var c in letters)
        {
            if (char.IsLower(c)) return false;
        }

        return HasUpper(letters);
    }

    private static char Class(char c) => c switch
    {
        >= 'a' and <= 'z' => 'x',
        >= 'A' and <= 'Z' => 'X',
        >= '0' and <= '9' => 'd',
        '\u2019' => '\'',
        < '\u0080' => c,
        _ => char.IsUpper(c) ? 'X' : char.IsLetter(c) ? 'x' : char.IsDigit(c) ? 'd' : c,
    };
}
