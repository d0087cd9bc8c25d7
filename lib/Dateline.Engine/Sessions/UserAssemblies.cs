using System.Reflection;
using System.Runtime.InteropServices;
using System.Runtime.Loader;
using Dateline.Engine.Sessions.Packages;

namespace Dateline.Engine.Sessions;

/// <summary>
/// The assemblies that a notebook brings. All live in the default load context, so that a type has one identity; what an assembly
/// depends on is found beside it or under its folder's `runtimes`. What this process already has wins over a file of the same name.
/// </summary>
internal sealed class UserAssemblies : IDisposable
{
    private static readonly Lazy<Dictionary<string, string>> Trusted = new(ReadTrusted);

    private static readonly Lazy<HashSet<string>> ProgramFiles = new(() => [.. Trusted.Value.Values]);

    private readonly string _folder;
    private readonly List<string> _probing = [];
    private readonly Dictionary<string, Assembly> _emitted = new(StringComparer.OrdinalIgnoreCase);
    private readonly Lock _gate = new();

    /// <param name="folder">Where relative paths start: the notebook's folder.</param>
    public UserAssemblies(string folder)
    {
        _folder = folder;
        AssemblyLoadContext.Default.Resolving += Resolve;
        AssemblyLoadContext.Default.ResolvingUnmanagedDll += ResolveNative;
    }

    /// <summary>Where relative paths start.</summary>
    public string Folder => _folder;

    /// <summary>The paths of the .NET framework's own assemblies, in a fixed order.</summary>
    public static IEnumerable<string> FrameworkPaths()
    {
        var runtime = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        return Trusted.Value.Values.Where(path => Path.GetDirectoryName(path) == runtime).Order(StringComparer.Ordinal);
    }

    /// <summary>Whether a path is one of the files that this process consists of: the framework's and the program's own.</summary>
    public static bool IsProgramFile(string path) => ProgramFiles.Value.Contains(path);

    /// <summary>Whether this process has an assembly of that name, which wins over a notebook's.</summary>
    public static bool IsTrusted(string name) => Trusted.Value.ContainsKey(name);

    /// <summary>Whether an assembly of that name is loaded already; another file of the name can't be then.</summary>
    public static bool IsLoaded(string name) => AssemblyLoadContext.Default.Assemblies.Any(assembly => string.Equals(assembly.GetName().Name, name, StringComparison.OrdinalIgnoreCase));

    /// <summary>The assemblies of a package and of what it depends on that have to be named for cells to use them; empty when something isn't on this machine.</summary>
    public IReadOnlyList<string> FindPackage(PackageName package, out string? advice)
    {
        var found = PackageFolder.OfMachine.Find(package, out advice);
        if (advice is not null) return [];
        lock (_gate) _probing.AddRange(found.Select(libraries => libraries.Folder).Where(folder => !_probing.Contains(folder)));
        return [.. found.SelectMany(libraries => libraries.Files).Select(Find).OfType<string>()];
    }

    /// <summary>The file that `#r "…"` means: a path from the notebook's folder, or the name of an assembly that is there anyway. Null when there is none.</summary>
    public string? Find(string reference)
    {
        var path = Path.GetFullPath(Path.Combine(_folder, reference.Replace('\\', '/')));
        if (File.Exists(path))
        {
            lock (_gate)
            {
                var folder = Path.GetDirectoryName(path)!;
                if (!_probing.Contains(folder)) _probing.Add(folder);
            }
            return Trusted.Value.GetValueOrDefault(Path.GetFileNameWithoutExtension(path), path);
        }
        var name = reference.EndsWith(".dll", StringComparison.OrdinalIgnoreCase) ? reference[..^4] : reference;
        return FindByName(new AssemblyName { Name = name });
    }

