using System.Globalization;
using Dateline.Display.Passages;
using static System.Net.WebUtility;

namespace Dateline.Display.Showing;

/// <summary>Tables and sentences as HTML: text of an article is escaped, deciding words stand in <c>mark</c>.</summary>
internal static class EvidenceHtml
{
    public static void Write(EvidenceTable table, TextWriter writer)
    {
        if (table.Values.Rows.Count == 0)
        {
            writer.Write($"<p class=\"dateline-finding\">{HtmlEncode(table.Caption)}</p>");
            return;
        }

        var columns = table.Values.Columns.Count;
        writer.Write($"<div style=\"overflow-x:auto\"><table class=\"dateline-evidence\"><caption style=\"text-align:left;font-weight:600\">{HtmlEncode(table.Caption)}</caption><thead><tr>");
        foreach (var column in table.Values.Columns) writer.Write($"<th scope=\"col\" style=\"text-align:left\">{HtmlEncode(column)}</th>");
        writer.Write("</tr></thead><tbody>");
        foreach (var (row, evidence) in table.Values.Rows.Zip(table.Evidence))
        {
            writer.Write($"<tr><th scope=\"row\" style=\"text-align:left\">{HtmlEncode(row[0])}</th>");
            foreach (var cell in row.Skip(1)) writer.Write($"<td style=\"text-align:left\">{HtmlEncode(cell)}</td>");
            writer.Write("</tr>");
            if (evidence.Count == 0) continue;
            writer.Write(string.Create(CultureInfo.InvariantCulture, $"<tr><td colspan=\"{columns}\" style=\"text-align:left;white-space:normal\"><ul class=\"dateline-passages\" style=\"margin:0 0 .6em\">"));
            foreach (var e in evidence) writer.Write($"<li>{Sentence(e.Passage)}{(e.Voice is null ? "" : $" <small>{HtmlEncode(e.Voice)}</small>")}</li>");
            writer.Write("</ul></td></tr>");
        }

        writer.Write("</tbody></table></div>");
    }

    /// <summary>A sentence with its marks.</summary>
    internal static string Sentence(Passage passage)
    {
        var html = new StringWriter();
        var at = 0;
        foreach (var mark in passage.Marks)
        {
            html.Write(HtmlEncode(passage.Text[at..mark.Start]));
            html.Write($"<mark>{HtmlEncode(passage.Text[mark.Start..mark.End])}</mark>");
            at = mark.End;
        }

        html.Write(HtmlEncode(passage.Text[at..]));
        return html.ToString();
    }
}
