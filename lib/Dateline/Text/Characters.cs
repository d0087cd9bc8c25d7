using System.Globalization;
using System.Runtime.CompilerServices;

namespace Dateline.Text;

/// <summary>Classes of characters. Text is UTF-16: letters beyond the basic plane are rare in English news and count as letters by their surrogates' rune.</summary>
internal static class Characters
{
    private static readonly bool[] AsciiWord = [.. Enumerable.Range(0, 128).Select(c => char.IsAsciiLetterOrDigit((char)c))];

    /// <summary>A letter, digit or mark, or an invisible joiner inside a word.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsWord(char c) => c < 128 ? AsciiWord[c] : IsWordBeyondAscii(c);

    /// <summary>An apostrophe in its straight, curly or modifier form.</summary>
    public static bool IsApostrophe(char c) => c is '\'' or '\u2019' or '\u02BC' or '\u2018' or '`';

    /// <summary>A hyphen that joins the parts of a compound.</summary>
    public static bool IsHyphen(char c) => c is '-' or '\u2010' or '\u2011';

    /// <summary>A mark that ends a sentence or, repeated, an ellipsis.</summary>
    public static bool IsTerminal(char c) => c is '.' or '!' or '?' or '\u2026' or '\u203C' or '\u2047' or '\u2048' or '\u2049' or '\u3002' or '\uFF0E' or '\uFF01' or '\uFF1F';

    /// <summary>A mark that closes a quotation or a bracket; straight quotes both open and close.</summary>
    public static bool IsCloser(char c) => c is '"' or '\'' or '\u201D' or '\u2019' or '\u00BB' or '\u203A' or ')' or ']' or '}' or '\u201C' or '\u300D' or '\u300F' or '*' or '_';

    /// <summary>A quote mark of any kind, apostrophes included.</summary>
    public static bool IsQuote(char c) => c is '"' or '\'' or '`' or '\u00B4' or (>= '\u2018' and <= '\u201F') or '\u00AB' or '\u00BB' or '\u2039' or '\u203A' or '\u300C' or '\u300D' or '\u300E' or '\u300F';

    public static bool IsOpeningBracket(char c) => c is '(' or '[' or '{';

    /// <summary>A dash that stands between words, hyphens included.</summary>
    public static bool IsDash(char c) => c is '-' or (>= '\u2010' and <= '\u2015') or '\u2212';

    private static bool IsWordBeyondAscii(char c)
    {
        if (char.IsLetterOrDigit(c)) return true;
        return CharUnicodeInfo.GetUnicodeCategory(c) switch
        {
            UnicodeCategory.NonSpacingMark => c is < '\uFE00' or > '\uFE0F',
            UnicodeCategory.SpacingCombiningMark => true,
            UnicodeCategory.Format => c is '\u00AD' or '\u200C' or '\u200D' or '\uFEFF',
            _ => false,
        };
    }
}
