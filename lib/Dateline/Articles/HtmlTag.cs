using System.Buffers;

namespace Dateline.Articles;

/// <summary>A tag of a page, cut as the HTML standard's tokenizer (13.2.5) cuts it: a guard that saw other tags than the parser would guard nothing.</summary>
/// <param name="Closing">Whether it is an end tag.</param>
/// <param name="Name">Where its name stands; empty for what is no tag, such as a document type.</param>
/// <param name="End">Just past its "&gt;".</param>
/// <param name="SelfClosing">Whether it ends with "/&gt;"; that closes elements of SVG and MathML only.</param>
internal readonly record struct HtmlTag(bool Closing, Range Name, int End, bool SelfClosing)
{
    private static readonly SearchValues<char> NameEnds = SearchValues.Create("\t\n\f\r />");

    /// <summary>Reads what begins with the "&lt;" at the place given.</summary>
    public static HtmlTag Read(string html, int at)
    {
        if (html.AsSpan(at).StartsWith("<!--")) return new(false, default, EndOfComment(html, at + 4), false);
        var closing = at + 1 < html.Length && html[at + 1] is '/';
        var start = at + (closing ? 2 : 1);
        if (start >= html.Length || !char.IsAsciiLetter(html[start]))
        {
            var bogus = closing || (start < html.Length && html[start] is '!' or '?');
            return new(closing, default, bogus ? Past(html.IndexOf('>', Math.Min(start, html.Length)), html) : at + 1, false);
        }

        var length = html.AsSpan(start).IndexOfAny(NameEnds);
        var nameEnd = length < 0 ? html.Length : start + length;
        var (end, selfClosing) = EndOfAttributes(html, nameEnd);
        return new(closing, start..nameEnd, end, selfClosing);
    }

    /// <summary>Whether a name ends at this place of the page.</summary>
    public static bool IsNameEnd(string html, int at) => at >= html.Length || NameEnds.Contains(html[at]);

    // Comments may end at once ("<!-->") and with "--!>".
    private static int EndOfComment(string html, int at)
    {
        if (html.AsSpan(at).StartsWith(">")) return at + 1;
        if (html.AsSpan(at).StartsWith("->")) return at + 2;
        while ((at = html.IndexOf("--", at, StringComparison.Ordinal)) >= 0)
        {
            var behind = html.AsSpan(at + 2);
            if (behind.StartsWith(">")) return at + 3;
            if (behind.StartsWith("!>")) return at + 4;
            at++;
        }

        return html.Length;
    }

    private static (int End, bool SelfClosing) EndOfAttributes(string html, int at)
    {
        for (; at < html.Length; at++)
        {
            if (html[at] is '>') return (at + 1, html[at - 1] is '/');
            if (IsBlank(html[at]) || html[at] is '/') continue;

            // The name of an attribute; a "=" at its start belongs to it.
            for (at++; at < html.Length && !IsBlank(html[at]) && html[at] is not ('/' or '>' or '=');) at++;
            var behind = at;
            while (behind < html.Length && IsBlank(html[behind])) behind++;
            if (behind >= html.Length || html[behind] is not '=')
            {
                at--;
                continue;
            }

            for (at = behind + 1; at < html.Length && IsBlank(html[at]);) at++;
            if (at >= html.Length) break;
            if (html[at] is '"' or '\'')
            {
                if ((at = html.IndexOf(html[at], at + 1)) < 0) break;
                continue;
            }

            while (at < html.Length && !IsBlank(html[at]) && html[at] is not '>') at++;
            if (at < html.Length && html[at] is '>') return (at + 1, false);
        }

        return (html.Length, false);
    }

    private static bool IsBlank(char c) => c is ' ' or '\t' or '\n' or '\f' or '\r';

    private static int Past(int found, string html) => found < 0 ? html.Length : found + 1;
}
