using System.Security.Cryptography;
using System.Text;
using Dateline.Engine.Reports.Figures;
using Dateline.Engine.Reports.Html;

namespace Dateline.Engine.Reports;

/// <summary>Writes the page around the chapters: head with the policy, title block, contents, footer, data and scripts.</summary>
internal sealed class PageWriter(Report report)
{
    private static readonly string Style = Resource("report.css");
    private static readonly string PageScript = Resource("report.js");

    private readonly StringBuilder _html = new(1 << 16);

    public byte[] Write()
    {
        if (report.ChartScript?.Contains("</script", StringComparison.OrdinalIgnoreCase) == true)
        {
            throw new ArgumentException($"{nameof(Report.ChartScript)} holds '</script', which would end it in the middle.");
        }

        var passages = new PassageStore();
        var figures = new FigureWriter(passages, report.ChartScript is not null);
        var anchors = new Anchors();
        // A page of one notebook has that one's title already.
        var titled = report.Chapters.Count == 1 && report.Chapters[0].Title == report.Title;
        var chapters = report.Chapters.Select((c, i) => new ChapterWriter(c, i + 1, figures, anchors).Write(titled)).ToList();
        var chartScript = figures.Drawn > 0 ? report.ChartScript : null;

        Head(chartScript);
        _html.Append("<body>\n<a class=\"skip\" href=\"#content\">Skip to the report</a>\n");
        Masthead(chapters);
        _html.Append("<div class=\"page\">\n");
        Contents(chapters);
        _html.Append("<main id=\"content\" tabindex=\"-1\">\n");
        foreach (var chapter in chapters) _html.Append(chapter.Html);
        _html.Append("</main>\n</div>\n");
        Footer();
        _html.Append("<section id=\"evidence\" aria-labelledby=\"evidence-title\" tabindex=\"-1\" hidden><header><h2 id=\"evidence-title\">Passages</h2>"
            + "<button type=\"button\" id=\"evidence-close\" aria-label=\"Close the passages\">Close</button></header><ol></ol></section>\n");
        _html.Append("<p id=\"announce\" class=\"unseen\" role=\"status\"></p>\n");
        _html.Append("<script type=\"application/json\" id=\"passages\">").Append(ScriptJson.Write(passages.ToJson())).Append("</script>\n");
        if (chartScript is not null) _html.Append("<script>").Append(chartScript).Append("</script>\n");
        _html.Append("<script>").Append(PageScript).Append("</script>\n</body>\n</html>\n");
        return Encoding.UTF8.GetBytes(_html.ToString());
    }

    private void Head(string? chartScript)
    {
        var scripts = new[] { chartScript, PageScript }.OfType<string>().Select(s => $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(s)))}'");
        // plotly.js sets styles as it draws, so inline styles must be allowed; they can't fetch anything under this policy.
        var policy = $"default-src 'none'; script-src {string.Join(' ', scripts)}; style-src 'unsafe-inline'; img-src data: blob:; base-uri 'none'; form-action 'none'";
        _html.Append("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<meta http-equiv=\"Content-Security-Policy\" content=\"").Append(policy)
            .Append("\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta name=\"color-scheme\" content=\"light dark\">\n<meta name=\"referrer\" content=\"no-referrer\">\n<title>")
            .Append(HtmlText.Encode(report.Title)).Append("</title>\n<style>\n").Append(Style).Append("</style>\n</head>\n");
    }

    private void Masthead(List<WrittenChapter> chapters)
    {
        _html.Append("<header class=\"masthead\">\n<button type=\"button\" id=\"scheme\" hidden>Dark</button>\n");
        Line("p", "kicker", report.Kicker);
        Line("h1", null, report.Title);
        Line("p", "standfirst", report.Standfirst);
        Line("p", "byline", report.Byline);
        if (report.Facts.Count > 0) Facts("facts", report.Facts);
        var failed = chapters.Where(c => c.Failed).ToList();
        if (failed.Count > 0)
        {
            _html.Append("<p class=\"alert\" role=\"note\">Something failed in ")
                .AppendJoin(", ", failed.Select(c => $"<a href=\"#{c.Id}\">{HtmlText.Encode(c.Title)}</a>"))
                .Append(": the error stands in its place, what came before it is kept.</p>\n");
        }

        _html.Append("</header>\n");
    }

    private void Contents(List<WrittenChapter> chapters)
    {
        _html.Append("<nav aria-label=\"Contents\">\n<button type=\"button\" id=\"menu\" aria-expanded=\"false\" aria-controls=\"contents\">Contents</button>\n<ol id=\"contents\">\n");
        foreach (var chapter in chapters)
        {
            _html.Append("<li><a href=\"#").Append(chapter.Id).Append("\">").Append(HtmlText.Encode(chapter.Title)).Append(chapter.Failed ? " <span class=\"failed\">failed</span></a>" : "</a>");
            if (chapter.Headings.Count > 0)
            {
                _html.Append("<ol>");
                foreach (var (id, text) in chapter.Headings) _html.Append("<li><a href=\"#").Append(id).Append("\">").Append(HtmlText.Encode(text)).Append("</a></li>");
                _html.Append("</ol>");
            }

            _html.Append("</li>\n");
        }

        _html.Append("</ol>\n</nav>\n");
    }

    private void Footer()
    {
        _html.Append("<footer>\n");
        if (report.Notes.Count > 0) _html.Append("<h2>How to read these figures</h2>\n");
        foreach (var note in report.Notes) Line("p", null, note);
        if (report.Origin.Count > 0) Facts("origin", report.Origin);
        _html.Append("</footer>\n");
    }

    private void Facts(string kind, IReadOnlyList<ReportFact> facts)
    {
        _html.Append("<dl class=\"").Append(kind).Append("\">\n");
        foreach (var fact in facts) _html.Append("<div><dt>").Append(HtmlText.Encode(fact.Label)).Append("</dt><dd>").Append(HtmlText.Encode(fact.Value)).Append("</dd></div>\n");
        _html.Append("</dl>\n");
    }

    private void Line(string element, string? kind, string? text)
    {
        if (string.IsNullOrWhiteSpace(text)) return;
        _html.Append('<').Append(element).Append(kind is null ? "" : $" class=\"{kind}\"").Append('>').Append(HtmlText.Encode(text)).Append("</").Append(element).Append(">\n");
    }

    private static string Resource(string name)
    {
        using var reader = new StreamReader(typeof(PageWriter).Assembly.GetManifestResourceStream($"report/{name}")!);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
