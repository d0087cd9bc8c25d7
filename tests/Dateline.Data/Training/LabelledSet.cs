using System.Text.Json;

namespace Dateline.Data.Training;

/// <summary>A set of documents with marked names, and what its conventions leave unsaid.</summary>
internal sealed record LabelledSet(string Name, string File, int Domain, IReadOnlyList<string> Silent, bool SilentOnHandles = false)
{
    /// <summary>Domain of the text that the tagger is meant for; its conventions are the product's own.</summary>
    public const int Newswire = 0;

    private static readonly string[] s_newswire = ["af", "am", "ap", "bz", "dp", "eu", "lc", "me", "po", "sc", "sm", "sp", "vs"];

    /// <summary>Sets whose licences let weights learnt from them ship. A type in <c>Silent</c> may hide in what the set leaves unmarked.</summary>
    public static IReadOnlyList<LabelledSet> All { get; } =
    [
        .. s_newswire.Select(n => new LabelledSet("newswire/" + n, $"newswire/{n}.jsonl", Newswire, [])),
        new("gum", "ner/gum.jsonl", 1, ["group"]),
        new("re3d", "ner/re3d.jsonl", 2, ["other", "group"]),
        new("crossner-politics", "ner/crossner-politics.jsonl", 3, ["group"]),
        new("wikigold", "ner/wikigold.jsonl", 4, ["group"]),
        new("uner-ewt", "ner/uner-ewt.jsonl", 5, ["group", "other"]),
        new("uner-pud", "ner/uner-pud.jsonl", 5, ["group", "other"]),
        new("btc", "ner/btc.jsonl", 6, ["group", "other"]),
        new("wnut17", "ner/wnut17.jsonl", 7, ["group"], SilentOnHandles: true),
    ];

    public IEnumerable<LabelledDocument> Read(string gold)
    {
        foreach (var line in System.IO.File.ReadLines(Path.Combine(gold, File)))
        {
            using var json = JsonDocument.Parse(line);
            var root = json.RootElement;
            var names = root.GetProperty("gold").GetProperty("mentions").EnumerateArray()
                .Select(m => new LabelledName(m.GetProperty("start").GetInt32(), m.GetProperty("end").GetInt32(), m.GetProperty("type").GetString()!, IsVague(m))).ToList();
            yield return new(root.GetProperty("id").GetString()!, root.GetProperty("text").GetString()!, names, this);
        }
    }

    // "Miscellaneous" is where sets without a type for nationals put them.
    private static bool IsVague(JsonElement mention) =>
        mention.TryGetProperty("original", out var original) && original.ValueKind == JsonValueKind.String && original.GetString() is "MISC" or "misc";
}

internal sealed record LabelledDocument(string Id, string Text, IReadOnlyList<LabelledName> Names, LabelledSet Set);

/// <summary>A marked name; <c>Vague</c> if its type may be "group" as well.</summary>
internal sealed record LabelledName(int Start, int End, string Type, bool Vague);
