using System.Diagnostics;
using System.Text.Json.Nodes;
using Dateline.Engine.Sessions;

namespace Dateline.Engine.Running;

/// <summary>One notebook and the process that runs it.</summary>
internal sealed class RunningNotebook(NotebookDocument document, NotebookRunOptions options) : IAsyncDisposable
{
    // How long a cell that was told to stop may take to do so before its process is ended.
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(2);

    private readonly WorkerProcess _worker = WorkerProcess.Start(options.Folder);
    private readonly Stopwatch _clock = Stopwatch.StartNew();
    private readonly Dictionary<int, CellOutputs> _outputs = [];
    private readonly List<int> _failed = [];

    public async Task<NotebookRun> RunAsync(CancellationToken cancellation)
    {
        var cells = Enumerable.Range(0, document.Cells.Count).Where(i => document.Cells[i].Type == CellType.Code).ToList();
        foreach (var index in cells) document = document.WithCell(index, document.Cells[index].WithOutputs(null, []));
        var withCode = cells.Where(i => !string.IsNullOrWhiteSpace(document.Cells[i].Source)).ToList();
        if (withCode.Count > 0) await StartAsync(document.Cells[withCode[0]], cancellation).ConfigureAwait(false);
        for (var done = 0; done < withCode.Count; done++)
        {
            options.Progress?.Invoke(new NotebookProgress(document.Name, done, withCode.Count));
            if (await RunCellAsync(withCode[done], done + 1, cancellation).ConfigureAwait(false) is { } end) return end;
        }
        options.Progress?.Invoke(new NotebookProgress(document.Name, withCode.Count, withCode.Count));
        return new NotebookRun.Completed(document, _failed);
    }

    public ValueTask DisposeAsync() => _worker.DisposeAsync();

    /// <summary>
    /// Waits until the process can run cells: loading the compiler is not the first cell's time. If that takes too long or fails, the first
    /// cell finds the time used up or the process gone.
    /// </summary>
    private async Task StartAsync(NotebookCell first, CancellationToken cancellation)
    {
        using var over = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        if (options.NotebookLimit != Timeout.InfiniteTimeSpan) over.CancelAfter(options.NotebookLimit);
        var nothing = Request(first, first.Language == "fsharp" ? "()" : "null");
        nothing.Content["silent"] = true;
        _worker.Send(nothing);
        await ReadAsync(nothing, new CellOutputs(), over.Token).ConfigureAwait(false);
    }

    /// <summary>Runs a cell; the end of the run if this cell brings it about.</summary>
    private async Task<NotebookRun?> RunCellAsync(int index, int number, CancellationToken cancellation)
    {
        var outputs = _outputs[index] = new CellOutputs();
        var limit = Limit();
        var request = Request(document.Cells[index], document.Cells[index].Source);
        using var over = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        if (limit != Timeout.InfiniteTimeSpan) over.CancelAfter(limit);
        _worker.Send(request);
        var reply = await ReadAsync(request, outputs, over.Token).ConfigureAwait(false);
        if (over.IsCancellationRequested && reply is null && !_worker.Exited.IsCompleted) return await StopAsync(index, number, request, limit, cancellation).ConfigureAwait(false);
        if (reply is null) return await DiedAsync(index, number).ConfigureAwait(false);

        Keep(number);
        if (Message.Text(reply.Content, "status") == "ok") return null;
        _failed.Add(index);
        return options.AllowErrors ? null : new NotebookRun.CellFailed(document, index, Message.Text(reply.Content, "ename"), Message.Text(reply.Content, "evalue"));

        void Keep(int count) => document = document.WithCell(index, document.Cells[index].WithOutputs(count, outputs.ToNodes()));
    }

    private TimeSpan Limit()
    {
        if (options.NotebookLimit == Timeout.InfiniteTimeSpan) return options.CellLimit;
        var left = options.NotebookLimit - _clock.Elapsed;
        if (left < TimeSpan.Zero) left = TimeSpan.Zero;
        return options.CellLimit == Timeout.InfiniteTimeSpan || left < options.CellLimit ? left : options.CellLimit;
    }

    private static Message Request(NotebookCell cell, string code) => Message.Create(
        Channels.Shell, "execute_request", "run", null,
        new JsonObject { ["code"] = code, ["silent"] = false, ["store_history"] = true, ["allow_stdin"] = false, ["stop_on_error"] = false },
        new JsonObject { ["polyglot_notebook"] = new JsonObject { ["kernelName"] = cell.Language } });

    /// <summary>Collects the outputs until the request is done; its reply, or null when the token or the process ended first.</summary>
    private async Task<Message?> ReadAsync(Message request, CellOutputs outputs, CancellationToken cancellation)
    {
        Message? reply = null;
        try
        {
            await foreach (var message in _worker.Messages.ReadAllAsync(cancellation).ConfigureAwait(false))
            {
                if (message.Type == "update_display_data") Update(message);
                if (message.ParentId != request.Id) continue;
                outputs.Add(message);
                if (message.Type == "execute_reply") reply = message;
                if (message.Type == "status" && Message.Text(message.Content, "execution_state") == "idle") return reply;
            }
        }
        catch (OperationCanceledException)
        {
            return null;
        }
        return null;
    }

    private void Update(Message message)
    {
        foreach (var (index, outputs) in _outputs)
            if (outputs.Update(message) && document.Cells[index].ExecutionCount is { } count)
                document = document.WithCell(index, document.Cells[index].WithOutputs(count, outputs.ToNodes()));
    }

    private async Task<NotebookRun> StopAsync(int index, int number, Message request, TimeSpan limit, CancellationToken cancellation)
    {
        var cancelled = cancellation.IsCancellationRequested;
        _worker.Send(Message.Create(Channels.Control, "interrupt_request", "run", null, new JsonObject { ["cell"] = request.Id }));
        using var grace = new CancellationTokenSource(Grace);
        // What the cell still says about being stopped is said below, in terms of the limit.
        await ReadAsync(request, new CellOutputs(), grace.Token).ConfigureAwait(false);
        _worker.Kill();
        if (cancelled) return new NotebookRun.Cancelled(End(index, number, "Cancelled", "The run was cancelled here."), index);
        var whole = limit < options.CellLimit || options.CellLimit == Timeout.InfiniteTimeSpan ? options.NotebookLimit : options.CellLimit;
        var what = whole == options.CellLimit ? "a cell" : "a notebook";
        return new NotebookRun.TimedOut(End(index, number, "TimeLimit", FormattableString.Invariant($"Stopped: {what} may take {whole.TotalSeconds:0.###} s here.")), index, whole);
    }

    private async Task<NotebookRun> DiedAsync(int index, int number)
    {
        _worker.Kill();
        await _worker.Exited.ConfigureAwait(false);
        var text = FormattableString.Invariant($"The notebook's process ended while this cell ran, with exit code {_worker.ExitCode}; the cells after it did not run.");
        if (_worker.LastWords.Trim() is { Length: > 0 } words) text += "\n" + words;
        return new NotebookRun.ProcessDied(End(index, number, "ProcessDied", text), index, _worker.ExitCode);
    }

    private NotebookDocument End(int index, int number, string name, string message)
    {
        _outputs[index].AddError(name, message);
        return document.WithCell(index, document.Cells[index].WithOutputs(number, _outputs[index].ToNodes()));
    }
}
