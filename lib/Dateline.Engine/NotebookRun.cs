namespace Dateline.Engine;

/// <summary>How the run of a notebook ended. One of the nested records and nothing else.</summary>
public abstract record NotebookRun
{
    private NotebookRun(NotebookDocument document) => Document = document;

    /// <summary>
    /// The notebook with the outputs of all cells that ran, the failed one's error among them; code cells that did not run have none.
    /// After <see cref="Refused"/> it is the notebook as it was given.
    /// </summary>
    public NotebookDocument Document { get; }

    /// <summary>One sentence for the person who ran it; names the cell where one is to blame.</summary>
    public abstract string Summary { get; }

    /// <summary>Every cell ran. With errors allowed some may have failed: <paramref name="FailedCells"/> has their places among the document's cells.</summary>
    public sealed record Completed(NotebookDocument Document, IReadOnlyList<int> FailedCells) : NotebookRun(Document)
    {
        /// <inheritdoc/>
        public override string Summary => FailedCells.Count == 0 ? "All cells ran." : $"All cells ran; {FailedCells.Count} failed, the first is cell {FailedCells[0] + 1}.";
    }

    /// <summary>A cell could not be compiled or threw; those after it did not run.</summary>
    /// <param name="Document">The notebook as far as it ran.</param>
    /// <param name="Cell">Place of the cell among the document's cells, from 0.</param>
    /// <param name="ErrorName">The exception's type, or the compiler's error number.</param>
    /// <param name="ErrorMessage">What went wrong, in the words of the exception or the compiler.</param>
    public sealed record CellFailed(NotebookDocument Document, int Cell, string ErrorName, string ErrorMessage) : NotebookRun(Document)
    {
        /// <inheritdoc/>
        public override string Summary => $"Cell {Cell + 1} failed: {ErrorName}: {ErrorMessage}";
    }

    /// <summary>A cell, or the notebook while this cell ran, took longer than it may.</summary>
    /// <param name="Document">The notebook as far as it ran.</param>
    /// <param name="Cell">Place of the cell among the document's cells, from 0.</param>
    /// <param name="Limit">The limit that was passed.</param>
    public sealed record TimedOut(NotebookDocument Document, int Cell, TimeSpan Limit) : NotebookRun(Document)
    {
        /// <inheritdoc/>
        public override string Summary => FormattableString.Invariant($"Cell {Cell + 1} was stopped after {Limit.TotalSeconds:0.###} s, the time limit.");
    }

    /// <summary>The notebook's process ended while this cell ran: it exited, overflowed the stack or was killed.</summary>
    /// <param name="Document">The notebook as far as it ran.</param>
    /// <param name="Cell">Place of the cell among the document's cells, from 0.</param>
    /// <param name="ExitCode">The process's exit code; on Unix 128 and the signal's number if a signal ended it.</param>
    public sealed record ProcessDied(NotebookDocument Document, int Cell, int ExitCode) : NotebookRun(Document)
    {
        /// <inheritdoc/>
        public override string Summary => FormattableString.Invariant($"The notebook's process ended in cell {Cell + 1} with exit code {ExitCode}.");
    }

    /// <summary>It was called off while this cell ran.</summary>
    /// <param name="Document">The notebook as far as it ran.</param>
    /// <param name="Cell">Place of the cell among the document's cells, from 0.</param>
    public sealed record Cancelled(NotebookDocument Document, int Cell) : NotebookRun(Document)
    {
        /// <inheritdoc/>
        public override string Summary => $"The run was cancelled in cell {Cell + 1}.";
    }

    /// <summary>Nothing ran: a parameter is given that no cell declares, or the like.</summary>
    /// <param name="Document">The notebook as it was given.</param>
    /// <param name="Reason">What is wrong and what to do about it.</param>
    public sealed record Refused(NotebookDocument Document, string Reason) : NotebookRun(Document)
    {
        /// <inheritdoc/>
        public override string Summary => Reason;
    }
}
