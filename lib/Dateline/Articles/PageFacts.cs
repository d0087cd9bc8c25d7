using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Dateline.Articles;

/// <summary>What a page states about its article: in schema.org data, else in OpenGraph and other metadata, else in its own elements.</summary>
internal sealed record PageFacts(string? Title, string? Author, string? Published, string? Address)
{
    private static readonly string[] Dates = ["article:published_time", "og:published_time", "datePublished", "date", "pubdate", "publish-date", "DC.date.issued", "dcterms.created", "parsely-pub-date"];

    private static readonly string[] Authors = ["author", "article:author", "parsely-author", "dc.creator", "byl"];

    /// <summary>Reads them from the page as it was saved.</summary>
    public static PageFacts Read(IHtmlDocument document)
    {
        var schema = Schema(document);
        var title = schema?.Title ?? Meta(document, "og:title") ?? Meta(document, "twitter:title") ?? Words(document.QuerySelector("h1")) ?? Words(document.QuerySelector("title"));
        var published = schema?.Published ?? Dates.Select(name => PlainDate.From(Meta(document, name))).FirstOrDefault(d => d is not null)
            ?? document.QuerySelectorAll("time").Select(t => PlainDate.From(t.GetAttribute("datetime") ?? t.TextContent)).FirstOrDefault(d => d is not null);
        var author = schema?.Author ?? Authors.Select(name => Meta(document, name)).FirstOrDefault(a => a is not null && !a.StartsWith("http", StringComparison.OrdinalIgnoreCase))
            ?? Words(document.QuerySelector("[rel=author], [itemprop=author]"));
        var address = document.QuerySelector("link[rel=canonical]")?.GetAttribute("href") ?? Meta(document, "og:url") ?? schema?.Address;
        return new(title, author, published, IsAddress(address) ? address : null);
    }

    private static PageFacts? Schema(IHtmlDocument document)
    {
        foreach (var script in document.QuerySelectorAll("script[type='application/ld+json']"))
        {
            try
            {
                using var json = JsonDocument.Parse(script.TextContent);
                if (Article(json.RootElement) is { } article)
                {
                    return new(
                        Clean(JsonRecord.String(article, "headline") ?? JsonRecord.String(article, "name")), Clean(JsonRecord.String(article, "author")),
                        PlainDate.From(JsonRecord.String(article, "datePublished")), JsonRecord.String(article, "url"));
                }
            }
            catch (Exception error) when (error is JsonException or InvalidOperationException)
            {
                // Pages in the wild hold broken data of this kind; the page has other places for the same facts.
            }
        }

        return null;
    }

    private static JsonElement? Article(JsonElement element)
    {
        if (element.ValueKind is JsonValueKind.Array) return element.EnumerateArray().Select(Article).FirstOrDefault(e => e is not null);
        if (element.ValueKind is not JsonValueKind.Object) return null;
        var type = JsonRecord.String(element, "@type");
        if (type is not null && (type.EndsWith("Article", StringComparison.Ordinal) || type.EndsWith("BlogPosting", StringComparison.Ordinal))) return element;
        return element.TryGetProperty("@graph", out var graph) ? Article(graph) : null;
    }

    private static string? Meta(IHtmlDocument document, string name) =>
        Clean(document.QuerySelector($"meta[property='{name}'], meta[name='{name}'], meta[itemprop='{name}']")?.GetAttribute("content"));

    private static string? Words(IElement? element) => Clean(element?.TextContent);

    private static string? Clean(string? words) =>
        string.IsNullOrWhiteSpace(words) ? null : string.Join(' ', words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static bool IsAddress(string? address) => address is not null && (address.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || address.StartsWith("https://", StringComparison.OrdinalIgnoreCase));
}
