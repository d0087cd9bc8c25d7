using System.Text.Json.Nodes;
using Dateline.Engine.Documents;
using Markdig;
using Markdig.Extensions.Mathematics;
using Markdig.Renderers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Dateline.Engine.Reports.Html;

/// <summary>A notebook's Markdown as HTML, raw HTML in it included; all of it is sanitized. Formulas show as they are written.</summary>
internal static class MarkdownText
{
    /// <summary>Markdown longer than this shows as plain text.</summary>
    private const int MaxLength = 1 << 20;

    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .UsePipeTables().UseEmphasisExtras().UseDefinitionLists().UseAutoLinks().UseMathematics().Build();

    private static readonly MarkdownPipeline TitlePipeline = new MarkdownPipelineBuilder().DisableHtml().UseEmphasisExtras().Build();

    /// <summary>The text's first heading of level one, which names a chapter; null if it begins otherwise.</summary>
    public static string? Title(string markdown)
    {
        var line = markdown.TrimStart().Split('\n', 2)[0].TrimEnd();
        return line.StartsWith("# ", StringComparison.Ordinal) ? Markdown.ToPlainText(line[2..].Trim(), TitlePipeline).Trim() : null;
    }

    /// <summary>The text without that heading.</summary>
    public static string WithoutTitle(string markdown)
    {
        var parts = markdown.TrimStart().Split('\n', 2);
        return parts.Length > 1 ? parts[1] : "";
    }

    /// <summary>The text as HTML.</summary>
    /// <param name="markdown">CommonMark with tables.</param>
    /// <param name="attachments">The cell's attachments: pictures by name, each an object of type and base64.</param>
    /// <param name="sanitizer">What the result passes.</param>
    public static string ToHtml(string markdown, JsonNode? attachments, HtmlSanitizer sanitizer)
    {
        if (markdown.Length > MaxLength) return Plain(markdown);
        try
        {
            var document = Markdown.Parse(markdown, Pipeline);
            foreach (var link in document.Descendants<LinkInline>().Where(l => l.IsImage)) link.Url = Attached(link.Url, attachments) ?? link.Url;
            foreach (var formula in document.Descendants<MathInline>().ToList()) formula.ReplaceBy(new CodeInline(formula.Content.ToString()));
            var writer = new StringWriter();
            var renderer = new HtmlRenderer(writer);
            Pipeline.Setup(renderer);
            renderer.ObjectRenderers.RemoveAll(made => made is HtmlMathBlockRenderer);
            renderer.Render(document);
            return sanitizer.Sanitize(writer.ToString()) ?? Plain(markdown);
        }
        catch (ArgumentException)
        {
            // Markdig's answer to text that nests too deep.
            return Plain(markdown);
        }
    }

    private static string Plain(string markdown) => $"<pre>{HtmlText.Encode(markdown)}</pre>";

    private static string? Attached(string? url, JsonNode? attachments) =>
        url is not null && url.StartsWith("attachment:", StringComparison.Ordinal) && attachments.Member(Uri.UnescapeDataString(url["attachment:".Length..])) is JsonObject forms
            ? forms.Select(f => f.Value.String() is { } data ? ImageData.FromBase64(f.Key, data) : null).FirstOrDefault(d => d is not null)
            : null;
}
