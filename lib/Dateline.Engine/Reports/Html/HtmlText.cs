using System.Buffers;
using System.Text;

namespace Dateline.Engine.Reports.Html;

/// <summary>Text as HTML, between tags and in quoted attributes alike.</summary>
internal static class HtmlText
{
    private static readonly SearchValues<char> Special = SearchValues.Create("&<>\"'\0");

    /// <summary>The text with everything escaped that HTML would read as markup.</summary>
    public static string Encode(string? text)
    {
        if (text is null) return "";
        if (text.AsSpan().IndexOfAny(Special) < 0) return text;
        var html = new StringBuilder(text.Length + 32);
        foreach (var character in text)
        {
            _ = character switch
            {
                '&' => html.Append("&amp;"),
                '<' => html.Append("&lt;"),
                '>' => html.Append("&gt;"),
                '"' => html.Append("&quot;"),
                '\'' => html.Append("&#39;"),
                '\0' => html.Append('\uFFFD'),
                _ => html.Append(character),
            };
        }

        return html.ToString();
    }
}
