using System.Globalization;
using System.Text.Json;
using Dateline.Frames;

namespace Dateline.Cli.Reads.Shards;

/// <summary>
/// The folder that shards are written to: a file a shard, or a folder a table with a file a shard, and in <c>_run</c> the notes by which a later call knows what is
/// finished. Readers of such folders (Spark, DuckDB's globs by table) pass over names that begin with "_".
/// </summary>
internal sealed class ShardFolder : IDisposable
{
    private const string Notes = "_run";
    private const string Unfinished = ".part";
    private readonly string _folder;
    private readonly ShardSettings _settings;
    private readonly FileStream _lock;

    /// <summary>Opens the folder for this run alone, and creates it if need be.</summary>
    /// <exception cref="CommandException">It holds something else, shards of another kind of run, or another run is writing there.</exception>
    public ShardFolder(string folder, ShardSettings settings)
    {
        (_folder, _settings) = (folder, settings);
        if (File.Exists(folder)) throw new CommandException($"{folder}: is a file; name a folder for the shards.");
        var notes = Path.Combine(folder, Notes);
        if (!Directory.Exists(notes) && Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any())
        {
            throw new CommandException($"{folder}: isn't empty and holds no shards; name another folder with --out.");
        }

        Directory.CreateDirectory(notes);
        _lock = Lock(Path.Combine(notes, "lock"));
        try
        {
            CheckSettings(Path.Combine(notes, "settings.json"));
            RemoveUnfinished();
        }
        catch
        {
            _lock.Dispose();
            throw;
        }
    }

    /// <summary>The shard's name, which depends on its number alone.</summary>
    public static string Name(int shard) => string.Create(CultureInfo.InvariantCulture, $"part-{shard:00000}");

    /// <summary>What is noted of the shard; null if it has to be written.</summary>
    public ShardRecord? Finished(int shard) => ShardRecord.Read(NoteOf(shard), _folder);

    /// <summary>Where the shard's notes are: without them it is written anew.</summary>
    public string NoteOf(int shard) => Path.Combine(_folder, Notes, Name(shard) + ".json");

    /// <summary>The shard's files, each with the table that it holds; null for whole readings.</summary>
    public IReadOnlyList<(Table? Table, string Path)> Files(int shard)
    {
        var name = Name(shard) + "." + _settings.Format;
        if (_settings.Table is not null || _settings.Format is ShardSettings.Jsonl) return [(_settings.Table is { } table ? Tables.Named(table) : null, name)];
        return [.. ((Table[])[Tables.Article, .. Tables.All]).Select(t => ((Table?)t, t.Name + "/" + name))];
    }

    /// <summary>The full path of a file of a shard; its folder is there.</summary>
    public string PathOf(string file)
    {
        var path = Path.Combine(_folder, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        return path;
    }

    public void Dispose() => _lock.Dispose();

    private static FileStream Lock(string path)
    {
        try
        {
            return new(path, FileMode.OpenOrCreate, FileAccess.Write, FileShare.None, 1, FileOptions.DeleteOnClose);
        }
        catch (IOException error)
        {
            throw new CommandException($"{path}: another run is writing there; wait for it, or name another folder with --out.", error);
        }
    }

    private void CheckSettings(string path)
    {
        if (!File.Exists(path))
        {
            WholeFile.Write(path, JsonSerializer.SerializeToUtf8Bytes(_settings, ShardJson.Notes.ShardSettings));
            return;
        }

        ShardSettings? noted = null;
        try
        {
            noted = JsonSerializer.Deserialize(File.ReadAllBytes(path), ShardJson.Notes.ShardSettings);
        }
        catch (JsonException)
        {
            // Told below, like settings of another run.
        }

        if (noted == _settings) return;
        throw new CommandException($"{_folder}: holds shards of {noted?.ToString() ?? "an unknown run"}, and this is {_settings}; call it as then, name another folder with --out, or delete this one.");
    }

    // A run that was ended hard leaves beginnings of files behind.
    private void RemoveUnfinished()
    {
        foreach (var file in Directory.EnumerateFiles(_folder, ".part-*" + Unfinished, new EnumerationOptions { RecurseSubdirectories = true, MaxRecursionDepth = 1, AttributesToSkip = 0 })) File.Delete(file);
    }
}
