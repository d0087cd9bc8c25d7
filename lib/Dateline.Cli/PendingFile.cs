namespace Dateline.Cli;

/// <summary>A file that is written bit by bit beside its place and appears there when it is complete; without that it leaves nothing behind.</summary>
internal sealed class PendingFile : IDisposable
{
    private readonly string _path;
    private readonly string _beside;
    private bool _complete;

    /// <summary>Opens it.</summary>
    /// <exception cref="CommandException">It can't be written there; the message says why.</exception>
    public PendingFile(string path)
    {
        WholeFile.Check(path);
        _path = Path.GetFullPath(path);
        _beside = Path.Combine(Path.GetDirectoryName(_path)!, $".{Path.GetFileName(_path)}.{Environment.ProcessId}.part");
        Stream = new FileStream(_beside, FileMode.Create, FileAccess.ReadWrite, FileShare.None, 1 << 16);
    }

    public FileStream Stream { get; }

    /// <summary>Puts the file in its place; an older one is replaced.</summary>
    public void Complete()
    {
        Stream.Flush(flushToDisk: true);
        Stream.Dispose();
        File.Move(_beside, _path, overwrite: true);
        _complete = true;
    }

    public void Dispose()
    {
        if (_complete) return;
        Stream.Dispose();
        File.Delete(_beside);
    }
}
