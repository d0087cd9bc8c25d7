using Dateline.Frames;

namespace Dateline.Cli.Reads;

/// <summary>A file for each table in a folder, all readings together.</summary>
internal sealed class FolderOutput : IReadOutput
{
    private readonly List<(PendingFile File, ITableSink Sink)> _files = [];

    /// <summary>Creates the folder if need be, and opens a file for each table.</summary>
    public FolderOutput(string folder, string extension, Func<Stream, ITableVisitor<ITableSink>> sinks)
    {
        Directory.CreateDirectory(folder);
        try
        {
            foreach (var table in (Table[])[Tables.Article, .. Tables.All])
            {
                var file = new PendingFile(Path.Combine(folder, table.Name + extension));
                _files.Add((file, table.Accept(sinks(file.Stream))));
            }
        }
        catch
        {
            // A table that can't be written must not leave behind the beginnings of those before it.
            Dispose();
            throw;
        }
    }

    public async Task AddAsync(Reading reading)
    {
        foreach (var (_, sink) in _files) await sink.AddAsync(reading);
    }

    public async Task CompleteAsync()
    {
        foreach (var (_, sink) in _files) await sink.CompleteAsync();
        foreach (var (file, _) in _files) file.Complete();
    }

    public void Dispose()
    {
        foreach (var (file, sink) in _files)
        {
            sink.Dispose();
            file.Dispose();
        }
    }
}
