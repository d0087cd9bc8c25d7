using System.Text.Json.Nodes;
using Dateline.Engine.Documents;
using Dateline.Engine.Kernels;
using Dateline.Engine.Sessions.Assistance;

namespace Dateline.Engine.Sessions;

/// <summary>
/// One notebook's session: answers Jupyter's requests and keeps what cells declared. The same class serves headless runs, the Jupyter
/// kernel and tests. <see cref="Handle"/> is called from one thread, with requests that were accepted, in their order; the other methods from any.
/// </summary>
internal sealed class Session : IDisposable
{
    /// <summary>The field of a reply that says that a stopped cell left work behind which goes on.</summary>
    public const string Leftover = "leftover";

    private const string Cell = "execute_request";
    private const string Stopped = "The cell was stopped.";
    private const string StoppedInPart = Stopped + " What it began on other threads goes on, and slows down the cells after it: interrupt once more, while no cell runs, to end the process with all its variables.";

    private readonly SessionOptions _options;
    private readonly OutputQueue _output;
    private readonly ConsoleCapture _console;
    private readonly InputRequests _input;
    private readonly NotebookHost _host;
    private readonly CellRunner _cells;
    private readonly CodeAssistant _assistant;
    private int _executionCount;

    public Session(SessionOptions options, Action<Message> send)
    {
        var id = Guid.NewGuid().ToString("N");
        _options = options;
        _output = new OutputQueue(id, send);
        _input = new InputRequests(_output, id);
        _console = new ConsoleCapture(_output, _input.Reader);
        _host = new NotebookHost(_output, _input);
        _cells = new CellRunner(options, _host);
        _assistant = new CodeAssistant(() => _cells.Snapshot);
        Notebook.Host = _host;
    }

    /// <summary>Gets ready for the first cell; on the thread of <see cref="Handle"/>, before its first call.</summary>
    public void WarmUp() => _cells.WarmUp();

    /// <summary>Answers a request of the shell or control channel: busy, what it causes, the reply, idle. Returns when all was sent.</summary>
    public void Handle(Message request)
    {
        _output.Begin(request.Header, _options.TextLimit, _options.DisplayLimit);
        _output.Publish("status", new JsonObject { ["execution_state"] = "busy" });
        if (Reply(request) is { } content) _output.Send(Message.Reply(request, request.Type.Replace("_request", "_reply", StringComparison.Ordinal), content));
        _output.Publish("status", new JsonObject { ["execution_state"] = "idle" });
        _output.Flush();
    }

    /// <summary>
    /// Answers a question about code (complete, inspect, is_complete); null for another request. It may run beside <see cref="Handle"/>, on a thread of its own,
    /// and sees the cells that had been compiled by then.
    /// </summary>
    public JsonObject? Answer(Message question)
    {
        lock (_assistant) return _assistant.Answer(question);
    }

    /// <summary>Takes note of a request that <see cref="Handle"/> will be given, after those accepted before it: from now on its cell can be interrupted.</summary>
    public void Accept(Message request)
    {
        if (request.Type == Cell) _cells.Interruption.Accept(request.Id);
    }

    /// <summary>Stops a cell that was accepted and isn't done: the one that the interrupt's content names as `cell`, or the first.</summary>
    public void Interrupt(Message interrupt) => _cells.Interruption.Stop(Message.Text(interrupt.Content, "cell"));

    /// <summary>Takes the line of text that a cell asked for.</summary>
    public void TakeInput(Message reply) => _input.Answer(reply);

    public void Dispose()
    {
        _assistant.Dispose();
        _console.Dispose();
        _output.Dispose();
        _cells.Dispose();
        _input.Dispose();
    }

    /// <summary>The reply's content; null for what is no request that we know, which the protocol says to ignore.</summary>
    private JsonObject? Reply(Message request) => request.Type switch
    {
        Cell => Execute(request),
        "kernel_info_request" => KernelInfo.Content(),
        "comm_info_request" => new JsonObject { ["status"] = "ok", ["comms"] = new JsonObject() },
        _ => Answer(request),
    };

    private JsonObject Execute(Message request)
    {
        _cells.Interruption.Begin();
        try
        {
            return ExecuteBegun(request);
        }
        finally
        {
            _cells.Interruption.End();
        }
    }

    private JsonObject ExecuteBegun(Message request)
    {
        var code = Message.Text(request.Content, "code");
        var silent = Message.Flag(request.Content, "silent", false);
        _input.Begin(Message.Flag(request.Content, "allow_stdin", false) ? request.Header : null);
        if (!silent)
        {
            _executionCount++;
            _output.Publish("execute_input", new JsonObject { ["code"] = code, ["execution_count"] = _executionCount });
        }
        var parts = MagicCell.Parts(code, CellLanguage.Of(request.Metadata) ?? _options.Language, out var refusal);
        switch (refusal ?? _cells.Run(parts, $"cell {_executionCount}"))
        {
            case CellOutcome.Shown shown:
                if (!silent) _host.Result(shown.Bundle, _executionCount);
                break;
            case CellOutcome.Failed failed:
                return Error(failed.Name, failed.Message, failed.Traceback, silent);
            case CellOutcome.Interrupted:
                var goesOn = _cells.Interruption.Abandoned is { IsCompleted: false } && BusyThreads.Any();
                var reason = goesOn ? StoppedInPart : Stopped;
                var reply = Error("Interrupted", reason, [reason], silent);
                if (goesOn) reply[Leftover] = true;
                return reply;
        }
        return new JsonObject { ["status"] = "ok", ["execution_count"] = _executionCount, ["payload"] = new JsonArray(), ["user_expressions"] = UserExpressions(request.Content) };
    }

    private JsonObject UserExpressions(JsonObject content)
    {
        var values = new JsonObject();
        if (content["user_expressions"] is not JsonObject expressions) return values;
        foreach (var name in expressions.Select(expression => expression.Key).ToList())
        {
            values[name] = _cells.Run(new CellSource(Message.Text(expressions, name), _options.Language), $"expression {name}") switch
            {
                CellOutcome.Shown shown => new JsonObject { ["status"] = "ok", ["data"] = shown.Bundle, ["metadata"] = new JsonObject() },
                CellOutcome.Failed failed => ErrorContent(failed.Name, failed.Message, failed.Traceback),
                _ => new JsonObject { ["status"] = "ok", ["data"] = new JsonObject(), ["metadata"] = new JsonObject() },
            };
        }
        return values;
    }

    private JsonObject Error(string name, string message, IReadOnlyList<string> traceback, bool silent)
    {
        if (!silent)
        {
            var published = ErrorContent(name, message, traceback);
            published.Remove("status");
            _output.Publish("error", published);
        }
        var reply = ErrorContent(name, message, traceback);
        reply["execution_count"] = _executionCount;
        return reply;
    }

    private static JsonObject ErrorContent(string name, string message, IReadOnlyList<string> traceback) =>
        new() { ["status"] = "error", ["ename"] = name, ["evalue"] = message, ["traceback"] = new JsonArray([.. traceback.Select(line => (JsonNode)line)]) };
}
