using System.Globalization;

namespace Dateline.Display.Charts;

/// <summary>Words as a reader counts them.</summary>
internal static class WordCount
{
    /// <summary>Runs of letters, digits and their accents; a hyphen or apostrophe between two of them doesn't part a word.</summary>
    public static int Of(string text)
    {
        var count = 0;
        var inside = false;
        for (var i = 0; i < text.Length; i++)
        {
            var joins = inside && text[i] is '-' or '\'' or '’' && i + 1 < text.Length && char.IsLetterOrDigit(text[i + 1]);
            var now = char.IsLetterOrDigit(text[i]) || char.IsSurrogate(text[i]) || (inside && (joins || char.GetUnicodeCategory(text[i]) == UnicodeCategory.NonSpacingMark));
            if (now && !inside) count++;
            inside = now;
        }

        return count;
    }
}
