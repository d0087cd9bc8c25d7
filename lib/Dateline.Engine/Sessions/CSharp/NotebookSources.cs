using Microsoft.CodeAnalysis;

namespace Dateline.Engine.Sessions.CSharp;

/// <summary>Finds files that `#load` names from the notebook's folder, and leaves the names of cells, which are no files, as they are.</summary>
internal sealed class NotebookSources(string folder) : SourceFileResolver([], folder)
{
    public override string? NormalizePath(string path, string? baseFilePath) => File.Exists(path) ? base.NormalizePath(path, baseFilePath) : path;
}
