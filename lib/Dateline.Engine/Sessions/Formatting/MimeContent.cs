using System.Text.Json;
using System.Text.Json.Nodes;

namespace Dateline.Engine.Sessions.Formatting;

/// <summary>The form that content of a MIME type has in a message: JSON as JSON, everything else as text.</summary>
internal static class MimeContent
{
    public static JsonNode Node(string mimeType, string content)
    {
        if (!IsJson(mimeType)) return content;
        try
        {
            return JsonNode.Parse(content, documentOptions: new JsonDocumentOptions { MaxDepth = 256 }) ?? content;
        }
        catch (JsonException)
        {
            return content;
        }
    }

    private static bool IsJson(string mimeType) => mimeType == "application/json" || mimeType.EndsWith("+json", StringComparison.Ordinal);
}
