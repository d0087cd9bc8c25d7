using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Dateline.Engine.Sessions;

namespace Dateline.Engine.Kernels.Wire;

/// <summary>Makes the frames of outgoing messages. Each kernel process is a session of its own; message ids count up within it.</summary>
internal sealed class MessageWriter(MessageSigner signer, TimeProvider clock)
{
    private static readonly byte[] Delimiter = "<IDS|MSG>"u8.ToArray();
    // Front ends read JSON, not HTML: nothing needs an escape but what JSON says.
    private static readonly JsonWriterOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private readonly string _session = Guid.NewGuid().ToString("N");
    private long _count;

    /// <summary>To the peer with these identities; on iopub, the topic that subscribers may filter by.</summary>
    public byte[][] Write(byte[][] identities, string type, JsonObject? parent, JsonObject content, JsonObject? metadata = null)
    {
        byte[] header = Bytes(Header(type)), parentHeader = Bytes(parent ?? []), extra = Bytes(metadata ?? []), body = Bytes(content);
        return [.. identities, Delimiter, signer.Sign(header, parentHeader, extra, body), header, parentHeader, extra, body];
    }

    public byte[][] Publish(string type, JsonObject? parent, JsonObject content, JsonObject? metadata = null) =>
        Write([Encoding.UTF8.GetBytes(type)], type, parent, content, metadata);

    /// <summary>Answers a subscription to outputs whose topic begins with these bytes (Jupyter's enhancement proposal 65).</summary>
    public byte[][] Welcome(byte[] topic) => Write([topic], "iopub_welcome", null, new JsonObject { ["subscription"] = Encoding.UTF8.GetString(topic) });

    private JsonObject Header(string type) => new()
    {
        ["msg_id"] = string.Create(CultureInfo.InvariantCulture, $"{_session}_{Interlocked.Increment(ref _count)}"),
        ["session"] = _session,
        ["username"] = "kernel",
        ["date"] = clock.GetUtcNow().ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture),
        ["msg_type"] = type,
        ["version"] = Message.ProtocolVersion,
    };

    private static byte[] Bytes(JsonObject fields)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Compact)) fields.WriteTo(json);
        return buffer.WrittenSpan.ToArray();
    }
}
