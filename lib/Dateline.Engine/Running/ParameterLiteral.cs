using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.CodeAnalysis.CSharp;

namespace Dateline.Engine.Running;

/// <summary>Writes a JSON value as C# or F# code, in the forms that papermill's translators use.</summary>
internal static class ParameterLiteral
{
    public static string Of(JsonNode? value, bool fsharp) => value switch
    {
        null => "null",
        JsonArray items => fsharp
            ? $"[ {string.Join("; ", items.Select(item => Of(item, true)))} ]"
            : items.Count == 0 ? "new object[0]" : $"new [] {{ {string.Join(", ", items.Select(item => Of(item, false)))} }}",
        JsonObject members => fsharp
            ? $"[ {string.Join("; ", members.Select(member => $"({Text(member.Key)}, {Of(member.Value, true)} :> obj)"))} ] |> Map.ofList"
            : $"new Dictionary<string, object> {{ {string.Join(", ", members.Select(member => $"{{ {Text(member.Key)}, {Of(member.Value, false)} }}"))} }}",
        _ => Scalar(value, fsharp),
    };

    private static string Scalar(JsonNode value, bool fsharp) => value.GetValueKind() switch
    {
        JsonValueKind.String => Text(value.GetValue<string>()),
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        _ => Number(value.ToJsonString(), fsharp),
    };

    private static string Number(string number, bool fsharp)
    {
        if (number.AsSpan().ContainsAny('.', 'e', 'E')) return fsharp ? number : number + "d";
        if (int.TryParse(number, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _)) return number;
        return long.TryParse(number, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _) ? number + "L" : fsharp ? number + ".0" : number + "d";
    }

    // C#'s escapes of what needs escaping are F#'s as well.
    private static string Text(string text) => SymbolDisplay.FormatLiteral(text, quote: true);
}
