using System.Text;
using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using AngleSharp.Svg.Dom;
using AngleSharp.Xhtml;
using Dateline.Articles;

namespace Dateline.Engine.Reports.Html;

/// <summary>
/// HTML from anywhere made fit for a report: parsed as a browser would, then written anew from an allow-list, so that only what we wrote ourselves is in the page.
/// </summary>
/// <param name="trust">Where it comes from.</param>
/// <param name="headingShift">How many levels headings move down; none goes below h6.</param>
/// <param name="headingId">Gives a heading its anchor from its text; null: headings have none.</param>
internal sealed class HtmlSanitizer(HtmlTrust trust, int headingShift = 0, Func<int, string, string>? headingId = null)
{
    /// <summary>Largest HTML that is parsed, in UTF-16 code units.</summary>
    public const int MaxLength = 4 << 20;

    /// <summary>How deep elements may nest; those further in lose their tags and keep their words.</summary>
    public const int MaxDepth = 250;

    /// <summary>The allowed part of the HTML; null where it is too large to be parsed.</summary>
    public string? Sanitize(string html)
    {
        if (html.Length > MaxLength) return null;
        using var document = new HtmlParser(new HtmlParserOptions { IsScripting = true }).ParseDocument("");
        var clean = new StringBuilder(html.Length);
        foreach (var node in new HtmlParser(new HtmlParserOptions { IsScripting = true }).ParseFragment(HtmlGuard.Flatten(html, MaxDepth), document.Body!)) Write(node, clean, 0);
        return clean.ToString();
    }

    private void Write(INode node, StringBuilder html, int depth)
    {
        if (node is IText text) html.Append(HtmlText.Encode(text.Data));
        if (node is ISvgElement { LocalName: "svg" } drawing)
        {
            Drawing(drawing, html);
            return;
        }
        if (node is not IElement element || depth > 2 * MaxDepth || AllowedHtml.Dropped.Contains(element.LocalName)) return;
        var inHtml = element.NamespaceUri == "http://www.w3.org/1999/xhtml";
        var name = inHtml && AllowedHtml.Elements.Contains(element.LocalName) ? element.LocalName : null;
        if (name is "img" && Image(element) is null)
        {
            // A picture that would have to be fetched: what it is called says what is missing.
            if (element.GetAttribute("alt") is { } alt && !string.IsNullOrWhiteSpace(alt)) html.Append(HtmlText.Encode($"[picture, not in this file: {alt.Trim()}]"));
            name = null;
        }
        if (name is not null) WriteOpening(ref name, element, html);
        foreach (var child in element.ChildNodes) Write(child, html, depth + 1);
        if (name is not null && !AllowedHtml.Void.Contains(name)) html.Append("</").Append(name).Append('>');
    }

    private void WriteOpening(ref string name, IElement element, StringBuilder html)
    {
        string? anchor = null;
        if (name.Length == 2 && name[0] == 'h' && char.IsAsciiDigit(name[1]))
        {
            var level = Math.Min(6, name[1] - '0' + headingShift);
            name = "h" + (char)('0' + level);
            anchor = headingId?.Invoke(level, element.TextContent);
        }

        html.Append('<').Append(name);
        foreach (var attribute in element.Attributes)
        {
            if (AllowedHtml.Keeps(attribute.Name)) Append(html, attribute.Name, attribute.Value);
        }

        if ((anchor ?? Id(element)) is { } id) Append(html, "id", id);
        if (Classes(element) is { Length: > 0 } classes) Append(html, "class", classes);
        if (element.GetAttribute("style") is { } style && InlineStyle.Filter(style) is { Length: > 0 } kept) Append(html, "style", kept);
        if (name == "a" && Link(element) is { } link)
        {
            Append(html, "href", link);
            if (link[0] != '#') Append(html, "rel", "noopener noreferrer");
        }

        if (name == "img")
        {
            Append(html, "src", Image(element)!);
            Append(html, "alt", element.GetAttribute("alt") ?? "");
        }

        // The report's own script opens the passages of a row; ids are all that it can be told.
        if (trust == HtmlTrust.Fragment && name is "span" or "mark" && element.GetAttribute("data-type") is { } type) Append(html, "data-type", type);
        html.Append('>');
    }

    /// <summary>A drawing in SVG as a picture; definitions for others to use draw nothing by themselves.</summary>
    private static void Drawing(IElement drawing, StringBuilder html)
    {
        if (!drawing.QuerySelectorAll("path,rect,circle,ellipse,line,polyline,polygon,text").Any(shape => shape.Closest("defs,symbol,clipPath,mask") is null)) return;
        if (!drawing.HasAttribute("xmlns")) drawing.SetAttribute("xmlns", "http://www.w3.org/2000/svg");
        html.Append("<img");
        Append(html, "src", ImageData.FromSvg(drawing.ToHtml(XhtmlMarkupFormatter.Instance)));
        Append(html, "alt", drawing.GetAttribute("aria-label") ?? "Drawing");
        html.Append('>');
    }

    private string? Id(IElement element) =>
        trust == HtmlTrust.Fragment && element.Id is { } id && id.StartsWith("passage-", StringComparison.Ordinal) ? id : null;

    private string? Classes(IElement element) => trust == HtmlTrust.Fragment
        ? element.ClassName
        : string.Join(' ', (element.ClassName ?? "").Split(' ').Where(c => c.StartsWith("dateline-", StringComparison.Ordinal) || c == "dataframe"));

    private string? Link(IElement element)
    {
        var address = element.GetAttribute("href")?.Trim() ?? "";
        if (address.StartsWith('#') && address.Length > 1) return trust == HtmlTrust.Output ? null : address;
        var follows = trust != HtmlTrust.Output && (address.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
            || address.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || address.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase));
        return follows ? address : null;
    }

    private static string? Image(IElement element)
    {
        var address = element.GetAttribute("src")?.Trim() ?? "";
        return ImageData.IsImage(address) ? address : null;
    }

    private static void Append(StringBuilder html, string name, string value) => html.Append(' ').Append(name).Append("=\"").Append(HtmlText.Encode(value)).Append('"');
}
