using System.Text;
using static System.Net.WebUtility;

namespace Dateline.Engine.Sessions.Formatting;

/// <summary>Writes a value as HTML that needs no style sheet or script and is read well aloud: tables with headings, folded details.</summary>
internal static class TreeHtml
{
    public static string Of(ValueNode node)
    {
        var html = new StringBuilder("<div class=\"dateline-value\">");
        Write(html, node, open: true);
        return html.Append("</div>").ToString();
    }

    private static void Write(StringBuilder html, ValueNode node, bool open)
    {
        switch (node)
        {
            case ValueNode.Leaf leaf:
                WriteLeaf(html, leaf);
                break;
            case ValueNode.Members members:
                Open(html, members.Title, open).Append("<table><tbody>");
                foreach (var (name, value) in members.Values)
                {
                    html.Append("<tr><th scope=\"row\" style=\"text-align:left\">").Append(HtmlEncode(name)).Append("</th>");
                    WriteCell(html, value);
                    html.Append("</tr>");
                }
                html.Append("</tbody></table></details>");
                break;
            case ValueNode.Items items:
                Open(html, items.Title, open).Append("<ol start=\"0\">");
                foreach (var value in items.Values)
                {
                    html.Append("<li>");
                    Write(html, value, open: false);
                    html.Append("</li>");
                }
                html.Append("</ol>");
                WriteNote(html, items.Note).Append("</details>");
                break;
            case ValueNode.Table table:
                WriteTable(html, table, open);
                break;
        }
    }

    private static void WriteTable(StringBuilder html, ValueNode.Table table, bool open)
    {
        Open(html, table.Title, open).Append("<table><thead><tr>");
        foreach (var column in table.Columns) html.Append("<th scope=\"col\" style=\"text-align:left\">").Append(HtmlEncode(column)).Append("</th>");
        html.Append("</tr></thead><tbody>");
        foreach (var row in table.Rows)
        {
            html.Append("<tr>");
            foreach (var cell in row) WriteCell(html, cell);
            html.Append("</tr>");
        }
        html.Append("</tbody></table>");
        WriteNote(html, table.Note).Append("</details>");
    }

    private static void WriteCell(StringBuilder html, ValueNode value)
    {
        html.Append(value is ValueNode.Leaf { Kind: LeafKind.Number } ? "<td style=\"text-align:right\">" : "<td style=\"text-align:left\">");
        Write(html, value, open: false);
        html.Append("</td>");
    }

    private static void WriteLeaf(StringBuilder html, ValueNode.Leaf leaf)
    {
        var text = HtmlEncode(leaf.Text);
        if (leaf.Kind == LeafKind.Note) html.Append("<i>").Append(text).Append("</i>");
        else if (text.Contains('\n', StringComparison.Ordinal)) html.Append("<pre>").Append(text).Append("</pre>");
        else html.Append(text);
    }

    private static StringBuilder Open(StringBuilder html, string title, bool open) =>
        html.Append(open ? "<details open><summary>" : "<details><summary>").Append(HtmlEncode(title)).Append("</summary>");

    private static StringBuilder WriteNote(StringBuilder html, string? note) =>
        note is null ? html : html.Append("<p><i>").Append(HtmlEncode(note)).Append("</i></p>");
}
