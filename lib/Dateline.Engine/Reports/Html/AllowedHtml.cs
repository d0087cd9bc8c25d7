namespace Dateline.Engine.Reports.Html;

/// <summary>The elements and attributes that may stand in a report. What isn't named here doesn't.</summary>
internal static class AllowedHtml
{
    /// <summary>Elements that stay. Headings move one level down by one or more, see <see cref="HtmlSanitizer"/>.</summary>
    public static readonly HashSet<string> Elements =
    [
        "a", "abbr", "article", "aside", "b", "bdi", "blockquote", "br", "caption", "cite", "code", "col", "colgroup", "dd", "del", "details", "dfn", "div", "dl", "dt", "em",
        "figcaption", "figure", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "i", "img", "ins", "kbd", "li", "mark", "ol", "p", "pre", "q", "s", "samp",
        "section", "small", "span", "strong", "sub", "summary", "sup", "table", "tbody", "td", "tfoot", "th", "thead", "time", "tr", "u", "ul", "var", "wbr",
    ];

    /// <summary>Elements that go together with all that they hold; of other elements that go, the content stays.</summary>
    public static readonly HashSet<string> Dropped =
    [
        "applet", "audio", "base", "canvas", "embed", "frame", "frameset", "iframe", "link", "math", "meta", "noembed", "noframes", "noscript", "object", "param",
        "script", "style", "svg", "template", "title", "video",
    ];

    /// <summary>Elements without content and end tag.</summary>
    public static readonly HashSet<string> Void = ["br", "col", "hr", "img", "wbr"];

    private static readonly HashSet<string> Attributes =
        ["abbr", "align", "aria-hidden", "aria-label", "colspan", "datetime", "dir", "headers", "height", "lang", "open", "reversed", "role", "rowspan", "scope", "span", "start", "title", "width"];

    /// <summary>Whether an attribute stays as it is, whatever the element; those that hold addresses, ids, classes and styles are decided apart.</summary>
    public static bool Keeps(string attribute) => Attributes.Contains(attribute);
}
