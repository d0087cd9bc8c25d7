using System.Globalization;
using Microsoft.Data.Analysis;

namespace Dateline.Display.Showing;

/// <summary>The part of a data frame that is shown, as text that is the same in every culture.</summary>
internal static class FrameCells
{
    /// <summary>A table that goes on for ever can't be read, and slows the page.</summary>
    public const int MostRows = 20, MostColumns = 30;

    private const int LongestCell = 300;

    public static int Rows(DataFrame frame) => (int)Math.Min(frame.Rows.Count, MostRows);

    public static int Columns(DataFrame frame) => Math.Min(frame.Columns.Count, MostColumns);

    /// <summary>The cell's value; null where the frame has none.</summary>
    public static string? At(DataFrame frame, int row, int column)
    {
        var text = frame.Columns[column][row] switch
        {
            null => null,
            IFormattable value => value.ToString(null, CultureInfo.InvariantCulture),
            var value => value.ToString(),
        };
        if (text is null || text.Length <= LongestCell) return text;
        return text[..(char.IsHighSurrogate(text[LongestCell - 1]) ? LongestCell - 1 : LongestCell)] + "…";
    }

    public static bool IsNumber(DataFrame frame, int column) => frame.Columns[column].IsNumericColumn();

    /// <summary>"67 rows, 18 columns", and how much of that is shown where it isn't all.</summary>
    public static string Caption(DataFrame frame)
    {
        var size = $"{Charts.Words.Count((int)Math.Min(frame.Rows.Count, int.MaxValue), "row")}, {Charts.Words.Count(frame.Columns.Count, "column")}";
        var (rows, columns) = (Rows(frame), Columns(frame));
        if (rows < frame.Rows.Count && columns < frame.Columns.Count) return $"{size}; the first {rows} rows and {columns} columns are shown";
        if (rows < frame.Rows.Count) return $"{size}; the first {rows} rows are shown";
        return columns < frame.Columns.Count ? $"{size}; the first {columns} columns are shown" : size;
    }
}