    /// <summary>The file that an assembly would be loaded from.</summary>
    public string? FindByName(AssemblyName name)
    {
        if (name.Name is not { } simple) return null;
        if (Trusted.Value.TryGetValue(simple, out var trusted)) return trusted;
        string[] folders;
        lock (_gate) folders = [.. _probing];
        return folders.SelectMany(folder => Candidates(folder, simple)).FirstOrDefault(File.Exists);
    }

    /// <summary>Loads a referenced file, so that its formatters are known before its first value shows up.</summary>
    public void Load(string path)
    {
        if (IsProgramFile(path) || IsLoaded(Path.GetFileNameWithoutExtension(path))) return;
        AssemblyLoadContext.Default.LoadFromAssemblyPath(FindByName(new AssemblyName { Name = Path.GetFileNameWithoutExtension(path) }) ?? path);
    }

    /// <summary>Loads what a cell was compiled to.</summary>
    public Assembly Load(byte[] image, byte[] symbols)
    {
        using var imageStream = new MemoryStream(image);
        using var symbolStream = new MemoryStream(symbols);
        var assembly = AssemblyLoadContext.Default.LoadFromStream(imageStream, symbolStream);
        lock (_gate) _emitted[assembly.GetName().Name!] = assembly;
        return assembly;
    }

    public void Dispose()
    {
        AssemblyLoadContext.Default.Resolving -= Resolve;
        AssemblyLoadContext.Default.ResolvingUnmanagedDll -= ResolveNative;
    }

    private static Dictionary<string, string> ReadTrusted()
    {
        var paths = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var list = (string?)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES") ?? "";
        foreach (var path in list.Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)) paths.TryAdd(Path.GetFileNameWithoutExtension(path), path);
        return paths;
    }

    private static IEnumerable<string> Candidates(string folder, string name)
    {
        foreach (var runtime in Runtimes())
        {
            var libraries = Path.Combine(folder, "runtimes", runtime, "lib");
            if (!Directory.Exists(libraries)) continue;
            foreach (var framework in Directory.GetDirectories(libraries).OrderDescending(StringComparer.Ordinal)) yield return Path.Combine(framework, name + ".dll");
        }
        yield return Path.Combine(folder, name + ".dll");
    }

    // From the most to the least particular, the parts of .NET's runtime identifiers that packages really use.
    private static IEnumerable<string> Runtimes()
    {
        var architecture = RuntimeInformation.ProcessArchitecture.ToString().ToLowerInvariant();
        yield return RuntimeInformation.RuntimeIdentifier;
        var system = OperatingSystem.IsWindows() ? "win" : OperatingSystem.IsMacOS() ? "osx" : "linux";
        yield return $"{system}-{architecture}";
        yield return system;
        if (!OperatingSystem.IsWindows()) yield return "unix";
    }

    private Assembly? Resolve(AssemblyLoadContext context, AssemblyName name)
    {
        lock (_gate)
        {
            if (name.Name is { } simple && _emitted.TryGetValue(simple, out var emitted)) return emitted;
        }
        // What a companion depends on lies beside this program, if the notebook has none of its own.
        var beside = Path.Combine(AppContext.BaseDirectory, name.Name + ".dll");
        return (FindByName(name) ?? (File.Exists(beside) ? beside : null)) is { } path ? context.LoadFromAssemblyPath(path) : null;
    }

    private IntPtr ResolveNative(Assembly assembly, string name)
    {
        string[] folders;
        lock (_gate) folders = [.. _probing];
        string[] files = [name, $"{name}.dll", $"lib{name}.so", $"{name}.so", $"lib{name}.dylib", $"{name}.dylib"];
        foreach (var folder in folders)
        {
            var places = Runtimes().Select(runtime => Path.Combine(folder, "runtimes", runtime, "native")).Append(folder);
            foreach (var path in places.SelectMany(place => files.Select(file => Path.Combine(place, file))))
                if (File.Exists(path) && NativeLibrary.TryLoad(path, out var handle)) return handle;
        }
        return IntPtr.Zero;
    }
}
