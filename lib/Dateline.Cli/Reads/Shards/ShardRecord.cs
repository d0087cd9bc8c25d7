using System.Text.Json;

namespace Dateline.Cli.Reads.Shards;

/// <summary>What is noted of a finished shard, once all its files are in their places.</summary>
/// <param name="Inputs">The <see cref="InputHash"/> of its articles.</param>
/// <param name="Articles">How many articles were meant for it.</param>
/// <param name="Failures">What is wrong with those that couldn't be read, in their order.</param>
/// <param name="Files">Its files by their path in the folder, with their bytes.</param>
internal sealed record ShardRecord(string Inputs, int Articles, IReadOnlyList<string> Failures, IReadOnlyDictionary<string, long> Files)
{
    /// <summary>The record in that file; null if there is none, or if files that it tells of aren't there whole.</summary>
    /// <exception cref="CommandException">The file is something else.</exception>
    public static ShardRecord? Read(string path, string folder)
    {
        if (!File.Exists(path)) return null;
        ShardRecord? record;
        try
        {
            record = JsonSerializer.Deserialize(File.ReadAllBytes(path), ShardJson.Notes.ShardRecord);
        }
        catch (JsonException)
        {
            record = null;
        }

        if (record is not { Inputs: not null, Failures: not null, Files: not null }) throw new CommandException($"{path}: is no record of a shard; delete it to have the shard written anew.");
        return record.Files.All(f => new FileInfo(Path.Combine(folder, f.Key)) is { Exists: true } file && file.Length == f.Value) ? record : null;
    }

    public void Write(string path) => WholeFile.Write(path, JsonSerializer.SerializeToUtf8Bytes(this, ShardJson.Notes.ShardRecord));
}
