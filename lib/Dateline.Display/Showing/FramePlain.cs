using Microsoft.Data.Analysis;

namespace Dateline.Display.Showing;

/// <summary>A data frame as plain text: its size, then its columns side by side.</summary>
internal static class FramePlain
{
    private const int WidestColumn = 40;

    public static void Write(DataFrame frame, TextWriter writer)
    {
        var (rows, columns) = (FrameCells.Rows(frame), FrameCells.Columns(frame));
        writer.Write(FrameCells.Caption(frame));
        if (columns == 0) return;
        var cells = Enumerable.Range(0, columns).Select(c => Enumerable.Range(0, rows).Select(r => OneLine(FrameCells.At(frame, r, c) ?? "null")).Prepend(OneLine(frame.Columns[c].Name)).ToArray()).ToArray();
        for (var r = 0; r <= rows; r++)
        {
            var line = cells.Select((column, c) => FrameCells.IsNumber(frame, c) ? column[r].PadLeft(column.Max(t => t.Length)) : column[r].PadRight(column.Max(t => t.Length)));
            writer.Write("\n" + string.Join("  ", line).TrimEnd());
        }
    }

    private static string OneLine(string text)
    {
        var line = text.ReplaceLineEndings(" ").Replace('\t', ' ');
        return line.Length <= WidestColumn ? line : line[..(WidestColumn - 1)] + "…";
    }
}
