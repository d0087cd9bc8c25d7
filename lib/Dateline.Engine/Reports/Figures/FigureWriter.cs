using System.Globalization;
using System.Text;
using Dateline.Engine.Reports.Html;

namespace Dateline.Engine.Reports.Figures;

/// <summary>Writes figures into the page and keeps count of them: the page script finds each one's data by its number.</summary>
internal sealed class FigureWriter(PassageStore passages, bool canDraw)
{
    /// <summary>Figures drawn so far.</summary>
    public int Drawn { get; private set; }

    public void Write(FigureSpec figure, StringBuilder html)
    {
        passages.Add(figure.Passages);
        html.Append("<figure class=\"chart\">");
        var caption = figure.Finding.Length > 0 ? figure.Finding : "Chart";
        if (figure.Finding.Length > 0) html.Append("<figcaption>").Append(HtmlText.Encode(figure.Finding)).Append("</figcaption>");
        if (figure.Refused is { } reason || !canDraw) html.Append("<p class=\"note\">").Append(HtmlText.Encode(figure.Refused ?? "This report was made without the program that draws charts.")).Append("</p>");
        else Chart(figure, caption, html);
        if (figure.Table is { } table) Table(table, caption, html);
        html.Append("</figure>\n");
    }

    private void Chart(FigureSpec figure, string caption, StringBuilder html)
    {
        var number = (++Drawn).ToString(CultureInfo.InvariantCulture);
        html.Append(CultureInfo.InvariantCulture, $"<div class=\"drawing\" role=\"img\" aria-label=\"{HtmlText.Encode(caption)}\" data-figure=\"{number}\" style=\"height:{figure.Height}px\"></div>");
        html.Append("<noscript><p class=\"note\">The chart is drawn by a script, which is switched off; its values are below.</p></noscript>");
        html.Append("<script type=\"application/json\" id=\"figure-").Append(number).Append("\">").Append(ScriptJson.Write(figure.Spec)).Append("</script>");
    }

    private static void Table(FigureTable table, string caption, StringBuilder html)
    {
        var withPassages = table.Passages.Any(p => p.Count > 0);
        html.Append("<details class=\"values\"><summary>").Append(withPassages ? "Values and passages" : "Values").Append("</summary><div class=\"wide\" tabindex=\"0\" role=\"region\" aria-label=\"Values\"><table><caption class=\"unseen\">")
            .Append(HtmlText.Encode(caption)).Append("</caption><thead><tr>");
        var numbers = Enumerable.Range(0, table.Columns.Count).Select(c => table.Rows.Any(r => c < r.Count && r[c].IsNumber)).ToList();
        foreach (var (column, c) in table.Columns.Select((t, c) => (t, c))) html.Append("<th scope=\"col\"").Append(numbers[c] ? " class=\"number\">" : ">").Append(HtmlText.Encode(column)).Append("</th>");
        if (withPassages) html.Append("<th scope=\"col\">passages</th>");
        html.Append("</tr></thead><tbody>");
        foreach (var (row, r) in table.Rows.Select((row, r) => (row, r)))
        {
            html.Append("<tr>");
            foreach (var cell in row) html.Append(cell.IsNumber ? "<td class=\"number\">" : "<td>").Append(HtmlText.Encode(cell.Text)).Append("</td>");
            if (withPassages) html.Append("<td>").Append(PassageButton(table.Passages[r])).Append("</td>");
            html.Append("</tr>");
        }

        html.Append("</tbody></table></div></details>");
    }

    private static string PassageButton(IReadOnlyList<string> ids) => ids.Count == 0
        ? ""
        : string.Create(CultureInfo.InvariantCulture, $"<button type=\"button\" class=\"passages\" data-passages=\"{string.Join(' ', ids)}\">{ids.Count} {(ids.Count == 1 ? "passage" : "passages")}</button>");
}
