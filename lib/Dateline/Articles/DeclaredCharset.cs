using System.Buffers;
using System.Text;

namespace Dateline.Articles;

/// <summary>The charset that a page declares about itself in its first bytes.</summary>
internal static class DeclaredCharset
{
    private const int Prescan = 4096;

    private static readonly SearchValues<char> NameSigns = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.:");

    /// <summary>The name behind the first "charset=" or "encoding="; null if there is none.</summary>
    public static string? In(ReadOnlySpan<byte> page)
    {
        // All encodings in question write these words as in ASCII.
        var head = Encoding.Latin1.GetString(page[..Math.Min(page.Length, Prescan)]);
        return After(head, "charset") ?? (head.StartsWith("<?xml", StringComparison.Ordinal) ? After(head, "encoding") : null);
    }

    private static string? After(string head, string word)
    {
        for (var at = 0; (at = head.IndexOf(word, at, StringComparison.OrdinalIgnoreCase)) >= 0;)
        {
            at += word.Length;
            var rest = head.AsSpan(at).TrimStart();
            if (rest.IsEmpty || rest[0] is not '=') continue;
            rest = rest[1..].TrimStart().TrimStart("\"'");
            var end = rest.IndexOfAnyExcept(NameSigns);
            if (end != 0) return rest[..(end < 0 ? rest.Length : end)].ToString();
        }

        return null;
    }
}
