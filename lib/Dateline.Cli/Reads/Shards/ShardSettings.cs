using System.Globalization;

namespace Dateline.Cli.Reads.Shards;

/// <summary>What decides the bytes of shards, besides the articles. Shards of one folder have it in common.</summary>
/// <param name="Version">The program's version.</param>
/// <param name="Build">Tells builds of one version apart: other code or other tables may read otherwise.</param>
/// <param name="Format">How they are written, which is also the extension of the files.</param>
/// <param name="Table">The only table; null for all.</param>
/// <param name="Size">Articles in each shard but the last.</param>
internal sealed record ShardSettings(string Version, string Build, string Format, string? Table, int Size)
{
    public const string Jsonl = "jsonl";

    /// <summary>The settings for this program.</summary>
    public static ShardSettings Of(string format, string? table, int size)
    {
        var reader = typeof(Reading).Assembly;
        return new(reader.GetName().Version?.ToString(3) ?? "0.0.0", reader.ManifestModule.ModuleVersionId.ToString("N")[..12], format, table, size);
    }

    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"version {Version} (build {Build}), --format {Format}{(Table is null ? "" : " --table " + Table)} --shard {Size}");
}
