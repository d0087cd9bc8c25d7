using System.Text;
using System.Text.Json.Nodes;
using Dateline.Engine.Reports.Figures;
using Dateline.Engine.Reports.Html;

namespace Dateline.Engine.Reports;

/// <summary>Writes one chapter: title, prose, folded code, outputs.</summary>
internal sealed class ChapterWriter
{
    private readonly ReportChapter _chapter;
    private readonly string _id;
    private readonly OutputWriter _outputs;
    private readonly HtmlSanitizer _prose;
    private readonly HtmlSanitizer _fragment;
    private readonly List<(string, string)> _headings = [];
    private readonly StringBuilder _html = new();

    public ChapterWriter(ReportChapter chapter, int number, FigureWriter figures, Anchors anchors)
    {
        _chapter = chapter;
        _id = $"chapter-{number}";
        _outputs = new(figures);
        _prose = new(HtmlTrust.Prose, headingShift: 1, Heading);
        _fragment = new(HtmlTrust.Fragment, headingShift: 1, Heading);

        string Heading(int level, string text)
        {
            var anchor = anchors.For(text);
            if (level == 3 && chapter.Html is null && text.Trim().Length > 0) _headings.Add((anchor, text.Trim()));
            return anchor;
        }
    }

    public WrittenChapter Write(bool titled)
    {
        var cells = _chapter.Notebook?.Cells ?? [];
        var firstError = cells.Select((c, i) => (Cell: c, Number: i + 1)).FirstOrDefault(c => c.Cell.Outputs.Any(OutputWriter.IsError));
        var failed = _chapter.Failure is not null || firstError.Cell is not null;
        _html.Append($"<section class=\"chapter\" aria-labelledby=\"{_id}\">\n<h2 id=\"{_id}\"{(titled ? " class=\"unseen\"" : "")}>").Append(HtmlText.Encode(_chapter.Title)).Append("</h2>\n");
        if (failed)
        {
            var reason = _chapter.Failure ?? "A cell of this notebook failed.";
            _html.Append("<p class=\"alert\" role=\"note\">").Append(HtmlText.Encode(reason));
            if (firstError.Cell is not null) _html.Append($" <a href=\"#{_id}-cell-{firstError.Number}\">To the error</a>");
            _html.Append("</p>\n");
        }

        if (_chapter.Html is { } fragment) _html.Append(_fragment.Sanitize(fragment) ?? "<p class=\"note\">This chapter is too large to be shown.</p>").Append('\n');
        var begun = false;
        foreach (var (cell, index) in cells.Select((c, i) => (c, i)))
        {
            if (cell.Source.AsSpan().Trim().Length == 0 && cell.Outputs.Count == 0) continue;
            Cell(cell, index + 1, !begun && cell.Type == CellType.Markdown && MarkdownText.Title(cell.Source) == _chapter.Title);
            begun = true;
        }

        _html.Append("</section>\n");
        return new(_id, _chapter.Title, _html.ToString(), failed, _headings);
    }

    private void Cell(NotebookCell cell, int number, bool holdsTitle)
    {
        switch (cell.Type)
        {
            case CellType.Markdown:
                var markdown = holdsTitle ? MarkdownText.WithoutTitle(cell.Source) : cell.Source;
                _html.Append("<div class=\"prose\">\n").Append(MarkdownText.ToHtml(markdown, cell.Attachments, _prose)).Append("</div>\n");
                break;
            case CellType.Raw:
                _html.Append("<pre class=\"raw\">").Append(HtmlText.Encode(cell.Source)).Append("</pre>\n");
                break;
            default:
                _html.Append($"<div class=\"cell\" id=\"{_id}-cell-{number}\">\n");
                if (cell.Source.Length > 0) Code(cell);
                if (cell.Outputs.Count > 0) Outputs(cell.Outputs);
                _html.Append("</div>\n");
                break;
        }
    }

    private void Code(NotebookCell cell)
    {
        var label = cell.Tags.Contains("injected-parameters") ? "Code: the parameters of this run" : cell.Language == "csharp" ? "Code" : $"Code: {cell.Language}";
        _html.Append("<details class=\"code\"><summary>").Append(HtmlText.Encode(label)).Append("</summary><pre tabindex=\"0\"><code>")
            .Append(CodeText.ToHtml(cell.Source, cell.Language)).Append("</code></pre></details>\n");
    }

    private void Outputs(IReadOnlyList<JsonNode> outputs)
    {
        _html.Append("<div class=\"outputs\">\n");
        foreach (var output in outputs) _outputs.Write(output, _html);
        _html.Append("</div>\n");
    }
}
