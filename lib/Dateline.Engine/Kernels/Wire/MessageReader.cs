using System.Text.Json;
using System.Text.Json.Nodes;
using Dateline.Engine.Sessions;

namespace Dateline.Engine.Kernels.Wire;

/// <summary>
/// Makes requests of frames: identities, <c>&lt;IDS|MSG&gt;</c>, signature, header, parent header, metadata, content, buffers. What isn't signed, isn't well formed
/// or comes a second time gives null and the reason; it never throws, whatever the bytes are.
/// </summary>
internal sealed class MessageReader(MessageSigner signer)
{
    // No request of the protocol nests; comm messages do, a little.
    private const int MaximumDepth = 48;
    private static readonly byte[] Delimiter = "<IDS|MSG>"u8.ToArray();
    private static readonly JsonDocumentOptions Options = new() { MaxDepth = MaximumDepth, AllowDuplicateProperties = false };
    private readonly ReplayFilter _replays = new();

    public Request? Read(string channel, IReadOnlyList<byte[]> frames, out string? refusal)
    {
        var delimiter = 0;
        while (delimiter < frames.Count && !frames[delimiter].AsSpan().SequenceEqual(Delimiter)) delimiter++;
        if (frames.Count - delimiter < 6)
        {
            refusal = $"{frames.Count} frames aren't a message";
            return null;
        }
        byte[] signature = frames[delimiter + 1], header = frames[delimiter + 2];
        if (!signer.Verify(signature, header, frames[delimiter + 3], frames[delimiter + 4], frames[delimiter + 5]))
        {
            refusal = "the signature is wrong";
            return null;
        }
        try
        {
            var message = new Message(channel, Fields(header), Fields(frames[delimiter + 3]), Fields(frames[delimiter + 4]), Fields(frames[delimiter + 5]));
            refusal = message.Id.Length == 0 || message.Type.Length == 0 ? "the header lacks msg_id or msg_type"
                // Without a key there is no signature to tell a replay by; the bytes of the header then stand for it.
                : !_replays.Admit(signer.Signs ? signature : header) ? "the message was sent before"
                : null;
            return refusal is null ? new Request(message, [.. frames.Take(delimiter)]) : null;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            refusal = $"the JSON can't be read: {e.Message}";
            return null;
        }
    }

    private static JsonObject Fields(byte[] json)
    {
        CheckText(json);
        return JsonNode.Parse(json, documentOptions: Options) as JsonObject ?? throw new JsonException("it isn't an object.");
    }

    /// <summary>Nodes read strings when they are asked for; bytes that aren't UTF-8 and escapes that aren't UTF-16 must be found before that (InvalidOperationException).</summary>
    private static void CheckText(byte[] json)
    {
        var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = MaximumDepth });
        while (reader.Read())
        {
            if (reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName) reader.GetString();
        }
    }
}
