using System.Text.Json.Nodes;

namespace Dateline.Engine.Documents;

/// <summary>The text of outputs as files have it: a list of lines, which compares well line by line.</summary>
internal static class OutputText
{
    /// <summary>A copy of an output whose texts are lists of lines.</summary>
    public static JsonNode InLines(JsonNode output)
    {
        ArgumentNullException.ThrowIfNull(output);
        var copy = output.DeepClone();
        if (copy is not JsonObject members) return copy;
        if (members.Member("text").String() is { } text) members["text"] = Lines(text);
        if (members.Member("data") is JsonObject data)
        {
            foreach (var type in data.Select(d => d.Key).Where(IsText).ToList())
            {
                if (data[type].String() is { } value) data[type] = Lines(value);
            }
        }

        return copy;
    }

    /// <summary>Lines with their line ends; text without any is one line, empty text has none.</summary>
    public static JsonArray Lines(string text)
    {
        var lines = new JsonArray();
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOf('\n', start) + 1;
            if (end == 0) end = text.Length;
            lines.Add(text[start..end]);
            start = end;
        }

        return lines;
    }

    private static bool IsText(string mimeType) => mimeType.StartsWith("text/", StringComparison.Ordinal) || mimeType is "image/svg+xml" or "application/javascript";
}
