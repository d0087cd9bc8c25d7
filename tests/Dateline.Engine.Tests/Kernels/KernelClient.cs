using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Dateline.Engine.Kernels.Wire;
using NetMQ;
using NetMQ.Sockets;

namespace Dateline.Engine.Tests.Kernels;

/// <summary>A front end with a hand of its own for frames and signatures, so that it can also send what no front end would.</summary>
internal sealed class KernelClient : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private readonly DealerSocket _shell = new();
    private readonly DealerSocket _control = new();
    private readonly DealerSocket _stdin = new();
    private readonly SubscriberSocket _outputs = new();
    private readonly List<(NetMQSocket Socket, JsonObject Message)> _unread = [];
    private readonly byte[] _key;
    private int _count;

    public KernelClient(ConnectionFile connection)
    {
        _key = connection.Key;
        var identity = Guid.NewGuid().ToByteArray();
        _shell.Options.Identity = _control.Options.Identity = _stdin.Options.Identity = [1, .. identity];
        _shell.Connect(connection.Endpoint(connection.ShellPort));
        _control.Connect(connection.Endpoint(connection.ControlPort));
        _stdin.Connect(connection.Endpoint(connection.StdinPort));
        _outputs.SubscribeToAnyTopic();
        _outputs.Connect(connection.Endpoint(connection.IoPubPort));
        WaitForOutputs();
    }

    public string Shell(string type, string content = "{}") => Send(_shell, type, content);

    public string Control(string type, string content = "{}") => Send(_control, type, content);

    public string Execute(string code, bool stopOnError = true) =>
        Shell("execute_request", new JsonObject { ["code"] = code, ["allow_stdin"] = true, ["stop_on_error"] = stopOnError }.ToJsonString());

    public void Answer(string value) => Send(_stdin, "input_reply", new JsonObject { ["value"] = value }.ToJsonString());

    public void SendFrames(params byte[][] frames) => _shell.SendMultipartBytes(frames);

    public JsonObject ShellReply(string id) => Receive(_shell, id, _ => true)["content"]!.AsObject();

    public JsonObject ControlReply(string id) => Receive(_control, id, _ => true)["content"]!.AsObject();

    public JsonObject Question(string id) => Receive(_stdin, id, _ => true)["content"]!.AsObject();

    /// <summary>What a request brings about on iopub up to its <c>idle</c>, as "type" or for status "status:state".</summary>
    public List<JsonObject> OutputsOf(string id)
    {
        var outputs = new List<JsonObject>();
        do outputs.Add(Receive(_outputs, id, _ => true));
        while (Kind(outputs[^1]) != "status:idle");
        return outputs;
    }

    /// <summary>The plain text that a cell results in, or what its error says.</summary>
    public string? Result(string id)
    {
        var outputs = OutputsOf(id).Select(output => output["content"]!).ToList();
        return outputs.Select(content => (string?)content["data"]?["text/plain"] ?? (string?)content["evalue"]).LastOrDefault(text => text is not null);
    }

    /// <summary>Waits for an output of a request, such as its <c>execute_input</c>.</summary>
    public JsonObject Output(string id, string kind) => Receive(_outputs, id, message => Kind(message) == kind);

    public static string Kind(JsonObject message)
    {
        var type = (string)message["header"]!["msg_type"]!;
        return type == "status" ? $"status:{message["content"]!["execution_state"]}" : type;
    }

    public byte[][] Frames(string type, string content, out string id)
    {
        id = string.Create(CultureInfo.InvariantCulture, $"{Guid.NewGuid():N}-{++_count}");
        var header = Encoding.UTF8.GetBytes($$"""{"msg_id":"{{id}}","msg_type":"{{type}}","session":"s","username":"u","date":"2026-01-01T00:00:00Z","version":"5.3"}""");
        return Signed(header, Encoding.UTF8.GetBytes(content));
    }

    public byte[][] Signed(byte[] header, byte[] content) => ["<IDS|MSG>"u8.ToArray(), Signature(header, content), header, "{}"u8.ToArray(), "{}"u8.ToArray(), content];

    public void Dispose()
    {
        _shell.Dispose();
        _control.Dispose();
        _stdin.Dispose();
        _outputs.Dispose();
    }

    private byte[] Signature(byte[] header, byte[] content) =>
        Encoding.ASCII.GetBytes(Convert.ToHexString(HMACSHA256.HashData(_key, (byte[])[.. header, .. "{}{}"u8, .. content])).ToLowerInvariant());

    private string Send(DealerSocket socket, string type, string content)
    {
        var frames = Frames(type, content, out var id);
        socket.SendMultipartBytes(frames);
        return id;
    }

    /// <summary>The first such message; others are kept for those who ask for them.</summary>
    private JsonObject Receive(NetMQSocket socket, string id, Func<JsonObject, bool> wanted)
    {
        bool Fits(JsonObject message) => (string?)message["parent_header"]!["msg_id"] == id && wanted(message);
        var place = _unread.FindIndex(unread => unread.Socket == socket && Fits(unread.Message));
        if (place >= 0)
        {
            var message = _unread[place].Message;
            _unread.RemoveAt(place);
            return message;
        }
        var until = DateTime.UtcNow + Patience;
        while (DateTime.UtcNow < until)
        {
            List<byte[]> frames = [];
            if (!socket.TryReceiveMultipartBytes(TimeSpan.FromSeconds(1), ref frames!)) continue;
            var first = frames.FindIndex(frame => frame.AsSpan().SequenceEqual("<IDS|MSG>"u8));
            var message = new JsonObject { ["header"] = JsonNode.Parse(frames[first + 2]), ["parent_header"] = JsonNode.Parse(frames[first + 3]), ["content"] = JsonNode.Parse(frames[first + 5]) };
            if (Fits(message)) return message;
            _unread.Add((socket, message));
        }
        throw new TimeoutException("The kernel didn't answer.");
    }

    // A subscription takes a moment, and what is published before it has arrived is lost.
    private void WaitForOutputs()
    {
        for (var tries = 0; tries < 100; tries++)
        {
            var id = Control("kernel_info_request");
            ControlReply(id);
            if (_outputs.Poll(PollEvents.PollIn, TimeSpan.FromMilliseconds(100)) != PollEvents.None) return;
        }
        throw new TimeoutException("The kernel publishes nothing.");
    }
}
