namespace Dateline.Engine;

/// <summary>What a cell of a notebook holds. nbformat 4 knows these three and no other.</summary>
public enum CellType
{
    /// <summary>A program in the cell's <see cref="NotebookCell.Language"/>; only these have outputs.</summary>
    Code,

    /// <summary>CommonMark text.</summary>
    Markdown,

    /// <summary>Text for a converter, shown as it is.</summary>
    Raw,
}
