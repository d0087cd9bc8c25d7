using Dateline.Display.Passages;

namespace Dateline.Display;

/// <summary>The values of a figure as text, ready to be read aloud or printed.</summary>
/// <param name="Columns">Names of the columns, in words.</param>
/// <param name="Rows">Cells as text, each row as long as <paramref name="Columns"/>; an unknown value is "".</param>
/// <param name="Passages">For each row, in the same order, the ids of the reading's rows behind it, separated by spaces ("stances-3 stances-7"); may be "".</param>
public sealed record FigureTable(IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<string>> Rows, IReadOnlyList<string> Passages)
{
    /// <summary>No columns and no rows.</summary>
    internal static FigureTable Empty { get; } = new([], [], []);

    /// <summary>A table of the items' cells and the rows of the reading behind them.</summary>
    internal static FigureTable Of<T>(IEnumerable<T> items, IReadOnlyList<string> columns, Func<T, IReadOnlyList<string>> cells, Func<T, IEnumerable<IRow>> rows)
    {
        var list = items.ToList();
        return new(columns, [.. list.Select(cells)], [.. list.Select(i => PassageIds.Join(rows(i)))]);
    }
}
