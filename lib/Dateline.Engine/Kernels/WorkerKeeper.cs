using System.ComponentModel;
using Dateline.Engine.Sessions;

namespace Dateline.Engine.Kernels;

/// <summary>Keeps a worker at hand: starts one before it is asked for, and another when one has ended.</summary>
internal sealed class WorkerKeeper(string folder, Action<Message> output) : IAsyncDisposable
{
    private readonly Lock _gate = new();
    private Task<KernelWorker>? _worker;
    private string? _notice;
    private bool _closed;

    /// <summary>The worker there is, or a new one. Throws <see cref="KernelException"/> when none can be started.</summary>
    public Task<KernelWorker> GetAsync()
    {
        lock (_gate)
        {
            ObjectDisposedException.ThrowIf(_closed, this);
            if (_worker is null || _worker.IsFaulted || (_worker.IsCompletedSuccessfully && _worker.Result.Ended.IsCompleted)) _worker = Task.Run(Start);
            return _worker;
        }
    }

    /// <summary>What the next cell must be told before it runs: that a worker ended while nothing ran, and what it held is lost. Once.</summary>
    public string? TakeNotice() => Interlocked.Exchange(ref _notice, null);

    /// <summary>Ends a worker, of which the next cell is told as said in <paramref name="cause"/>. From now on it is nobody's.</summary>
    public void Discard(KernelWorker worker, string cause)
    {
        lock (_gate)
        {
            if (_worker is { IsCompletedSuccessfully: true } && _worker.Result == worker) _worker = null;
        }
        _notice = $"{cause}\n{LostState}\n";
        worker.EndWasTold = true;
        worker.Kill();
    }

    public async ValueTask DisposeAsync()
    {
        Task<KernelWorker>? worker;
        lock (_gate)
        {
            _closed = true;
            worker = _worker;
        }
        try
        {
            if (worker is not null) await (await worker.ConfigureAwait(false)).DisposeAsync().ConfigureAwait(false);
        }
        catch (KernelException)
        {
            // It never started.
        }
    }

    private KernelWorker Start()
    {
        try
        {
            var worker = KernelWorker.Start(folder, output);
            _ = ReplaceAsync(worker);
            return worker;
        }
        catch (Exception e) when (e is Win32Exception or InvalidOperationException or IOException)
        {
            throw new KernelException($"The process that runs the cells can't be started: {e.Message}", e);
        }
    }

    private async Task ReplaceAsync(KernelWorker worker)
    {
        await worker.Ended.ConfigureAwait(false);
        // One that never ran a cell would most likely end the same way again: the next cell tries, and says so.
        if (!worker.HoldsState || _closed) return;
        if (!worker.EndWasTold) _notice = $"{worker.Obituary}\n{LostState}\n";
        await GetAsync().ConfigureAwait(false);
    }

    public const string LostState = "A new one was started. Variables and results of earlier cells are lost: run those cells again.";
}
