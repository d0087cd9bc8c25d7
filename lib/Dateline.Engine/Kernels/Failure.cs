using System.Text.Json.Nodes;

namespace Dateline.Engine.Kernels;

/// <summary>The fields that say of a request that it failed, the same in replies and in `error` messages.</summary>
internal static class Failure
{
    public static JsonObject Content(string name, string message) => new()
    {
        ["status"] = "error",
        ["ename"] = name,
        ["evalue"] = message,
        ["traceback"] = new JsonArray($"{name}: {message}"),
    };
}
