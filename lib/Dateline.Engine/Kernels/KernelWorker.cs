using System.Collections.Concurrent;
using Dateline.Engine.Sessions;

namespace Dateline.Engine.Kernels;

/// <summary>One worker process: questions to it and the answers brought together, all else that it says handed on in order.</summary>
internal sealed class KernelWorker : IAsyncDisposable
{
    private readonly WorkerProcess _process;
    private readonly ConcurrentDictionary<string, TaskCompletionSource<Message?>> _waiting = new(StringComparer.Ordinal);
    private readonly Action<Message> _output;
    private volatile bool _ended;
    private volatile string _cell = "";

    private KernelWorker(WorkerProcess process, Action<Message> output)
    {
        _process = process;
        _output = output;
        Ended = ReadAsync();
    }

    /// <summary>Completes when the process has ended and all that it said was handed on.</summary>
    public Task Ended { get; }

    /// <summary>Whether it has been given a cell: then its end loses something.</summary>
    public bool HoldsState { get; private set; }

    /// <summary>Whether a cell that was running has been told of the end, or somebody else has.</summary>
    public bool EndWasTold { get; set; }

    /// <summary>What became of the process, in words; of use once it has <see cref="Ended"/>.</summary>
    public string Obituary { get; private set; } = "";

    public static KernelWorker Start(string folder, Action<Message> output) => new(WorkerProcess.Start(folder), output);

    /// <summary>The reply, or null when the process ends before it comes.</summary>
    public async Task<Message?> AskAsync(Message request)
    {
        if (request.Type == "execute_request")
        {
            HoldsState = true;
            _cell = request.Id;
        }
        var answer = new TaskCompletionSource<Message?>(TaskCreationOptions.RunContinuationsAsynchronously);
        if (!_waiting.TryAdd(request.Id, answer)) return null;
        if (!_process.Send(request) || _ended)
        {
            _waiting.TryRemove(request.Id, out _);
            await Ended.ConfigureAwait(false);
            return null;
        }
        return await answer.Task.ConfigureAwait(false);
    }

    public void Tell(Message message) => _process.Send(message);

    public void Kill() => _process.Kill();

    public async ValueTask DisposeAsync()
    {
        Kill();
        await Ended.ConfigureAwait(false);
        await _process.DisposeAsync().ConfigureAwait(false);
    }

    private async Task ReadAsync()
    {
        await foreach (var message in _process.Messages.ReadAllAsync().ConfigureAwait(false))
        {
            if (message.Channel == Channels.Shell && _waiting.TryRemove(message.ParentId, out var answer)) answer.SetResult(message);
            else _output(message);
        }
        await _process.Exited.ConfigureAwait(false);
        Obituary = Epitaph.Of(_process.ExitCode, _process.LastWords);
        EndWasTold |= _waiting.ContainsKey(_cell);
        _ended = true;
        foreach (var answer in _waiting.Values) answer.TrySetResult(null);
    }
}
