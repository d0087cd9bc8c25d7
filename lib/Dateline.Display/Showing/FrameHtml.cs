using Microsoft.Data.Analysis;
using static System.Net.WebUtility;

namespace Dateline.Display.Showing;

/// <summary>A data frame as an HTML table that a screen reader can follow: a caption with its size, headers with their scope, numbers to the right.</summary>
internal static class FrameHtml
{
    public static void Write(DataFrame frame, TextWriter writer)
    {
        var (rows, columns) = (FrameCells.Rows(frame), FrameCells.Columns(frame));
        // Paper has no room for columns that say nothing; the page's style leaves them out there.
        var empty = Enumerable.Range(0, columns).Select(c => rows > 0 && Enumerable.Range(0, rows).All(r => FrameCells.At(frame, r, c) is null) ? " class=\"dateline-empty\"" : "").ToArray();
        writer.Write($"<div style=\"overflow-x:auto\"><table class=\"dateline-frame\"><caption style=\"text-align:left\">{HtmlEncode(FrameCells.Caption(frame))}</caption><thead><tr>");
        for (var c = 0; c < columns; c++) writer.Write($"<th scope=\"col\"{empty[c]} style=\"text-align:{Side(frame, c)}\">{HtmlEncode(frame.Columns[c].Name)}</th>");
        writer.Write("</tr></thead><tbody>");
        for (var r = 0; r < rows; r++)
        {
            writer.Write("<tr>");
            for (var c = 0; c < columns; c++)
            {
                // The first column of a reading's tables is the row's number, by which other tables refer to it.
                var text = FrameCells.At(frame, r, c);
                var (open, close) = c == 0 ? ("th scope=\"row\"", "th") : ("td", "td");
                writer.Write($"<{open}{empty[c]} style=\"text-align:{Side(frame, c)};{Width(text)}\">{(text is null ? "<i>null</i>" : HtmlEncode(text))}</{close}>");
            }

            writer.Write("</tr>");
        }

        writer.Write("</tbody></table></div>");
    }

    private static string Side(DataFrame frame, int column) => FrameCells.IsNumber(frame, column) ? "right" : "left";

    /// <summary>Dates and names stay on a line; sentences get room to be read in.</summary>
    private static string Width(string? text) => text?.Length switch { null or <= 24 => "white-space:nowrap", <= 60 => "min-width:10em", _ => "min-width:20em" };
}
