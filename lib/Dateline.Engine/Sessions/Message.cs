using System.Globalization;
using System.Text.Json.Nodes;

namespace Dateline.Engine.Sessions;

/// <summary>
/// A message in Jupyter's words, protocol 5.3, on one of the <see cref="Channels"/>. The four objects are never null; an absent one is
/// empty. The parent is the header of the request that this message answers.
/// </summary>
internal sealed record Message(string Channel, JsonObject Header, JsonObject Parent, JsonObject Metadata, JsonObject Content)
{
    public const string ProtocolVersion = "5.3";

    public string Id => Text(Header, "msg_id");

    public string Type => Text(Header, "msg_type");

    public string ParentId => Text(Parent, "msg_id");

    /// <summary>A message of our own; <paramref name="parent"/> is copied, <paramref name="content"/> is taken over.</summary>
    public static Message Create(string channel, string type, string session, JsonObject? parent, JsonObject content, JsonObject? metadata = null) => new(
        channel,
        new JsonObject
        {
            ["msg_id"] = Guid.NewGuid().ToString("N"),
            ["msg_type"] = type,
            ["session"] = session,
            ["username"] = "dateline",
            ["date"] = DateTime.UtcNow.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture),
            ["version"] = ProtocolVersion,
        },
        parent is null ? [] : (JsonObject)parent.DeepClone(),
        metadata ?? [],
        content);

    /// <summary>The answer to <paramref name="request"/>, on the channel that it came by.</summary>
    public static Message Reply(Message request, string type, JsonObject content) =>
        Create(request.Channel, type, Text(request.Header, "session"), request.Header, content);

    /// <summary>A field of text, or "" where there is none or it is something else.</summary>
    public static string Text(JsonObject fields, string name) =>
        fields[name] is JsonValue value && value.TryGetValue(out string? text) ? text : "";

    /// <summary>A field that is true or false, or <paramref name="fallback"/>.</summary>
    public static bool Flag(JsonObject fields, string name, bool fallback) =>
        fields[name] is JsonValue value && value.TryGetValue(out bool flag) ? flag : fallback;

    /// <summary>A whole number, or <paramref name="fallback"/>.</summary>
    public static int Number(JsonObject fields, string name, int fallback) =>
        fields[name] is JsonValue value && value.TryGetValue(out int number) ? number : fallback;
}
