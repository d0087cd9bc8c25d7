using System.Text.Json;
using System.Text.Json.Nodes;

namespace Dateline.Engine.Documents;

/// <summary>JSON nodes from text that nobody vouches for: of members with the same name the last one counts, where JsonNode.Parse throws later, on first use.</summary>
internal static class JsonNodes
{
    /// <exception cref="JsonException">The text isn't JSON.</exception>
    public static JsonNode? Parse(ReadOnlyMemory<byte> json)
    {
        using var document = JsonDocument.Parse(json, new JsonDocumentOptions { MaxDepth = NotebookDocument.MaxDepth });
        return From(document.RootElement.Clone());
    }

    /// <summary>A string, or the lines of an array of strings joined: nbformat allows both for text.</summary>
    /// <returns>Null where it is neither.</returns>
    public static string? MultilineText(JsonNode? node) => node switch
    {
        JsonValue value when value.GetValueKind() == JsonValueKind.String => Text(value),
        JsonArray lines when lines.All(l => l is JsonValue v && v.GetValueKind() == JsonValueKind.String) => string.Concat(lines.Select(l => Text((JsonValue)l!))),
        _ => null,
    };

    /// <summary>A member of an object, if the node is one and has it.</summary>
    public static JsonNode? Member(this JsonNode? node, string name) => node is JsonObject o && o.TryGetPropertyValue(name, out var value) ? value : null;

    /// <summary>The node's text if it is a string.</summary>
    public static string? String(this JsonNode? node) => node is JsonValue value && value.GetValueKind() == JsonValueKind.String ? Text(value) : null;

    private static string Text(JsonValue value)
    {
        try
        {
            return value.GetValue<string>();
        }
        catch (InvalidOperationException)
        {
            // An escape for half a surrogate pair has no text.
            return "\uFFFD";
        }
    }

    private static JsonNode? From(JsonElement element)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                var members = new JsonObject();
                foreach (var member in element.EnumerateObject()) members[Name(member)] = From(member.Value);
                return members;
            case JsonValueKind.Array:
                return new JsonArray([.. element.EnumerateArray().Select(From)]);
            case JsonValueKind.Null:
                return null;
            default:
                return JsonValue.Create(element);
        }
    }

    private static string Name(JsonProperty member)
    {
        try
        {
            return member.Name;
        }
        catch (InvalidOperationException)
        {
            return "\uFFFD";
        }
    }
}
