namespace Dateline.Engine;

/// <summary>A chapter of a report: an executed notebook, or a piece of HTML with a title.</summary>
public sealed record ReportChapter
{
    private ReportChapter(string title) => Title = title;

    /// <summary>The chapter's heading; plain text.</summary>
    public string Title { get; }

    /// <summary>What went wrong while the notebook ran, in one sentence; said at the chapter's top. Null if nothing did. Errors of cells stand in their place by themselves.</summary>
    public string? Failure { get; private init; }

    internal NotebookDocument? Notebook { get; private init; }

    internal string? Html { get; private init; }

    /// <summary>A notebook with the outputs that it has; it isn't run.</summary>
    /// <param name="notebook">The notebook, whoever ran it: its outputs are not trusted.</param>
    /// <param name="failure">See <see cref="Failure"/>.</param>
    /// <returns>A chapter that is named by the notebook's first heading, else by its file.</returns>
    public static ReportChapter Of(NotebookDocument notebook, string? failure = null)
    {
        ArgumentNullException.ThrowIfNull(notebook);
        var first = notebook.Cells.FirstOrDefault(c => c.Source.AsSpan().Trim().Length > 0);
        var heading = first?.Type == CellType.Markdown ? Reports.Html.MarkdownText.Title(first.Source) : null;
        return new(heading is { Length: > 0 } ? heading : Path.GetFileNameWithoutExtension(notebook.Name)) { Notebook = notebook, Failure = failure };
    }

    /// <summary>A piece of HTML, such as a marked text.</summary>
    /// <param name="title">The chapter's heading; plain text.</param>
    /// <param name="html">The content. It passes an allow-list: ids that begin with "passage-" and classes stay, scripts, handlers, forms and addresses don't.</param>
    public static ReportChapter Of(string title, string html)
    {
        ArgumentNullException.ThrowIfNull(title);
        ArgumentNullException.ThrowIfNull(html);
        return new(title) { Html = html };
    }
}
