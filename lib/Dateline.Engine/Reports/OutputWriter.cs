using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Dateline.Engine.Documents;
using Dateline.Engine.Reports.Figures;
using Dateline.Engine.Reports.Html;

namespace Dateline.Engine.Reports;

/// <summary>Writes the outputs of cells. None is trusted: each form has its own way into the page, and a form without one stays out.</summary>
internal sealed class OutputWriter(FigureWriter figures)
{
    private const int MaxText = 200_000;

    private static readonly HtmlSanitizer Sanitizer = new(HtmlTrust.Output, headingShift: 2);

    private static readonly HtmlSanitizer Prose = new(HtmlTrust.Prose, headingShift: 2);

    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, NewLine = "\n", MaxDepth = NotebookDocument.MaxDepth };

    public static bool IsError(JsonNode output) => output.Member("output_type").String() == "error";

    public void Write(JsonNode output, StringBuilder html)
    {
        switch (output.Member("output_type").String())
        {
            case "stream":
                var errors = output.Member("name").String() == "stderr";
                Text(JsonNodes.MultilineText(output.Member("text")) ?? "", errors ? "stream stderr" : "stream", html);
                break;
            case "error":
                Error(output, html);
                break;
            case "display_data" or "execute_result":
                Data(output.Member("data"), html);
                break;
        }
    }

    private static void Error(JsonNode output, StringBuilder html)
    {
        var traceback = output.Member("traceback") is JsonArray lines ? string.Join('\n', lines.Select(l => l.String())) : "";
        var (name, value) = (output.Member("ename").String() ?? "Error", output.Member("evalue").String() ?? "");
        html.Append("<div class=\"error\" role=\"note\"><p><strong>").Append(HtmlText.Encode(name)).Append("</strong> ").Append(HtmlText.Encode(value)).Append("</p>");
        if (traceback.Trim().Length > 0) Text(traceback, "traceback", html);
        html.Append("</div>\n");
    }

    // The richest form that the page can show; what comes without one says so.
    private void Data(JsonNode? data, StringBuilder html)
    {
        if (data is not JsonObject forms) return;
        if (FigureSpec.Of(forms.Member("application/vnd.plotly.v1+json")) is { } figure)
        {
            figures.Write(figure, html);
            return;
        }

        var shown = Html(forms) ?? Picture(forms)
            ?? (JsonNodes.MultilineText(forms.Member("text/markdown")) is { } markdown ? $"<div class=\"prose\">{MarkdownText.ToHtml(markdown, null, Prose)}</div>" : null);
        if (shown is not null) html.Append("<div class=\"output wide\" tabindex=\"0\" role=\"region\" aria-label=\"Output\">").Append(shown).Append("</div>\n");
        else if (JsonNodes.MultilineText(forms.Member("text/latex")) is { } latex) Text(latex, "stream", html);
        else if (forms.Member("application/json") is { } json) Text(json.ToJsonString(Indented), "stream", html);
        else if (JsonNodes.MultilineText(forms.Member("text/plain")) is { } plain) Text(plain, "stream", html);
        else if (forms.Count > 0) html.Append("<p class=\"note\">An output of type ").Append(HtmlText.Encode(string.Join(", ", forms.Select(f => f.Key)))).Append(" isn’t shown here.</p>\n");
    }

    private static string? Html(JsonObject forms)
    {
        if (JsonNodes.MultilineText(forms.Member("text/html")) is not { } html) return null;
        if (Sanitizer.Sanitize(html) is not { } clean) return "<p class=\"note\">This output is too large to be shown.</p>";

        // A program without content of its own, such as another library's chart: another form may say more.
        return clean.AsSpan().Trim().Length > 0 && (HasContent(clean) || forms.Count == 1) ? clean : null;
    }

    private static bool HasContent(string html)
    {
        var inTag = false;
        for (var i = 0; i < html.Length; i++)
        {
            if (html[i] == '<')
            {
                if (html.AsSpan(i).StartsWith("<img") || html.AsSpan(i).StartsWith("<hr")) return true;
                inTag = true;
            }
            else if (html[i] == '>') inTag = false;
            else if (!inTag && !char.IsWhiteSpace(html[i])) return true;
        }

        return false;
    }

    private static string? Picture(JsonObject forms)
    {
        var alt = HtmlText.Encode(JsonNodes.MultilineText(forms.Member("text/plain")) ?? "Picture");
        if (JsonNodes.MultilineText(forms.Member("image/svg+xml")) is { } svg) return $"<img src=\"{ImageData.FromSvg(svg)}\" alt=\"{alt}\">";
        foreach (var type in new[] { "image/png", "image/jpeg", "image/gif", "image/webp" })
        {
            if (JsonNodes.MultilineText(forms.Member(type)) is { } base64 && ImageData.FromBase64(type, base64) is { } address) return $"<img src=\"{address}\" alt=\"{alt}\">";
        }

        return null;
    }

    private static void Text(string text, string kind, StringBuilder html)
    {
        var cut = text.Length > MaxText;
        html.Append("<pre class=\"").Append(kind).Append("\" tabindex=\"0\">").Append(AnsiText.ToHtml(cut ? text[..MaxText] : text)).Append("</pre>\n");
        if (cut) html.Append(CultureInfo.InvariantCulture, $"<p class=\"note\">{text.Length - MaxText:N0} more characters aren’t shown.</p>\n");
    }
}
