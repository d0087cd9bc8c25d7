using System.Text.Json.Nodes;
using Dateline.Engine.Documents;

namespace Dateline.Engine.Reports;

/// <summary>All passages that the figures of a page carry, by their ids; where two carry the same id, the first one's are taken.</summary>
internal sealed class PassageStore
{
    private readonly SortedDictionary<string, JsonArray> _passages = new(StringComparer.Ordinal);

    /// <summary>Takes in the passages that a figure carries; whatever isn't of the agreed shape is left out.</summary>
    public void Add(JsonObject passages)
    {
        foreach (var (id, list) in passages)
        {
            if (!PassageIds.IsId(id) || _passages.ContainsKey(id) || list is not JsonArray several) continue;
            var clean = several.Select(Passage).OfType<JsonObject>().ToArray();
            if (clean.Length > 0) _passages[id] = new([.. clean]);
        }
    }

    /// <summary>An object of id → passages, for the page script.</summary>
    public JsonObject ToJson() => new(_passages.Select(p => KeyValuePair.Create(p.Key, (JsonNode?)p.Value.DeepClone())));

    private static JsonObject? Passage(JsonNode? node)
    {
        if (node.Member("text").String() is not { } text) return null;
        var sentence = node.Member("sentence") is JsonValue value && value.TryGetValue(out int number) ? number : -1;
        var marks = (node.Member("marks") as JsonArray ?? [])
            .Select(m => m is JsonArray { Count: 2 } pair && pair[0] is JsonValue s && pair[1] is JsonValue e && s.TryGetValue(out int start) && e.TryGetValue(out int end) ? (start, end) : (0, 0))
            .Where(m => m.Item1 >= 0 && m.Item1 < m.Item2 && m.Item2 <= text.Length);
        return new() { ["sentence"] = sentence, ["text"] = text, ["marks"] = new JsonArray([.. marks.Select(m => new JsonArray(m.Item1, m.Item2))]) };
    }
}
