using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;

namespace Dateline.Engine.Reports;

/// <summary>JSON inside a script element: no text in it can end the element, for "&lt;" and its like are escapes.</summary>
internal static class ScriptJson
{
    private static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All), MaxDepth = NotebookDocument.MaxDepth };

    public static string Write(JsonNode node) => node.ToJsonString(Options);
}
