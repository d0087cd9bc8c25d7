using System.Text.Json.Nodes;

namespace Dateline.Engine;

/// <summary>How a notebook is run.</summary>
public sealed record NotebookRunOptions
{
    /// <summary>Where the notebook's relative paths start, usually the folder that its file is in.</summary>
    public required string Folder { get; init; }

    /// <summary>
    /// Values by the names that the cell tagged "parameters" declares: text, numbers, true and false, null, and lists and objects of these.
    /// They go into a cell of their own after that one, tagged "injected-parameters", as papermill does it.
    /// </summary>
    public IReadOnlyDictionary<string, JsonNode?> Parameters { get; init; } = new Dictionary<string, JsonNode?>();

    /// <summary>The longest that a single cell may take; <see cref="Timeout.InfiniteTimeSpan"/> for as long as it likes.</summary>
    public TimeSpan CellLimit { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>The longest that all cells together may take, with the start of the process; <see cref="Timeout.InfiniteTimeSpan"/> for as long as they like.</summary>
    public TimeSpan NotebookLimit { get; init; } = TimeSpan.FromMinutes(30);

    /// <summary>Whether the cells after one that failed run all the same. A time limit or the end of the process ends the run in any case.</summary>
    public bool AllowErrors { get; init; }

    /// <summary>Called before each code cell, on any thread but never twice at a time.</summary>
    public Action<NotebookProgress>? Progress { get; init; }
}
