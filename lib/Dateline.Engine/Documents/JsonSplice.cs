using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Dateline.Engine.Documents;

/// <summary>Where the parts of a JSON text stand, and changes to one part that leave all other bytes as they are.</summary>
internal static class JsonSplice
{
    private static readonly JsonReaderOptions Options = new() { MaxDepth = NotebookDocument.MaxDepth };

    /// <summary>The members of an object in their order; of members with the same name each is given.</summary>
    /// <exception cref="JsonException">The text isn't JSON.</exception>
    public static List<JsonMember> Members(ReadOnlySpan<byte> json)
    {
        var members = new List<JsonMember>();
        var reader = new Utf8JsonReader(json, Options);
        reader.Read();
        if (reader.TokenType != JsonTokenType.StartObject) return members;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var key = (int)reader.TokenStartIndex;
            var name = Text(ref reader);
            reader.Read();
            var start = (int)reader.TokenStartIndex;
            reader.Skip();
            members.Add(new(name, key, start, (int)reader.BytesConsumed));
        }

        return members;
    }

    /// <summary>The ranges of an array's elements; empty for anything else.</summary>
    public static List<(int Start, int End)> Elements(ReadOnlySpan<byte> json)
    {
        var elements = new List<(int, int)>();
        var reader = new Utf8JsonReader(json, Options);
        reader.Read();
        if (reader.TokenType != JsonTokenType.StartArray) return elements;
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            var start = (int)reader.TokenStartIndex;
            reader.Skip();
            elements.Add((start, (int)reader.BytesConsumed));
        }

        return elements;
    }

    /// <summary>Sets a member, or adds it as the last one. Nothing else changes.</summary>
    public static byte[] Set(byte[] json, JsonLayout layout, string name, JsonNode? value) =>
        Set(json, layout, name, indent => layout.Write(value, indent));

    /// <summary>Sets a member of a member that is an object; the outer one is added where it is missing.</summary>
    public static byte[] Set(byte[] json, JsonLayout layout, string outer, string name, JsonNode? value)
    {
        if (Find(json, outer) is not { } member || json[member.Start] != '{') return Set(json, layout, outer, new JsonObject { [name] = value?.DeepClone() });
        var inner = Set(json[member.Start..member.End], layout, name, value, IndentBefore(json, member.KeyStart));
        return [.. json[..member.Start], .. inner, .. json[member.End..]];
    }

    /// <summary>The last member with this name, as JSON readers take it.</summary>
    public static JsonMember? Find(ReadOnlySpan<byte> json, string name) => Members(json).FindLast(m => m.Name == name);

    private static byte[] Set(byte[] json, JsonLayout layout, string name, JsonNode? value, string? outerIndent) =>
        Set(json, layout, name, indent => layout.Write(value, indent), outerIndent);

    private static byte[] Set(byte[] json, JsonLayout layout, string name, Func<string?, byte[]> write, string? outerIndent = null)
    {
        var members = Members(json);
        if (members.FindLast(m => m.Name == name) is { } old)
        {
            return [.. json[..old.Start], .. write(IndentBefore(json, old.KeyStart)), .. json[old.End..]];
        }

        var key = JsonSerializer.SerializeToUtf8Bytes(name);
        if (members.Count > 0)
        {
            // The new member begins its line as the last one does.
            var last = members[^1];
            var indent = IndentBefore(json, last.KeyStart);
            var lead = indent is null ? ", " : "," + layout.NewLine + indent;
            return [.. json[..last.End], .. Encoding.UTF8.GetBytes(lead), .. key, .. ": "u8, .. write(indent), .. json[last.End..]];
        }

        var inner = layout.NewLine is null || outerIndent is null ? null : outerIndent + new string(layout.IndentCharacter, layout.IndentSize);
        return inner is null
            ? [.. "{"u8, .. key, .. ": "u8, .. write(null), .. "}"u8]
            : [.. "{"u8, .. Encoding.UTF8.GetBytes(layout.NewLine + inner), .. key, .. ": "u8, .. write(inner), .. Encoding.UTF8.GetBytes(layout.NewLine + outerIndent), .. "}"u8];
    }

    // The white space between the line's start and the key; null where something else stands before the key in its line.
    private static string? IndentBefore(ReadOnlySpan<byte> json, int key)
    {
        var start = key;
        while (start > 0 && json[start - 1] is (byte)' ' or (byte)'\t') start--;
        return start > 0 && json[start - 1] == '\n' ? Encoding.UTF8.GetString(json[start..key]) : null;
    }

    private static string Text(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.GetString()!;
        }
        catch (InvalidOperationException)
        {
            // Half a surrogate pair or broken UTF-8 in a name: no name that we look for.
            return "";
        }
    }
}
