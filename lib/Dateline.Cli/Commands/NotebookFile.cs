using Dateline.Engine;

namespace Dateline.Cli.Commands;

/// <summary>Reads notebooks for a command.</summary>
internal static class NotebookFile
{
    /// <summary>The notebook, which has cells.</summary>
    /// <exception cref="CommandException">The file is missing, a folder, no notebook, or has no cells.</exception>
    public static NotebookDocument Load(string path)
    {
        if (Directory.Exists(path)) throw new CommandException($"{path}: is a folder; name a notebook, an .ipynb file.");
        if (!File.Exists(path)) throw new CommandException($"{path}: no such file; check the path, which starts at the folder you are in.");
        var document = Read(path);
        return document.Cells.Count > 0 ? document : throw new CommandException($"{path}: the notebook has no cells; open it in VS Code or Jupyter and add one.");
    }

    /// <summary>The folder that the notebook's relative paths start at.</summary>
    public static string Folder(string path) => Path.GetDirectoryName(Path.GetFullPath(path))!;

    private static NotebookDocument Read(string path)
    {
        try
        {
            return NotebookDocument.Load(path);
        }
        catch (NotebookFormatException error)
        {
            throw new CommandException(error.Message, error);
        }
    }
}
