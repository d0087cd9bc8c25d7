namespace Dateline.Entities;

/// <summary>
/// The form in which names are compared: lower case, Latin letters without their marks, apostrophes left out, every other run of characters
/// that are neither letters nor digits one space. Independent of culture and of the platform's Unicode data.
/// </summary>
internal static class Folding
{
    /// <summary>Stands for a character that separates words.</summary>
    public const char Separator = ' ';

    private const int Short = 64;

    /// <summary>Stands for a character that is left out, such as an apostrophe or a combining mark.</summary>
    public const char Nothing = '\0';

    // Letters that fold to two ("ß") keep the second one in a table of its own.
    private static readonly Dictionary<char, char> s_second = [];
    private static readonly char[] s_first = Read();

    /// <summary>The letter or digit that a character is compared as, <see cref="Separator"/> or <see cref="Nothing"/>.</summary>
    public static char Fold(char c) => c < s_first.Length ? s_first[c]
        : c is '’' or '‘' ? Nothing
        : char.IsLetterOrDigit(c) ? char.ToLowerInvariant(c)
        : char.IsSurrogate(c) ? c
        : Separator;

    /// <summary>What <see cref="Fold(char)"/> gives for the first characters of Unicode: for loops that fold millions.</summary>
    public static ReadOnlySpan<char> First => s_first;

    /// <summary>The second letter of one that folds to two, else <see cref="Nothing"/>.</summary>
    public static char Second(char c) => c >= '\u0080' && s_second.TryGetValue(c, out var second) ? second : Nothing;

    /// <summary>A name as names are compared.</summary>
    public static string Fold(ReadOnlySpan<char> name)
    {
        Span<char> folded = name.Length <= Short ? stackalloc char[Short * 2] : new char[name.Length * 2];
        var (length, gap) = (0, false);
        foreach (var c in name)
        {
            var letter = Fold(c);
            if (letter == Separator) gap = length > 0;
            if (letter is Separator or Nothing) continue;
            if (gap) folded[length++] = Separator;
            gap = false;
            folded[length++] = letter;
            if (Second(c) is var second and not Nothing) folded[length++] = second;
        }

        return folded[..length].ToString();
    }

    private static char[] Read()
    {
        var first = new char[0x1F00];
        for (var c = 0; c < first.Length; c++)
        {
            var letter = (char)c;
            first[c] = letter is >= '\u0300' and <= '\u036F' or '\'' or '\u02BB' or '\u02BC' or '`' ? Nothing
                : char.IsLetterOrDigit(letter) ? char.ToLowerInvariant(letter)
                : Separator;
        }

        foreach (var row in Resources.Table("gazetteer/folding.tsv"))
        {
            foreach (var letter in row[1])
            {
                first[letter] = row[0][0];
                if (row[0].Length > 1) s_second[letter] = row[0][1];
            }
        }

        return first;
    }
}
