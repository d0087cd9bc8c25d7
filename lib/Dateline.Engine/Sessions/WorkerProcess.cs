using System.Diagnostics;
using System.IO.Pipes;
using System.Threading.Channels;

namespace Dateline.Engine.Sessions;

/// <summary>
/// A notebook's process, seen from the one that started it. Send requests, read <see cref="Messages"/>; they end when the process has.
/// The process ends by itself when this end of the pipe closes, so it can't outlive its owner.
/// </summary>
internal sealed class WorkerProcess : IAsyncDisposable
{
    // Pipe ends meant for one child must not be inherited by another that is started in the same moment.
    private static readonly Lock Starting = new();

    private readonly Process _process;
    private readonly MessageStream _stream;
    private readonly Channel<Message> _messages = Channel.CreateUnbounded<Message>(new() { SingleReader = true });
    private readonly StandardOutputTail _tail = new();
    private readonly Task _exited;

    private WorkerProcess(Process process, Stream fromWorker, Stream toWorker)
    {
        _process = process;
        _stream = new MessageStream(fromWorker, toWorker);
        var reading = Task.Factory.StartNew(ReadMessages, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        var standard = Task.WhenAll(_tail.ReadAsync(process.StandardOutput), _tail.ReadAsync(process.StandardError));
        _exited = EndAsync(reading, standard);
    }

    /// <summary>All that the process says, in order. Completes after the process has ended and its last message was read.</summary>
    public ChannelReader<Message> Messages => _messages.Reader;

    /// <summary>Completes when the process has ended and all messages were queued.</summary>
    public Task Exited => _exited;

    /// <summary>The exit code, once <see cref="Exited"/> is complete; on Unix 128 + the signal's number for a killed process.</summary>
    public int ExitCode => _process.ExitCode;

    /// <summary>The last kilobytes written past the messages, as the runtime does on a stack overflow; native code may too.</summary>
    public string LastWords => _tail.ToString();

    public int Id => _process.Id;

    /// <summary>Starts a process whose relative paths start at <paramref name="folder"/>, the notebook's. Throws when it can't be started.</summary>
    public static WorkerProcess Start(string folder)
    {
        var start = WorkerCommand.StartInfo();
        start.WorkingDirectory = folder;
        start.RedirectStandardInput = start.RedirectStandardOutput = start.RedirectStandardError = true;
        start.UseShellExecute = false;
        var toWorker = new AnonymousPipeServerStream(PipeDirection.Out, HandleInheritability.Inheritable);
        var fromWorker = new AnonymousPipeServerStream(PipeDirection.In, HandleInheritability.Inheritable);
        lock (Starting)
        {
            start.ArgumentList.Add(toWorker.GetClientHandleAsString());
            start.ArgumentList.Add(fromWorker.GetClientHandleAsString());
            var process = Process.Start(start) ?? throw new InvalidOperationException("The notebook process did not start.");
            toWorker.DisposeLocalCopyOfClientHandle();
            fromWorker.DisposeLocalCopyOfClientHandle();
            process.StandardInput.Close();
            return new WorkerProcess(process, fromWorker, toWorker);
        }
    }

    /// <summary>Sends a message; false when the process is gone.</summary>
    public bool Send(Message message)
    {
        try
        {
            _stream.Write(message);
            return true;
        }
        catch (Exception gone) when (gone is IOException or ObjectDisposedException)
        {
            return false;
        }
    }

    /// <summary>Ends the process and those that it started, at once.</summary>
    public void Kill()
    {
        try
        {
            _process.Kill(entireProcessTree: true);
        }
        catch (InvalidOperationException)
        {
            // It has ended already.
        }
    }

    public async ValueTask DisposeAsync()
    {
        Kill();
        await _exited.ConfigureAwait(false);
        _stream.Dispose();
        _process.Dispose();
    }

    private void ReadMessages()
    {
        try
        {
            while (_stream.Read() is { } message) _messages.Writer.TryWrite(message);
        }
        catch (Exception broken) when (broken is InvalidDataException or System.Text.Json.JsonException or ObjectDisposedException)
        {
            // Nothing that follows can be understood: the process is as good as dead.
            Kill();
        }
    }

    private async Task EndAsync(Task reading, Task standard)
    {
        await _process.WaitForExitAsync().ConfigureAwait(false);
        // A child that the notebook started may hold the pipes open for ever.
        await Task.WhenAny(Task.WhenAll(reading, standard), Task.Delay(TimeSpan.FromSeconds(2))).ConfigureAwait(false);
        _messages.Writer.TryComplete();
    }
}
