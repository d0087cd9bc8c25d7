using System.Runtime;

namespace Dateline.Engine.Sessions;

/// <summary>Runs a cell's code so that it can be stopped from another thread.</summary>
internal sealed class Interruption
{
    private readonly Lock _gate = new();
    private CancellationTokenSource? _running;
    private Thread? _thread;

    /// <summary>Whether a cell was stopped while a task of its own was under way, which then may still run.</summary>
    public Task? Abandoned { get; private set; }

    /// <summary>
    /// Runs <paramref name="code"/> and waits for its task. Throws <see cref="CellStoppedException"/> when stopped,
    /// and whatever the code throws.
    /// </summary>
    public object? Run(Func<Task<object?>> code)
    {
        using var source = new CancellationTokenSource();
        Task<object?>? task = null;
        lock (_gate)
        {
            _running = source;
            _thread = Thread.CurrentThread;
        }
        try
        {
#pragma warning disable SYSLIB0046 // The one way to stop a loop that watches no token; made for notebooks and nothing else.
            ControlledExecution.Run(() => task = code(), source.Token);
#pragma warning restore SYSLIB0046
            if (!task!.IsCompleted) Task.WaitAny([task], source.Token);
            return task.GetAwaiter().GetResult();
        }
        catch (Exception) when (source.IsCancellationRequested)
        {
            Abandoned = task is { IsCompleted: false } ? task : null;
            throw new CellStoppedException();
        }
        finally
        {
            lock (_gate)
            {
                _running = null;
                _thread = null;
            }
            ForgetInterrupt();
        }
    }

    /// <summary>Stops the cell that runs; without effect between cells. Returns at once.</summary>
    public void Stop()
    {
        lock (_gate)
        {
            if (_running is not { } source || _thread is not { } thread) return;
            // Cancel waits until the code can be left, which may take long: a finally block, native code.
            _ = Task.Run(() => Cancel(source, thread));
        }
    }

    private void Cancel(CancellationTokenSource source, Thread thread)
    {
        try
        {
            // Sleeping and waiting threads notice an abort only once they wake.
            var cancelling = source.CancelAsync();
            while (!cancelling.Wait(20))
            {
                lock (_gate)
                {
                    if (_running != source) return;
                    thread.Interrupt();
                }
            }
        }
        catch (ObjectDisposedException)
        {
            // The cell ended in the meantime.
        }
    }

    private static void ForgetInterrupt()
    {
        try
        {
            Thread.Sleep(0);
        }
        catch (ThreadInterruptedException)
        {
            // It was meant for the cell.
        }
    }
}
