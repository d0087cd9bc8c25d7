using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Runtime.Loader;

namespace Dateline.Engine.Sessions.Formatting;

/// <summary>
/// Libraries beside this program, called NAME.Display.dll, that show values of other libraries: a notebook that references one of those finds its values shown
/// without a word about it.
/// </summary>
internal sealed class Companions(string folder)
{
    private const string Pattern = "*.Display.dll";

    private Dictionary<string, List<string>>? _byReference;

    /// <summary>Loads those that are made for an assembly; one that the notebook brought itself stays.</summary>
    public void LoadFor(Assembly loaded)
    {
        if (loaded.IsDynamic || loaded.Location.Length == 0 || UserAssemblies.IsProgramFile(loaded.Location)) return;
        _byReference ??= Read();
        if (!_byReference.TryGetValue(loaded.GetName().Name!, out var companions)) return;
        foreach (var path in companions.Where(path => !UserAssemblies.IsLoaded(Path.GetFileNameWithoutExtension(path)))) AssemblyLoadContext.Default.LoadFromAssemblyPath(path);
    }

    private Dictionary<string, List<string>> Read()
    {
        var found = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        foreach (var path in Directory.GetFiles(folder, Pattern).Order(StringComparer.Ordinal))
        {
            using var file = new PEReader(File.OpenRead(path));
            var metadata = file.GetMetadataReader();
            foreach (var name in metadata.AssemblyReferences.Select(handle => metadata.GetString(metadata.GetAssemblyReference(handle).Name)))
            {
                if (!found.TryGetValue(name, out var companions)) found[name] = companions = [];
                companions.Add(path);
            }
        }
        return found;
    }
}
