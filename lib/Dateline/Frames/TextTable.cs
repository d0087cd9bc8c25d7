using System.Text;

namespace Dateline.Frames;

/// <summary>Writes a table for a person at a terminal: aligned columns, long cells cut short.</summary>
internal sealed class TextTable(TextWriter writer, Reading reading) : ITableVisitor<bool>
{
    private const int Widest = 36;

    /// <summary>Writes the heading and the rows; tells whether there were any.</summary>
    public bool Visit<TRow>(Table<TRow> table)
    {
        var rows = table.Rows(reading);
        writer.WriteLine($"{table.Name} ({rows.Count})");
        if (rows.Count == 0) return false;
        string[][] cells = [[.. table.ColumnNames], .. rows.Select(r => table.Columns.Select(c => Clip(c.Format(r))).ToArray())];
        var widths = table.Columns.Select((_, i) => cells.Max(r => r[i].Length)).ToArray();
        foreach (var row in cells)
        {
            var line = row.Select((cell, i) => table.Columns[i].IsNumber ? cell.PadLeft(widths[i]) : cell.PadRight(widths[i]));
            writer.WriteLine("  " + string.Join("  ", line).TrimEnd());
        }

        return true;
    }

    /// <summary>The cell on one line. Control characters of an article could command a terminal, so they are shown as spaces.</summary>
    private static string Clip(string? cell)
    {
        if (cell is null) return "-";
        var clipped = new StringBuilder(Math.Min(cell.Length, Widest));
        foreach (var rune in cell.EnumerateRunes())
        {
            if (clipped.Length >= Widest - 1) return clipped.Append('\u2026').ToString();
            if (Rune.IsControl(rune) || Rune.IsWhiteSpace(rune)) clipped.Append(' ');
            else clipped.Append(rune);
        }

        return clipped.ToString();
    }
}
