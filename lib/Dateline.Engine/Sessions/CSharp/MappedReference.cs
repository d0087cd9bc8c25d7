using System.IO.MemoryMappedFiles;
using Microsoft.CodeAnalysis;

namespace Dateline.Engine.Sessions.CSharp;

/// <summary>
/// References that are read where they lie. The compiler's own way copies each file into memory as a whole, which for the framework's is more than all else that a
/// first cell waits for. A file that is mapped can't be replaced on Windows, so this is for the files of the running program.
/// </summary>
internal static class MappedReference
{
    public static unsafe PortableExecutableReference Of(string path, DocumentationProvider documentation)
    {
        using var file = MemoryMappedFile.CreateFromFile(path, FileMode.Open, null, 0, MemoryMappedFileAccess.Read);
        // Never let go of: a session's references live as long as its process.
        var view = file.CreateViewAccessor(0, 0, MemoryMappedFileAccess.Read);
        byte* start = null;
        view.SafeMemoryMappedViewHandle.AcquirePointer(ref start);
        var module = ModuleMetadata.CreateFromImage((nint)start, (int)new FileInfo(path).Length);
        return AssemblyMetadata.Create(module).GetReference(documentation, filePath: path);
    }
}
