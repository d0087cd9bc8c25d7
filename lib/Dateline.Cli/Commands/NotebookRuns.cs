using System.Text.Json.Nodes;
using Dateline.Cli.Terminal;
using Dateline.Engine;

namespace Dateline.Cli.Commands;

/// <summary>Runs a command's notebooks side by side under a progress display.</summary>
internal static class NotebookRuns
{
    /// <summary>The runs, in the order of the notebooks. Those that the person at the terminal called off have what they had by then.</summary>
    /// <exception cref="CommandException">A notebook doesn't take its parameters.</exception>
    public static async Task<IReadOnlyList<NotebookRun>> RunAsync(
        CommandIo io,
        IReadOnlyList<NotebookDocument> notebooks,
        Func<NotebookDocument, IReadOnlyDictionary<string, JsonNode?>> parameters,
        TimeSpan? cellLimit,
        bool allowErrors,
        CancellationToken cancellation)
    {
        var runs = await WorkProgress.ShowAsync(io, async progress =>
        {
            var finished = await NotebookRunner.RunAllAsync([.. notebooks.Select(n => (n, Options(n, progress)))], cancellation);
            foreach (var (notebook, run) in notebooks.Zip(finished).Where(r => r.Second is not NotebookRun.Refused)) progress.End(notebook.Name, Failure(run) ?? "done");
            return finished;
        });
        return runs.OfType<NotebookRun.Refused>().FirstOrDefault() is { } refused ? throw new CommandException(refused.Reason) : runs;

        NotebookRunOptions Options(NotebookDocument notebook, WorkProgress progress)
        {
            var options = new NotebookRunOptions
            {
                Folder = NotebookFile.Folder(notebook.Name),
                Parameters = parameters(notebook),
                AllowErrors = allowErrors,
                Progress = p => progress.Report(p.Notebook, p.Done, p.Total, "cells"),
            };
            return cellLimit is { } limit ? options with { CellLimit = limit } : options;
        }
    }

    /// <summary>What went wrong in a run, in one sentence; null if nothing did.</summary>
    public static string? Failure(NotebookRun run) => run is NotebookRun.Completed { FailedCells.Count: 0 } ? null : run.Summary.Split('\n')[0].TrimEnd();

    /// <summary>Says on the terminal which notebooks failed, and gives the exit status.</summary>
    public static int Conclude(CommandIo io, IReadOnlyList<NotebookRun> runs)
    {
        var failed = runs.Where(r => Failure(r) is not null).ToList();
        foreach (var run in failed) io.Error.WriteLine($"dateline: {run.Document.Name}: {Failure(run)}");
        return failed.Count == 0 ? ExitStatus.Done : ExitStatus.PartlyFailed;
    }
}
