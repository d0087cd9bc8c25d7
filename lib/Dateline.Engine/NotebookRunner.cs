using Dateline.Engine.Running;

namespace Dateline.Engine;

/// <summary>Runs notebooks without a front end, each in a process of its own.</summary>
public static class NotebookRunner
{
    /// <summary>Runs the code cells of a notebook from the first to the last. Whatever its code does ends in a <see cref="NotebookRun"/>, not in an exception.</summary>
    /// <param name="document">The notebook; outputs that it has are replaced.</param>
    /// <param name="options">Folder, parameters and limits.</param>
    /// <param name="cancellation">Stops the cell that runs and ends the run.</param>
    /// <exception cref="DirectoryNotFoundException">The options' folder does not exist.</exception>
    public static async Task<NotebookRun> RunAsync(NotebookDocument document, NotebookRunOptions options, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(options);
        if (!Directory.Exists(options.Folder)) throw new DirectoryNotFoundException($"The folder {options.Folder} that the notebook is to run in does not exist.");
        var injected = ParameterCell.Inject(document, options.Parameters);
        if (injected.Refusal is { } reason) return new NotebookRun.Refused(document, reason);
        await using var run = new RunningNotebook(injected.Document, options);
        return await run.RunAsync(cancellation).ConfigureAwait(false);
    }

    /// <summary>Runs several notebooks side by side, as many at a time as there are cores.</summary>
    /// <param name="notebooks">Each with its options.</param>
    /// <param name="cancellation">Stops all of them.</param>
    /// <returns>The runs in the order of <paramref name="notebooks"/>.</returns>
    public static async Task<IReadOnlyList<NotebookRun>> RunAllAsync(
        IReadOnlyList<(NotebookDocument Document, NotebookRunOptions Options)> notebooks, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(notebooks);
        var runs = new NotebookRun[notebooks.Count];
        // The token is the runs' own affair: a cancelled run still gives what it has.
        await Parallel.ForAsync(0, notebooks.Count, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount }, async (index, _) =>
            runs[index] = await RunAsync(notebooks[index].Document, notebooks[index].Options, cancellation).ConfigureAwait(false)).ConfigureAwait(false);
        return runs;
    }

    /// <summary>Names of the variables that a notebook's cell tagged "parameters" declares, in its order; empty where no cell has that tag.</summary>
    /// <param name="document">The notebook; nothing of it runs.</param>
    public static IReadOnlyList<string> Parameters(NotebookDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return [.. ParameterCell.Declared(document).Select(parameter => parameter.Name)];
    }
}
