using System.Text.Json.Nodes;
using Dateline.Engine.Sessions.Assistance;
using Dateline.Engine.Sessions.CSharp;
using Dateline.Engine.Sessions.Formatting;

namespace Dateline.Engine.Sessions;

/// <summary>
/// One notebook's session: answers Jupyter's requests and keeps what cells declared. The same class serves headless runs, the Jupyter
/// kernel and tests. <see cref="Handle"/> is called from one thread; <see cref="Interrupt"/> from any.
/// </summary>
internal sealed class Session : IDisposable
{
    private readonly OutputQueue _output;
    private readonly ConsoleCapture _console;
    private readonly UserAssemblies _assemblies;
    private readonly Interruption _interruption = new();
    private readonly CSharpCells _csharp;
    private readonly CodeAssistant _assistant;
    private readonly SessionOptions _options;
    private int _executionCount;

    public Session(SessionOptions options, Action<Message> send)
    {
        _options = options;
        _output = new OutputQueue(Guid.NewGuid().ToString("N"), send);
        _console = new ConsoleCapture(_output, TextReader.Null);
        _assemblies = new UserAssemblies(options.Folder);
        _csharp = new CSharpCells(_assemblies);
        _assistant = new CodeAssistant(() => _csharp.Snapshot);
    }

    /// <summary>Answers a request of the shell or control channel: busy, what it causes, the reply, idle. Returns when all was sent.</summary>
    public void Handle(Message request)
    {
        _output.Begin(request.Header, _options.TextLimit);
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

    /// <summary>Stops the cell that runs now.</summary>
    public void Interrupt() => _interruption.Stop();

    public void Dispose()
    {
        _assistant.Dispose();
        _console.Dispose();
        _output.Dispose();
        _assemblies.Dispose();
    }

    private JsonObject? Reply(Message request) => request.Type switch
    {
        "execute_request" => Execute(request.Content),
        "kernel_info_request" => KernelInfo(),
        "comm_info_request" => new JsonObject { ["status"] = "ok", ["comms"] = new JsonObject() },
        _ => Answer(request),
    };

    private JsonObject Execute(JsonObject content)
    {
        var code = Message.Text(content, "code");
        var silent = Message.Flag(content, "silent", false);
        if (!silent && Message.Flag(content, "store_history", true)) _executionCount++;
        var number = _executionCount;
        if (!silent) _output.Publish("execute_input", new JsonObject { ["code"] = code, ["execution_count"] = number });
        switch (_csharp.Run(code, $"cell {number}", _interruption))
        {
            case CellOutcome.Completed { HasValue: true, Value: var value }:
                if (!silent) _output.Publish("execute_result", new JsonObject { ["data"] = Formatters.Bundle(value), ["metadata"] = new JsonObject(), ["execution_count"] = number });
                goto default;
            case CellOutcome.Failed failed:
                return Error(failed.Name, failed.Message, failed.Traceback, number);
            case CellOutcome.Interrupted:
                return Error("Interrupted", "The cell was stopped.", ["The cell was stopped."], number);
            default:
                return new JsonObject { ["status"] = "ok", ["execution_count"] = number, ["payload"] = new JsonArray(), ["user_expressions"] = new JsonObject() };
        }
    }

    private JsonObject Error(string name, string message, IReadOnlyList<string> traceback, int number)
    {
        JsonObject Content() => new() { ["ename"] = name, ["evalue"] = message, ["traceback"] = new JsonArray([.. traceback.Select(line => (JsonNode)line)]) };
        _output.Publish("error", Content());
        var reply = Content();
        reply["status"] = "error";
        reply["execution_count"] = number;
        return reply;
    }

    private static JsonObject KernelInfo() => new()
    {
        ["status"] = "ok",
        ["protocol_version"] = Message.ProtocolVersion,
        ["implementation"] = "dateline",
        ["implementation_version"] = typeof(Session).Assembly.GetName().Version!.ToString(3),
        ["language_info"] = new JsonObject
        {
            ["name"] = "csharp",
            ["version"] = "14.0",
            ["mimetype"] = "text/x-csharp",
            ["file_extension"] = ".cs",
            ["pygments_lexer"] = "csharp",
        },
        ["banner"] = "Dateline: C# notebooks",
        ["help_links"] = new JsonArray(),
    };
}
