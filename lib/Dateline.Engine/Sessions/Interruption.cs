using System.Runtime;
using System.Runtime.CompilerServices;

namespace Dateline.Engine.Sessions;

/// <summary>
/// Stops cells from another thread. A cell can be stopped from the moment its request was accepted until its reply is due: between the phases of its run
/// (compiling, its code, showing its value) a stop is remembered, and the next phase doesn't begin. It never reaches another cell.
/// </summary>
internal sealed class Interruption
{
    private readonly Lock _gate = new();
    private readonly Queue<Cell> _cells = new();
    private volatile Cell? _running;

    /// <summary>Asks the compiler to give up on the running cell.</summary>
    public CancellationToken Token => _running?.Stop.Token ?? CancellationToken.None;

    /// <summary>The task of the cell that was stopped last, which may still run; null when it had none under way.</summary>
    public Task? Abandoned { get; private set; }

    /// <summary>Whether the running cell was stopped.</summary>
    public bool IsStopped => Token.IsCancellationRequested;

    /// <summary>Takes note of a cell that will run after those accepted before it.</summary>
    public void Accept(string cell)
    {
        lock (_gate) _cells.Enqueue(new Cell(cell));
    }

    /// <summary>The cell that was accepted first begins, on this thread.</summary>
    public void Begin()
    {
        lock (_gate) _running = _cells.Peek();
    }

    /// <summary>The running cell is done: a stop that comes now is for the one after it.</summary>
    public void End()
    {
        lock (_gate)
        {
            _cells.Dequeue();
            _running = null;
        }
    }

    /// <summary>
    /// Runs <paramref name="code"/>, a phase of the running cell, and waits for its task. Throws <see cref="CellStoppedException"/> when the cell was or is stopped,
    /// and whatever the code throws.
    /// </summary>
    public object? Run(Func<Task<object?>> code)
    {
        var cell = _running ?? throw new InvalidOperationException("No cell runs.");
        var stop = cell.Stop.Token;
        if (stop.IsCancellationRequested) throw new CellStoppedException();
        Task<object?>? task = null;
        try
        {
#pragma warning disable SYSLIB0046 // The one way to stop a loop that watches no token; made for notebooks and nothing else.
            ControlledExecution.Run(() => cell.OpenToInterrupts(() => task = code()), stop);
#pragma warning restore SYSLIB0046
            if (!task!.IsCompleted) Task.WaitAny([task], stop);
            return task.GetAwaiter().GetResult();
        }
        catch (Exception) when (stop.IsCancellationRequested)
        {
            Abandoned = task is { IsCompleted: false } ? task : null;
            throw new CellStoppedException();
        }
    }

    /// <summary>Stops a cell that was accepted and isn't done: the one of this request, or the first when <paramref name="cell"/> is empty. Returns at once.</summary>
    public void Stop(string cell)
    {
        lock (_gate)
        {
            var meant = cell.Length == 0 ? _cells.FirstOrDefault() : _cells.FirstOrDefault(accepted => accepted.Id == cell);
            // Cancelling waits until the code can be left, which may take long: a finally block, native code.
            if (meant is not null) _ = Task.Run(meant.Cancel);
        }
    }

    private sealed class Cell(string id)
    {
        private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(20);

        private const int Closed = 0;
        private const int Open = 1;
        private const int Interrupting = 2;

        private Thread? _thread;
        private int _state;

        public string Id => id;

        public CancellationTokenSource Stop { get; } = new();

        /// <summary>Runs code whose waits may be interrupted. Neither inside nor after it an interrupt reaches what surrounds it: aborting a thread relies on waits of its own.</summary>
        // Optimized, the finally block would also exist as a copy outside of it, which an abort can cut short.
        [MethodImpl(MethodImplOptions.NoOptimization)]
        public void OpenToInterrupts(Action code)
        {
            try
            {
                _thread = Thread.CurrentThread;
                Volatile.Write(ref _state, Open);
                code();
            }
            finally
            {
                // No lock: waiting for one could be interrupted too.
                while (Interlocked.CompareExchange(ref _state, Closed, Open) == Interrupting) Thread.SpinWait(1);
                ForgetInterrupt();
            }
        }

        public void Cancel()
        {
            // Sleeping and waiting threads notice an abort only once they wake.
            var cancelling = Stop.CancelAsync();
            while (!cancelling.Wait(Patience))
            {
                if (Interlocked.CompareExchange(ref _state, Interrupting, Open) != Open) continue;
                // A thread that runs needs none, and the runtime may crash where an interrupt meets an abort.
                if ((_thread!.ThreadState & ThreadState.WaitSleepJoin) != 0) _thread.Interrupt();
                Volatile.Write(ref _state, Open);
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
}
