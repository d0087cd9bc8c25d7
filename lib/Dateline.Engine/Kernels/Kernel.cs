using System.Text.Json.Nodes;
using Dateline.Engine.Kernels.Wire;
using Dateline.Engine.Sessions;

namespace Dateline.Engine.Kernels;

/// <summary>
/// Takes requests off the sockets and answers them: what it knows at once, cells and questions about code through a worker process.
/// Nothing that a front end sends and nothing that a cell does takes it down.
/// </summary>
internal sealed class Kernel : IAsyncDisposable
{
    /// <summary>How long a cell may go on after an interrupt before its process is ended.</summary>
    public static readonly TimeSpan DefaultGrace = TimeSpan.FromSeconds(5);

    private const int RefusalsLogged = 20;

    private readonly TextWriter _log;
    private readonly MessageReader _reader;
    private readonly Outbox _outbox;
    private readonly History _history = new();
    private readonly WorkerKeeper _keeper;
    private readonly CellLane _cells;
    private readonly QuestionLane _questions;
    private readonly CancellationTokenSource _closing = new();
    private readonly TaskCompletionSource _shutDown = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly KernelSockets? _sockets;
    private readonly Task _lanes;
    private int _refusals;

    /// <summary>Binds the sockets, answers from then on, and starts a worker in <paramref name="folder"/>.</summary>
    public Kernel(ConnectionFile connection, string folder, TextWriter log, TimeSpan grace)
    {
        var signer = new MessageSigner(connection.Key);
        _log = TextWriter.Synchronized(log);
        _reader = new MessageReader(signer);
        var writer = new MessageWriter(signer, TimeProvider.System);
        _outbox = new Outbox(writer, Send);
        _keeper = new WorkerKeeper(folder, message => _cells!.Receive(message));
        _cells = new CellLane(_keeper, _outbox, _history, grace);
        _questions = new QuestionLane(_keeper, _outbox);
        // The compiler takes longest to load, so its process goes first.
        _ = _keeper.GetAsync();
        _sockets = new KernelSockets(connection, Receive, writer.Welcome);
        _sockets.Start();
        _outbox.Starting();
        _lanes = Task.WhenAll(Task.Run(() => _cells.RunAsync(_closing.Token)), Task.Run(() => _questions.RunAsync(_closing.Token)));
    }

    /// <summary>Completes when a front end has asked the kernel to shut down.</summary>
    public Task ShutDown => _shutDown.Task;

    public async ValueTask DisposeAsync()
    {
        await _closing.CancelAsync().ConfigureAwait(false);
        await _keeper.DisposeAsync().ConfigureAwait(false);
        try
        {
            await _lanes.ConfigureAwait(false);
        }
        catch (Exception end) when (end is OperationCanceledException or ObjectDisposedException)
        {
            // That is how the lanes end.
        }
        _sockets?.Dispose();
        _closing.Dispose();
    }

    // What a worker says before there are sockets is for nobody.
    private void Send(string channel, byte[][] frames) => _sockets?.Send(channel, frames);

    private void Receive(string channel, IReadOnlyList<byte[]> frames)
    {
        if (_reader.Read(channel, frames, out var refusal) is not { } request)
        {
            // A flood of refused messages must not fill the log of the front end.
            if (_refusals++ < RefusalsLogged) _log.WriteLine($"dateline: a message on {channel} was dropped: {refusal}");
            return;
        }
        if (channel == Channels.Input)
        {
            if (request.Type == "input_reply") _cells.Answer(request.Message);
            return;
        }
        Dispatch(request);
    }

    private void Dispatch(Request request)
    {
        switch (request.Type)
        {
            case "execute_request" when request.Message.Channel == Channels.Shell:
                _cells.Add(request);
                break;
            case "complete_request" or "inspect_request" or "is_complete_request":
                _questions.Add(request);
                break;
            case "kernel_info_request":
                _outbox.Answer(request, "kernel_info_reply", KernelInfo.Content());
                break;
            case "history_request":
                _outbox.Answer(request, "history_reply", _history.Reply(request.Message.Content));
                break;
            case "comm_info_request":
                _outbox.Answer(request, "comm_info_reply", new JsonObject { ["status"] = "ok", ["comms"] = new JsonObject() });
                break;
            case "comm_open":
                // No target is known here: closing at once is how the protocol says so.
                _outbox.Publish("comm_close", request.Message.Header, new JsonObject { ["comm_id"] = Message.Text(request.Message.Content, "comm_id"), ["data"] = new JsonObject() });
                break;
            case "interrupt_request":
                _cells.Interrupt();
                _outbox.Answer(request, "interrupt_reply", new JsonObject { ["status"] = "ok" });
                break;
            case "shutdown_request":
                ShutDownFor(request);
                break;
            default:
                Decline(request);
                break;
        }
    }

    private void ShutDownFor(Request request)
    {
        JsonObject Content() => new() { ["status"] = "ok", ["restart"] = Message.Flag(request.Message.Content, "restart", false) };
        // Other front ends of the same kernel learn of it on iopub.
        _outbox.Publish("shutdown_reply", request.Message.Header, Content());
        _outbox.Answer(request, "shutdown_reply", Content());
        _shutDown.TrySetResult();
    }

    /// <summary>Who asks something unknown gets an answer all the same, rather than waiting for ever.</summary>
    private void Decline(Request request)
    {
        const string Suffix = "_request";
        if (!request.Type.EndsWith(Suffix, StringComparison.Ordinal)) return;
        _outbox.Answer(request, $"{request.Type[..^Suffix.Length]}_reply", Failure.Content("UnknownRequest", $"This kernel doesn't know {request.Type} on {request.Message.Channel}."));
    }
}
