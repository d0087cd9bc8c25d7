using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Dateline.Engine.Sessions.CSharp;

/// <summary>
/// The SDK's documentation of the framework. It is cut by reference assembly (System.Runtime, System.Collections …), while the runtime keeps most types in
/// one file, so the reference assemblies' own metadata tells which file speaks of a type.
/// </summary>
internal static class ReferencePack
{
    /// <summary>The folder of the framework that runs this process.</summary>
    public static readonly string Runtime = Path.GetDirectoryName(typeof(object).Assembly.Location)!;

    private static readonly Lazy<Dictionary<string, string>> FileByType = new(Index);

    /// <summary>The file with the documentation of a member, named as in such files ("M:System.String.Trim"); null when there is none.</summary>
    public static string? Documentation(string member)
    {
        var name = member.AsSpan(member.IndexOf(':', StringComparison.Ordinal) + 1);
        if (name.IndexOf('(') is >= 0 and var parameters) name = name[..parameters];
        var types = FileByType.Value.GetAlternateLookup<ReadOnlySpan<char>>();
        // The member's name, and the names of nested types, come after that of the type.
        while (!types.TryGetValue(name, out _))
        {
            if (name.LastIndexOf('.') is not (> 0 and var dot)) return null;
            name = name[..dot];
        }
        return types[name];
    }

    private static Dictionary<string, string> Index()
    {
        var files = new Dictionary<string, string>(StringComparer.Ordinal);
        if (Folder() is not { } folder) return files;
        foreach (var documentation in Directory.EnumerateFiles(folder, "*.xml").Order(StringComparer.Ordinal))
        {
            var assembly = Path.ChangeExtension(documentation, ".dll");
            if (!File.Exists(assembly)) continue;
            using var image = new PEReader(File.OpenRead(assembly));
            var metadata = image.GetMetadataReader();
            foreach (var handle in metadata.TypeDefinitions)
            {
                var type = metadata.GetTypeDefinition(handle);
                if (!type.GetDeclaringType().IsNil) continue;
                files.TryAdd($"{metadata.GetString(type.Namespace)}.{metadata.GetString(type.Name)}", documentation);
            }
        }
        return files;
    }

    private static string? Folder()
    {
        // …/shared/Microsoft.NETCore.App/10.0.1 beside …/packs/Microsoft.NETCore.App.Ref/10.0.1/ref/net10.0
        var packs = Path.GetFullPath(Path.Combine(Runtime, "..", "..", "..", "packs", "Microsoft.NETCore.App.Ref"));
        if (!Directory.Exists(packs)) return null;
        return Directory.EnumerateDirectories(packs)
            .Select(folder => (Folder: folder, Version: Version.TryParse(Path.GetFileName(folder), out var version) ? version : new Version()))
            .Where(pack => pack.Version.Major == Environment.Version.Major)
            .OrderByDescending(pack => pack.Version)
            .Select(pack => Path.Combine(pack.Folder, "ref", $"net{pack.Version.Major}.0"))
            .FirstOrDefault(Directory.Exists);
    }
}
