using System.Text.Json.Nodes;
using Dateline.Engine.Sessions;

namespace Dateline.Engine.Kernels;

/// <summary>What the kernel says of itself. It is known without a worker, so front ends need not wait for one.</summary>
internal static class KernelInfo
{
    public static readonly string Version = typeof(KernelInfo).Assembly.GetName().Version?.ToString(3) ?? "0.0.0";

    public static JsonObject Content() => new()
    {
        ["status"] = "ok",
        ["protocol_version"] = Message.ProtocolVersion,
        ["implementation"] = "dateline",
        ["implementation_version"] = Version,
        ["banner"] = $"Dateline {Version}: C# {LanguageVersion} on .NET {Environment.Version}",
        ["language_info"] = new JsonObject
        {
            // "csharp", not "C#": VS Code writes a language id into each cell when the name isn't one of its own.
            ["name"] = "csharp",
            ["version"] = LanguageVersion,
            ["mimetype"] = "text/x-csharp",
            ["file_extension"] = ".cs",
            ["pygments_lexer"] = "csharp",
            ["codemirror_mode"] = "text/x-csharp",
        },
        ["help_links"] = new JsonArray(
            new JsonObject { ["text"] = "C# reference", ["url"] = "https://learn.microsoft.com/dotnet/csharp/" },
            new JsonObject { ["text"] = ".NET API browser", ["url"] = "https://learn.microsoft.com/dotnet/api/" }),
    };

    // C# 14 comes with .NET 10, and each release of one with a release of the other.
    private static string LanguageVersion => $"{Environment.Version.Major + 4}.0";
}
