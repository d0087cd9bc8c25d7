using System.Buffers.Binary;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Dateline.Engine.Sessions;

/// <summary>
/// Messages over a pair of byte streams: four bytes of length (little-endian), then that many bytes of UTF-8 JSON.
/// One thread may read while others write.
/// </summary>
internal sealed class MessageStream(Stream input, Stream output) : IDisposable
{
    // A chapter's biggest output, a library of scripts and a chart, takes a few megabytes.
    private const int MaximumLength = 512 * 1024 * 1024;

    // What cells show may nest deeper than the reader's 64 levels; the writer's limit is 1,000.
    private static readonly JsonDocumentOptions Deep = new() { MaxDepth = 1000 };

    private static readonly JsonWriterOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private readonly Lock _writing = new();

    /// <summary>The next message, or null at the end of the stream, be it clean or in the middle of a message.</summary>
    public Message? Read()
    {
        var prefix = new byte[sizeof(int)];
        if (!Fill(prefix)) return null;
        var length = BinaryPrimitives.ReadInt32LittleEndian(prefix);
        if (length is < 0 or > MaximumLength) throw new InvalidDataException($"A message can't have {length} bytes.");
        var body = new byte[length];
        if (!Fill(body)) return null;
        var fields = JsonNode.Parse(body, documentOptions: Deep) as JsonObject ?? throw new InvalidDataException("A message must be a JSON object.");
        return new Message(Message.Text(fields, "channel"), Take(fields, "header"), Take(fields, "parent_header"), Take(fields, "metadata"), Take(fields, "content"));
    }

    public void Write(Message message)
    {
        using var buffer = new MemoryStream();
        buffer.Position = sizeof(int);
        using (var json = new Utf8JsonWriter(buffer, Compact))
        {
            json.WriteStartObject();
            json.WriteString("channel", message.Channel);
            Put(json, "header", message.Header);
            Put(json, "parent_header", message.Parent);
            Put(json, "metadata", message.Metadata);
            Put(json, "content", message.Content);
            json.WriteEndObject();
        }
        var bytes = buffer.GetBuffer().AsSpan(0, (int)buffer.Length);
        BinaryPrimitives.WriteInt32LittleEndian(bytes, bytes.Length - sizeof(int));
        lock (_writing)
        {
            output.Write(bytes);
            output.Flush();
        }
    }

    public void Dispose()
    {
        input.Dispose();
        output.Dispose();
    }

    private static void Put(Utf8JsonWriter json, string name, JsonObject value)
    {
        json.WritePropertyName(name);
        value.WriteTo(json);
    }

    private static JsonObject Take(JsonObject fields, string name)
    {
        if (fields[name] is not JsonObject value) return [];
        fields.Remove(name);
        return value;
    }

    private bool Fill(Span<byte> buffer)
    {
        try
        {
            return input.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false) == buffer.Length;
        }
        catch (IOException)
        {
            // The other side went away.
            return false;
        }
    }
}
