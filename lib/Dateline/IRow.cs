namespace Dateline;

/// <summary>One row of a table of a <see cref="Reading"/>. Rows are immutable.</summary>
public interface IRow
{
    /// <summary>Zero-based row number in the row's own table; the table's first column. Other tables refer to the row by it.</summary>
    int Id { get; }
}
