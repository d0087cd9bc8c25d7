using AngleSharp.Html.Parser;
using Markdig;

namespace Dateline.Articles;

/// <summary>An article in Markdown: its words without the marks, and what a front matter states.</summary>
internal static class MarkdownArticle
{
    private const string Fence = "---";

    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UseYamlFrontMatter().UsePipeTables().UseAutoLinks().Build();

    /// <summary>Reads the article: a line for each heading, paragraph and list item.</summary>
    /// <exception cref="ArticleException">It holds no words.</exception>
    public static ArticleInput Read(string markdown, string input)
    {
        var body = new HtmlParser().ParseDocument(HtmlGuard.Flatten(Html(markdown, input), ArticleLimits.MaxDepth)).Body;
        var lines = body is null ? [] : HtmlLines.Read(body);
        if (lines.Count == 0) throw ArticleException.Empty(input);
        return HtmlArticle.LinesToInput(lines, FrontMatter(markdown), input);
    }

    private static string Html(string markdown, string input)
    {
        try
        {
            return Markdown.ToHtml(markdown, Pipeline);
        }
        catch (ArgumentException)
        {
            // Markdig's answer to text that nests too deep.
            throw ArticleException.TooDeep(input);
        }
    }

    /// <summary>"title: …", "date: …" between two lines of three hyphens at the beginning.</summary>
    private static PageFacts FrontMatter(string markdown)
    {
        var facts = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var lines = markdown.AsSpan().EnumerateLines();
        if (!lines.MoveNext() || !lines.Current.TrimEnd().SequenceEqual(Fence)) return new(null, null, null, null);
        while (lines.MoveNext() && !lines.Current.TrimEnd().SequenceEqual(Fence))
        {
            var colon = lines.Current.IndexOf(':');
            if (colon > 0) facts[lines.Current[..colon].Trim().ToString()] = lines.Current[(colon + 1)..].Trim().Trim("\"'").ToString();
        }

        return new(Value("title"), Value("author"), PlainDate.From(Value("date") ?? Value("published")), Value("source") ?? Value("url"));

        string? Value(string name) => facts.GetValueOrDefault(name) is { Length: > 0 } value ? value : null;
    }
}
