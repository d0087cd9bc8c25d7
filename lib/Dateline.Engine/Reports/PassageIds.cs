using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Dateline.Engine.Documents;

namespace Dateline.Engine.Reports;

/// <summary>Ids of passages as figures carry them.</summary>
internal static partial class PassageIds
{
    /// <summary>The ids in a string, or in the strings of an array; anything that isn't an id is left out.</summary>
    public static IReadOnlyList<string> Of(JsonNode? node) => node switch
    {
        JsonArray several => [.. several.SelectMany(Of)],
        _ => [.. (node.String() ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(IsId)],
    };

    public static bool IsId(string text) => text.Length <= 40 && Id().IsMatch(text);

    [GeneratedRegex(@"^[a-z]+-[0-9]+\z")]
    private static partial Regex Id();
}
