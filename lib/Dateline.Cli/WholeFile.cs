namespace Dateline.Cli;

/// <summary>Writes files whole or not at all: beside their place, flushed to the disk, then renamed into it.</summary>
internal static class WholeFile
{
    /// <summary>Whether a file could be written there: asked before work that takes long.</summary>
    /// <exception cref="CommandException">It can't; the message says why.</exception>
    public static void Check(string path)
    {
        if (string.IsNullOrWhiteSpace(path)) throw new CommandException("--out is empty; name a file to write.");
        if (Directory.Exists(path)) throw new CommandException($"{path}: is a folder; name a file to write.");
        var folder = Folder(path);
        if (!Directory.Exists(folder)) throw new CommandException($"{path}: the folder {folder} doesn't exist; create it or name another one.");
        var probe = Beside(path);
        try
        {
            using var stream = new FileStream(probe, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1, FileOptions.DeleteOnClose);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw CannotWrite(path, error);
        }
    }

    /// <summary>Writes the file; an older one in its place stays until the new one is complete.</summary>
    /// <exception cref="CommandException">It can't be written; nothing is left behind.</exception>
    public static void Write(string path, ReadOnlySpan<byte> bytes)
    {
        var beside = Beside(path);
        try
        {
            using (var stream = new FileStream(beside, FileMode.CreateNew, FileAccess.Write))
            {
                stream.Write(bytes);
                stream.Flush(flushToDisk: true);
            }

            File.Move(beside, path, overwrite: true);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            File.Delete(beside);
            throw CannotWrite(path, error);
        }
    }

    private static string Folder(string path) => Path.GetDirectoryName(Path.GetFullPath(path)) ?? path;

    private static string Beside(string path) => Path.Combine(Folder(path), $".{Path.GetFileName(path)}.{Environment.ProcessId}.part");

    private static CommandException CannotWrite(string path, Exception error) =>
        new($"{path}: can't be written ({error.Message.TrimEnd('.')}); name another place with --out.", error);
}
