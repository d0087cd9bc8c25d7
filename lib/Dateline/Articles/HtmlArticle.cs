using System.Text;
using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using SmartReader;

namespace Dateline.Articles;

/// <summary>A saved news page: its article, without what stands around it.</summary>
internal static class HtmlArticle
{
    // Relative links of the page don't matter here, but the extractor wants an address.
    private const string Address = "https://localhost/";

    /// <summary>Reads the page: the headline, then a line for each heading, paragraph and embedded post.</summary>
    /// <exception cref="ArticleException">The page holds no article.</exception>
    public static ArticleInput Read(string html, string input)
    {
        var document = new HtmlParser().ParseDocument(HtmlGuard.Flatten(html, ArticleLimits.MaxDepth));
        var facts = PageFacts.Read(document);
        EmbeddedPosts.Inline(document);
        var lines = HtmlLines.Read(Body(document) ?? throw ArticleException.NoBody(input));
        if (lines.Count == 0) throw ArticleException.NoBody(input);
        return LinesToInput(lines, facts, input);
    }

    /// <summary>Puts lines together to a text, headline first.</summary>
    public static ArticleInput LinesToInput(List<HtmlLine> lines, PageFacts facts, string input)
    {
        if (facts.Title is { } title && !lines.Take(3).Any(l => l.Text.Equals(title, StringComparison.OrdinalIgnoreCase))) lines.Insert(0, new(title, BlockKind.Headline));
        var kinds = new Dictionary<int, string>();
        var text = new StringBuilder();
        foreach (var line in lines)
        {
            var kind = line.Kind is not BlockKind.Paragraph && text.Length == 0 ? BlockKind.Headline : line.Kind;
            kinds[text.Length] = kind is BlockKind.Headline && text.Length > 0 ? BlockKind.Subheading : kind;
            text.Append(line.Text).Append("\n\n");
        }

        text.Length -= 2;
        return new(ArticleFile.Id(input), text.ToString(), facts.Title, ArticleFile.Source(facts.Address, input), facts.Published) { Author = facts.Author, Kinds = kinds };
    }

    /// <summary>The element that holds the article: as the extractor finds it, else as the page marks it; null if neither has words.</summary>
    private static IElement? Body(IHtmlDocument document)
    {
        // The extractor changes the document that it is given.
        using var reader = new Reader(Address, document.ToHtml()) { KeepClasses = false };
        var article = reader.GetArticle();
        if (article.IsReadable && article.Content is { Length: > 0 } content) return new HtmlParser().ParseDocument(content).Body;
        var marked = document.QuerySelector("article") ?? document.QuerySelector("main") ?? document.Body;
        return string.IsNullOrWhiteSpace(marked?.TextContent) ? null : marked;
    }
}
