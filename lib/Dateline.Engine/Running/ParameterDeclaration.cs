using System.Text.Json.Nodes;

namespace Dateline.Engine.Running;

/// <summary>A variable of the parameters cell. An empty <paramref name="Type"/>, or "var", leaves the type to the value.</summary>
internal sealed record ParameterDeclaration(string Name, string Type, string Initial, bool FSharp)
{
    /// <summary>The line of code that gives it another value.</summary>
    public string Assign(JsonNode? value)
    {
        // A number typed at the command line stays text where the notebook's own value is text.
        if (value is JsonValue scalar && IsText && !scalar.TryGetValue(out string? _)) value = JsonValue.Create(scalar.ToJsonString());
        var literal = ParameterLiteral.Of(value, FSharp);
        if (FSharp) return Type.Length > 0 ? $"let {Name}: {Type} = {literal}" : $"let {Name} = {literal}";

        // An empty list has no type of its own; where one is declared, C# gives it that one.
        if (value is JsonArray { Count: 0 } && Type is not ("" or "var" or "dynamic" or "object" or "object?")) literal = "[]";
        return value is null && Type is "var" ? $"object {Name} = null;" : $"{Type} {Name} = {literal};";
    }

    private bool IsText => Type is "string" or "string?" or "String" || Initial.StartsWith('"') || Initial.StartsWith("@\"", StringComparison.Ordinal) || Initial.StartsWith("$\"", StringComparison.Ordinal);
}
