using System.Text.Json;

namespace Dateline.Data.Scoring;

/// <summary>A stance that a set marks: names or words for its two sides, its sign, and the range of the words that decide it.</summary>
internal sealed record MarkedStance(string? Source, string Target, int Sign, int Start, int End, TextRange? TargetRange);

/// <summary>A text with marked stances, and the file that it comes from.</summary>
internal sealed record MarkedArticle(string Id, string Text, string File, IReadOnlyList<MarkedStance> Stances)
{
    /// <summary>The articles of the files <c>*.jsonl</c> of a folder, in the order of their names.</summary>
    public static List<MarkedArticle> Load(string folder) =>
        [.. Directory.GetFiles(folder, "*.jsonl").Order(StringComparer.Ordinal).SelectMany(file => System.IO.File.ReadLines(file).Select(line => Parse(line, Path.GetFileNameWithoutExtension(file))))];

    public static MarkedArticle Parse(string line, string file)
    {
        using var json = JsonDocument.Parse(line);
        var root = json.RootElement;
        var stances = root.GetProperty("gold").GetProperty("stances").EnumerateArray().Where(s => s.GetProperty("target").ValueKind == JsonValueKind.String).Select(Stance).ToList();
        return new(root.GetProperty("id").GetString()!, root.GetProperty("text").GetString()!, file, stances);
    }

    private static MarkedStance Stance(JsonElement row) => new(
        row.GetProperty("source").GetString(), row.GetProperty("target").GetString()!, row.GetProperty("polarity").GetInt32(),
        Number(row, "start") ?? 0, Number(row, "end") ?? int.MaxValue,
        Number(row, "target_start") is { } start && Number(row, "target_end") is { } end ? new(start, end) : null);

    private static int? Number(JsonElement row, string name) => row.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number ? value.GetInt32() : null;
}
