using System.Text;

namespace Dateline.Articles;

/// <summary>
/// Makes a page safe to parse. Building a tree of elements nested without end takes time with the square of the depth, so start tags beyond
/// a depth are left out; their words stay.
/// </summary>
internal static class HtmlGuard
{
    // Parsers open formatting that was never closed again in each new block. A page that makes them do so more often loses its formatting.
    private const int MostReopened = 100_000;

    private static readonly HashSet<string> NeverNested = new(StringComparer.OrdinalIgnoreCase)
    {
        // No content.
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr",
        // Closed by the next one of their kind.
        "a", "nobr", "p", "li", "dt", "dd", "td", "th", "tr", "tbody", "thead", "tfoot", "option", "html", "head", "body",
    };

    private static readonly HashSet<string> RawText = new(StringComparer.OrdinalIgnoreCase) { "script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes" };

    /// <summary>The page, unchanged unless elements nest deeper than <paramref name="depth"/> or parsers would differ about where something in it ends.</summary>
    public static string Flatten(string html, int depth) => Flatten(html, depth, true) ?? Flatten(html, depth, false)!;

    private static string? Flatten(string html, int depth, bool formatting)
    {
        var open = new OpenElements();
        var names = NeverNested.GetAlternateLookup<ReadOnlySpan<char>>();
        var raw = RawText.GetAlternateLookup<ReadOnlySpan<char>>();
        StringBuilder? copy = null;
        var (copied, reopened) = (0, 0L);
        for (var at = 0; (at = html.IndexOf('<', at)) >= 0;)
        {
            // Text in an SVG but a comment elsewhere: without its mark it is the same in both.
            if (html.AsSpan(at).StartsWith("<![CDATA["))
            {
                LeaveOut(at, at += "<![CDATA[".Length);
                continue;
            }

            var tag = HtmlTag.Read(html, at);
            var name = html.AsSpan(tag.Name);
            if (name.IsEmpty || (tag.Closing && names.Contains(name) && open.ForeignCount == 0)) at = tag.End;
            else if (tag.Closing) open.Close(name);
            else if (raw.Contains(name))
            {
                var end = EndOfRaw(html, tag.End, name, out var ambiguous);
                if (ambiguous || open.ForeignCount + open.SelectCount > 0 || open.Count >= depth) LeaveOut(at, end);
                at = end;
            }
            else if (OpenElements.IsFormatting(name) && !formatting) LeaveOut(at, tag.End);
            else
            {
                if (open.ForeignCount > 0) open.Leave(name);
                if (!OpenElements.IsFormatting(name)) reopened += open.FormattingCount;
                if (formatting && reopened > MostReopened) return null;
                var counts = open.ForeignCount > 0 ? !tag.SelfClosing : !names.Contains(name);
                if (counts && open.Count >= depth) LeaveOut(at, tag.End);
                else if (counts && !(IsForeign(name) && tag.SelfClosing)) open.Open(name);
            }

            at = Math.Max(at, tag.End);
        }

        return copy is null ? html : copy.Append(html, copied, html.Length - copied).ToString();

        void LeaveOut(int start, int end)
        {
            copy ??= new(html.Length);
            copy.Append(html, copied, start - copied);
            copied = end;
        }
    }

    private static bool IsForeign(ReadOnlySpan<char> name) => name.Equals("svg", StringComparison.OrdinalIgnoreCase) || name.Equals("math", StringComparison.OrdinalIgnoreCase);

    /// <summary>Just past the end tag; ambiguous where a script begins within a comment of a script, which makes parsers look for a second end.</summary>
    private static int EndOfRaw(string html, int start, ReadOnlySpan<char> name, out bool ambiguous)
    {
        var at = start;
        while ((at = html.IndexOf("</", at, StringComparison.Ordinal)) >= 0)
        {
            if (html.AsSpan(at + 2).StartsWith(name, StringComparison.OrdinalIgnoreCase) && HtmlTag.IsNameEnd(html, at + 2 + name.Length)) break;
            at += 2;
        }

        var content = html.AsSpan(start, (at < 0 ? html.Length : at) - start);
        var comment = name.Equals("script", StringComparison.OrdinalIgnoreCase) ? content.IndexOf("<!--") : -1;
        ambiguous = comment >= 0 && content[comment..].Contains("<script", StringComparison.OrdinalIgnoreCase);
        return at < 0 ? html.Length : HtmlTag.Read(html, at).End;
    }
}
