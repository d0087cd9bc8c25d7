using System.Text.Json.Nodes;

namespace Dateline.Engine.Tests.Running;

/// <summary>Notebooks of a few cells, made for one test.</summary>
internal static class Notebooks
{
    public static NotebookDocument Of(params string[] cells) => Of("csharp", cells);

    public static NotebookDocument Of(string language, string[] cells)
    {
        var json = new JsonObject
        {
            ["cells"] = new JsonArray([.. cells.Select(Cell)]),
            ["metadata"] = new JsonObject { ["language_info"] = new JsonObject { ["name"] = language } },
            ["nbformat"] = 4,
            ["nbformat_minor"] = 5,
        };
        return NotebookDocument.Parse(System.Text.Encoding.UTF8.GetBytes(json.ToJsonString()), "test.ipynb");
    }

    /// <summary>The plain text that a cell left: console, displays and results, one after the other.</summary>
    public static string Text(this NotebookRun run, int cell) => string.Concat(run.Document.Cells[cell].Outputs.Select(Text));

    private static JsonNode Cell(string source, int index)
    {
        var tags = source.StartsWith("// parameters", StringComparison.Ordinal) ? new JsonArray("parameters") : [];
        return new JsonObject
        {
            ["cell_type"] = "code",
            ["execution_count"] = null,
            ["id"] = $"cell-{index}",
            ["metadata"] = new JsonObject { ["tags"] = tags },
            ["outputs"] = new JsonArray(),
            ["source"] = source,
        };
    }

    private static string Text(JsonNode output) => (string?)output["output_type"] switch
    {
        "stream" => Joined(output["text"]),
        "error" => $"{output["ename"]}: {output["evalue"]}",
        _ => Joined(output["data"]!["text/plain"]),
    };

    private static string Joined(JsonNode? text) => text is JsonArray lines ? string.Concat(lines.Select(line => (string?)line)) : (string?)text ?? "";
}
