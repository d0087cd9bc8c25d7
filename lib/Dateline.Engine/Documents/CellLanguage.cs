using System.Text.Json.Nodes;

namespace Dateline.Engine.Documents;

/// <summary>Languages of notebooks and cells, told from the metadata that Jupyter, VS Code and .NET Interactive write.</summary>
internal static class CellLanguage
{
    /// <summary>A cell's own language; null where its metadata names none.</summary>
    public static string? Of(JsonObject cellMetadata) => Normal(
        cellMetadata.Member("polyglot_notebook").Member("kernelName").String()
        ?? cellMetadata.Member("dotnet_interactive").Member("language").String()
        ?? cellMetadata.Member("vscode").Member("languageId").String());

    /// <summary>The language of a notebook's cells that name none of their own; "csharp" where the notebook names none either.</summary>
    public static string OfNotebook(JsonObject metadata) => Normal(
        metadata.Member("polyglot_notebook").Member("kernelInfo").Member("defaultKernelName").String()
        ?? metadata.Member("dotnet_interactive").Member("defaultKernelName").String()
        ?? FromKernelspec(metadata.Member("kernelspec"))
        ?? metadata.Member("language_info").Member("name").String()) ?? "csharp";

    // The name of .NET Interactive's kernels tells the language exactly; other kernels tell it apart from their name.
    private static string? FromKernelspec(JsonNode? kernelspec) =>
        kernelspec.Member("name").String() is { } name && name.StartsWith(".net-", StringComparison.Ordinal)
            ? name[".net-".Length..]
            : kernelspec.Member("language").String();

    private static string? Normal(string? language) => language?.ToLowerInvariant() switch
    {
        null or "" => null,
        "c#" or "cs" => "csharp",
        "f#" or "fs" => "fsharp",
        "powershell" => "pwsh",
        var other => other,
    };
}
