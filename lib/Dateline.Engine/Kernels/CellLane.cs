using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using System.Threading.Channels;
using Dateline.Engine.Kernels.Wire;
using Dateline.Engine.Sessions;

namespace Dateline.Engine.Kernels;

/// <summary>Runs cells one after the other, as they came, and sees to it that each gets its reply, whatever becomes of the worker.</summary>
internal sealed partial class CellLane(WorkerKeeper keeper, Outbox outbox, History history, TimeSpan grace)
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);
    private const string LeftoverEnded = "The work that a stopped cell had left running was ended, and with it the process that runs the cells.";
    private static readonly TimeSpan Insistence = TimeSpan.FromMilliseconds(500);

    private readonly Channel<(Request Request, long Number)> _queue = Channel.CreateUnbounded<(Request, long)>();
    private readonly Lock _gate = new();
    private long _received;
    private long _replied;
    private long _abortedThrough;
    private long _interruptedThrough;
    private Request? _running;
    private KernelWorker? _worker;
    private KernelWorker? _warm;
    private (KernelWorker Worker, Stopwatch Since)? _leftover;
    private bool _overdue;
    private int _count;
    private string? _result;

    public void Add(Request request)
    {
        lock (_gate) _queue.Writer.TryWrite((request, ++_received));
    }

    public async Task RunAsync(CancellationToken cancellation)
    {
        await foreach (var (request, number) in _queue.Reader.ReadAllAsync(cancellation).ConfigureAwait(false))
        {
            outbox.Begin(request, isCell: true);
            var reply = number <= Interlocked.Read(ref _abortedThrough)
                ? new JsonObject { ["status"] = "aborted", ["execution_count"] = _count }
                : await ReplyAsync(request, number).ConfigureAwait(false);
            if (cancellation.IsCancellationRequested) return;
            Interlocked.Exchange(ref _replied, number);
            if (Message.Text(reply, "status") == "error" && Message.Flag(request.Message.Content, "stop_on_error", true))
            {
                lock (_gate) Interlocked.Exchange(ref _abortedThrough, _received);
            }
            outbox.End(request, "execute_reply", reply);
        }
    }

    /// <summary>
    /// Stops the first cell that has no reply yet. One that the worker has is stopped there; if it goes on after the time of grace, the worker is ended.
    /// Where no cell is left but work that a stopped one began, that is ended, with the worker.
    /// </summary>
    public void Interrupt()
    {
        lock (_gate)
        {
            var first = Interlocked.Read(ref _replied) + 1;
            if (_running is { } cell && _worker is { } worker) _ = StopAsync(cell, worker);
            else if (first <= _received) _interruptedThrough = first;
            else if (_leftover is { } left && left.Since.Elapsed > Pause) keeper.Discard(left.Worker, LeftoverEnded);
        }
    }

    /// <summary>A line of text that the front end was asked for.</summary>
    public void Answer(Message input)
    {
        lock (_gate)
        {
            if (_running is not null) _worker?.Tell(input);
        }
    }

    /// <summary>Something that the worker says beside its replies.</summary>
    public void Receive(Message message)
    {
        Request? cell;
        lock (_gate) cell = _running;
        if (message.Channel == Channels.Input)
        {
            if (cell is not null && message.Type == "input_request") outbox.Ask(cell, message.Content);
        }
        else if (message.Channel == Channels.Output && message.Type != "status")
        {
            if (message.Type == "execute_input") _count = Message.Number(message.Content, "execution_count", _count);
            else if (message.Type == "execute_result") _result = message.Content["data"]?["text/plain"]?.ToString();
            outbox.Publish(message.Type, message.Parent, message.Content, message.Metadata);
        }
    }

    private async Task<JsonObject> ReplyAsync(Request request, long number)
    {
        KernelWorker worker;
        try
        {
            worker = await keeper.GetAsync().ConfigureAwait(false);
        }
        catch (KernelException e)
        {
            return Fail(request, "KernelError", e.Message);
        }
        if (keeper.TakeNotice() is { } notice)
            outbox.Publish("stream", request.Message.Header, new JsonObject { ["name"] = "stderr", ["text"] = notice });
        if (Help().Match(Message.Text(request.Message.Content, "code")) is { Success: true } help)
            return await PageAsync(request, worker, help.Groups["name"].Value).ConfigureAwait(false);
        lock (_gate)
        {
            if (number <= _interruptedThrough) return Fail(request, "Interrupted", "The cell was stopped before it ran.");
            (_running, _worker, _overdue, _result) = (request, worker, false, null);
        }
        var reply = await worker.AskAsync(request.Message).ConfigureAwait(false);
        bool overdue;
        lock (_gate) (_running, _worker, overdue) = (null, null, _overdue);
        if (reply is null)
        {
            var cause = overdue
                ? string.Create(CultureInfo.InvariantCulture, $"The cell went on for {grace.TotalSeconds} seconds after it was told to stop, so its process was ended.")
                : worker.Obituary;
            return Fail(request, overdue ? "Interrupted" : "ProcessEnded", $"{cause}\n{WorkerKeeper.LostState}");
        }
        lock (_gate) _leftover = reply.Content.Remove(Session.Leftover) ? (worker, Stopwatch.StartNew()) : _leftover;
        Record(request.Message.Content, reply.Content);
        _ = WarmUpAsync(worker);
        return reply.Content;
    }

    /// <summary>
    /// The compiler's editor services take seconds to load. They do so before somebody waits for a suggestion, but not while cell follows cell: then nobody is typing.
    /// </summary>
    private async Task WarmUpAsync(KernelWorker worker)
    {
        var received = Interlocked.Read(ref _received);
        await Task.Delay(Pause).ConfigureAwait(false);
        if (received != Interlocked.Read(ref _received) || _warm == worker) return;
        _warm = worker;
        await worker.AskAsync(Message.Create(Channels.Shell, "complete_request", "", null, new JsonObject { ["code"] = "System.", ["cursor_pos"] = 7 })).ConfigureAwait(false);
    }

    private async Task StopAsync(Request cell, KernelWorker worker)
    {
        for (var left = grace; left > TimeSpan.Zero; left -= Insistence)
        {
            worker.Tell(Message.Create(Channels.Control, "interrupt_request", "", null, new JsonObject { ["cell"] = cell.Message.Id }));
            await Task.Delay(Insistence).ConfigureAwait(false);
            lock (_gate)
            {
                if (_running != cell) return;
            }
        }
        lock (_gate)
        {
            if (_running != cell) return;
            _overdue = true;
            worker.Kill();
        }
    }

    private JsonObject Fail(Request request, string name, string message)
    {
        var error = Failure.Content(name, message);
        error.Remove("status");
        outbox.Publish("error", request.Message.Header, error);
        var reply = Failure.Content(name, message);
        reply["execution_count"] = _count;
        return reply;
    }

    private void Record(JsonObject request, JsonObject reply)
    {
        if (Message.Flag(request, "silent", false) || !Message.Flag(request, "store_history", true)) return;
        history.Add(Message.Number(reply, "execution_count", _count), Message.Text(request, "code"), _result);
    }

    /// <summary>`Name?` opens what is known of the name in the front end's pager, as people who come from Python try.</summary>
    private async Task<JsonObject> PageAsync(Request request, KernelWorker worker, string name)
    {
        var question = Message.Create(Channels.Shell, "inspect_request", "", null, new JsonObject { ["code"] = name, ["cursor_pos"] = name.Length, ["detail_level"] = 1 });
        var reply = await worker.AskAsync(question).ConfigureAwait(false);
        var data = reply?.Content["found"]?.GetValueKind() == System.Text.Json.JsonValueKind.True ? reply.Content["data"]?.DeepClone() : null;
        return new JsonObject
        {
            ["status"] = "ok",
            ["execution_count"] = _count,
            ["user_expressions"] = new JsonObject(),
            ["payload"] = new JsonArray(new JsonObject
            {
                ["source"] = "page",
                ["start"] = 0,
                ["data"] = data ?? new JsonObject { ["text/plain"] = $"Nothing is known of {name}." },
            }),
        };
    }

    // Never a complete C# cell: a conditional expression goes on after its question mark.
    [GeneratedRegex(@"^\s*(?<name>@?[\p{L}_][\w.]*)\s*\?\??\s*\z", RegexOptions.CultureInvariant)]
    private static partial Regex Help();
}
