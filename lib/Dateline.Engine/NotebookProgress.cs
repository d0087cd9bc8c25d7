namespace Dateline.Engine;

/// <summary>How far the run of a notebook is.</summary>
/// <param name="Notebook">The document's name.</param>
/// <param name="Done">How many code cells have run.</param>
/// <param name="Total">How many code cells there are that hold code.</param>
public readonly record struct NotebookProgress(string Notebook, int Done, int Total);
