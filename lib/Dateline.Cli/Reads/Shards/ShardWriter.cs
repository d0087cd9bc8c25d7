using Dateline.Frames;

namespace Dateline.Cli.Reads.Shards;

/// <summary>Writes one shard: its files appear when the last of its readings is in, and then the note that it is finished.</summary>
internal sealed class ShardWriter : IDisposable
{
    private readonly ShardFolder _folder;
    private readonly int _shard;
    private readonly List<(string Name, PendingFile File, IReadOutput Output)> _files = [];
    private readonly List<string> _failures = [];

    /// <summary>Begins the shard's files.</summary>
    public ShardWriter(ShardFolder folder, int shard, Func<Stream, Table?, IReadOutput> output)
    {
        (_folder, _shard) = (folder, shard);
        try
        {
            foreach (var (table, name) in folder.Files(shard))
            {
                var file = new PendingFile(folder.PathOf(name));
                _files.Add((name, file, output(file.Stream, table)));
            }
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    /// <summary>How many articles have been added, read or not.</summary>
    public int Articles { get; private set; }

    public async Task AddAsync(Reading reading)
    {
        Articles++;
        foreach (var (_, _, output) in _files) await output.AddAsync(reading);
    }

    public void Add(ArticleException failure)
    {
        Articles++;
        _failures.Add(failure.Message);
    }

    public async Task<ShardRecord> CompleteAsync(string inputs)
    {
        var sizes = new SortedDictionary<string, long>(StringComparer.Ordinal);
        foreach (var (name, file, output) in _files)
        {
            await output.CompleteAsync();
            sizes[name] = file.Stream.Length;
        }

        foreach (var (_, file, _) in _files) file.Complete();
        var record = new ShardRecord(inputs, Articles, _failures, sizes);
        record.Write(_folder.NoteOf(_shard));
        return record;
    }

    public void Dispose()
    {
        foreach (var (_, file, output) in _files)
        {
            output.Dispose();
            file.Dispose();
        }
    }
}
