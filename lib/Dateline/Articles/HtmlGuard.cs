using System.Buffers;
using System.Text;

namespace Dateline.Articles;

/// <summary>
/// Makes a page safe to parse. Building a tree of elements nested without end takes time with the square of the depth, so start tags beyond
/// <see cref="ArticleLimits.MaxDepth"/> are left out; their words stay.
/// </summary>
internal static class HtmlGuard
{
    // How far up an end tag looks for its start tag; a page that closes elements further up is garbled, and parsers ignore that as well.
    private const int Reach = 64;

    private static readonly SearchValues<char> NameEnds = SearchValues.Create("\t\n\f\r />");

    private static readonly HashSet<string> NeverNested = new(StringComparer.OrdinalIgnoreCase)
    {
        // No content.
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr",
        // Closed by the next one of their kind.
        "p", "li", "dt", "dd", "td", "th", "tr", "tbody", "thead", "tfoot", "option", "html", "head", "body",
    };

    private static readonly HashSet<string> RawText = new(StringComparer.OrdinalIgnoreCase) { "script", "style", "textarea", "title", "xmp", "iframe", "noembed" };

    /// <summary>The page, unchanged unless it nests too deep.</summary>
    public static string Flatten(string html)
    {
        var open = new List<string>();
        var names = NeverNested.GetAlternateLookup<ReadOnlySpan<char>>();
        var raw = RawText.GetAlternateLookup<ReadOnlySpan<char>>();
        StringBuilder? copy = null;
        var copied = 0;
        for (var at = 0; (at = html.IndexOf('<', at)) >= 0;)
        {
            var rest = html.AsSpan(at + 1);
            if (rest.StartsWith("!--"))
            {
                at = html.IndexOf("-->", at, StringComparison.Ordinal) is >= 0 and var close ? close + 3 : html.Length;
                continue;
            }

            var closing = rest.StartsWith('/');
            var name = Name(rest[(closing ? 1 : 0)..]);
            var end = TagEnd(html, at + 1);
            var leftOut = false;
            if (!name.IsEmpty && !names.Contains(name))
            {
                if (closing) Close(open, name);
                else if (open.Count < ArticleLimits.MaxDepth) open.Add(name.ToString());
                else
                {
                    copy ??= new(html.Length);
                    copy.Append(html, copied, at - copied);
                    copied = end;
                    leftOut = true;
                }
            }

            at = end;
            if (closing || !raw.Contains(name)) continue;
            at = EndOfRaw(html, end, name);

            // Without its tag a script would be read as words of the page.
            if (leftOut) copied = at;
            else Close(open, name);
        }

        return copy is null ? html : copy.Append(html, copied, html.Length - copied).ToString();
    }

    private static void Close(List<string> open, ReadOnlySpan<char> name)
    {
        for (var i = open.Count - 1; i >= 0 && i >= open.Count - Reach; i--)
        {
            if (!name.Equals(open[i], StringComparison.OrdinalIgnoreCase)) continue;
            open.RemoveRange(i, open.Count - i);
            return;
        }
    }

    private static ReadOnlySpan<char> Name(ReadOnlySpan<char> rest)
    {
        if (rest.IsEmpty || !char.IsAsciiLetter(rest[0])) return default;
        var end = rest.IndexOfAny(NameEnds);
        return end < 0 ? rest : rest[..end];
    }

    /// <summary>Just past the tag's "&gt;", which may stand in quotes as well without ending it.</summary>
    private static int TagEnd(string html, int at)
    {
        var quote = '\0';
        for (; at < html.Length; at++)
        {
            var c = html[at];
            if (quote != '\0')
            {
                if (c == quote) quote = '\0';
            }
            else if (c is '>')
            {
                return at + 1;
            }
            else if (c is '"' or '\'' && html[at - 1] is '=' or ' ')
            {
                quote = c;
            }
        }

        return html.Length;
    }

    private static int EndOfRaw(string html, int at, ReadOnlySpan<char> name)
    {
        while ((at = html.IndexOf("</", at, StringComparison.Ordinal)) >= 0)
        {
            if (html.AsSpan(at + 2).StartsWith(name, StringComparison.OrdinalIgnoreCase)) return TagEnd(html, at);
            at += 2;
        }

        return html.Length;
    }
}
