using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Dateline.Engine.Kernels.Specs;

/// <summary>Reads and writes <c>kernel.json</c>. What we wrote says so in its metadata.</summary>
internal static class KernelSpec
{
    private const string FileName = "kernel.json";
    private const string Mark = "dateline";
    private const string ConnectionFile = "{connection_file}";
    private const string RuntimeVariable = "DOTNET_ROOT";
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, IndentSize = 1, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static bool IsOurs(string folder) => Read(folder)?["metadata"] is JsonObject metadata && metadata[Mark] is not null;

    public static IEnumerable<InstalledKernel> In(string kernels)
    {
        foreach (var name in (string[])[KernelRegistration.PreferredName, KernelRegistration.OtherName])
        {
            var folder = Path.Combine(kernels, name);
            if (IsOurs(folder)) yield return new InstalledKernel(name, folder, Command(folder), Command(folder) is { Count: > 0 } command && command.Where(Path.IsPathFullyQualified).All(File.Exists));
        }
    }

    public static InstalledKernel Write(string kernels, string name, IReadOnlyList<string> command)
    {
        var folder = Path.Combine(kernels, name);
        var file = Path.Combine(folder, FileName);
        var spec = new JsonObject
        {
            ["argv"] = new JsonArray([.. command.Append(ConnectionFile).Select(part => (JsonNode)part)]),
            ["display_name"] = name == KernelRegistration.PreferredName ? ".NET (C#)" : ".NET (C#, Dateline)",
            ["language"] = "C#",
            ["interrupt_mode"] = "message",
            ["metadata"] = new JsonObject { [Mark] = new JsonObject { ["version"] = KernelInfo.Version } },
        };
        // A runtime that was found by this variable must be found again by front ends that are started without it.
        if (Environment.GetEnvironmentVariable(RuntimeVariable) is { Length: > 0 } runtime) spec["env"] = new JsonObject { [RuntimeVariable] = runtime };
        try
        {
            Directory.CreateDirectory(folder);
            var beside = $"{file}.{Environment.ProcessId}";
            File.WriteAllText(beside, spec.ToJsonString(Indented) + "\n");
            File.Move(beside, file, overwrite: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new KernelException($"{folder}: the kernel can't be written there: {e.Message} Choose another place with a prefix.", e);
        }
        return new InstalledKernel(name, folder, command, Works: true);
    }

    public static void Remove(InstalledKernel kernel)
    {
        try
        {
            Directory.Delete(kernel.Folder, recursive: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new KernelException($"{kernel.Folder}: can't be removed: {e.Message}", e);
        }
    }

    private static List<string> Command(string folder) =>
        Read(folder)?["argv"] is JsonArray parts ? [.. parts.Select(part => part?.ToString() ?? "").Where(part => part != ConnectionFile)] : [];

    private static JsonObject? Read(string folder)
    {
        try
        {
            return JsonNode.Parse(File.ReadAllBytes(Path.Combine(folder, FileName))) as JsonObject;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or JsonException)
        {
            // Nothing of ours looks like that.
            return null;
        }
    }
}
