using System.Xml;
using System.Xml.Linq;

namespace Dateline.Engine.Sessions.Packages;

/// <summary>
/// The packages that this machine has already: those in the folder that restored projects share. Nothing is downloaded, so that a notebook runs with the network
/// off, and the same way tomorrow.
/// </summary>
internal sealed class PackageFolder(string root)
{
    private const string Variable = "NUGET_PACKAGES";

    /// <summary>The folder of this machine.</summary>
    public static PackageFolder OfMachine { get; } = new(Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } set
        ? set
        : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages"));

    /// <summary>The libraries of a package, its own first, then those of all that it depends on.</summary>
    /// <param name="wanted">The package.</param>
    /// <param name="advice">What isn't there, and how to get it; null if all is.</param>
    public IReadOnlyList<PackageLibraries> Find(PackageName wanted, out string? advice)
    {
        advice = null;
        var found = new List<PackageLibraries>();
        if (Version(wanted) is not { } version)
        {
            advice = Fetch(wanted.ToString(), wanted.Name, wanted.Version);
            return found;
        }
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var open = new Queue<(string Name, PackageVersion Version)>([(wanted.Name, version)]);
        while (open.TryDequeue(out var next))
        {
            if (!seen.Add(next.Name)) continue;
            var folder = Path.Combine(root, next.Name.ToLowerInvariant(), next.Version.Text);
            found.Add(new(folder, Framework.Libraries(folder)));
            foreach (var (name, range) in Dependencies(folder, next.Name))
            {
                var least = PackageVersion.LeastOf(range);
                if (Versions(name).Where(there => least is null || there.CompareTo(least.Value) >= 0).Order().Cast<PackageVersion?>().FirstOrDefault() is { } there) open.Enqueue((name, there));
                // What the framework has by now is no longer needed of a package.
                else if (!seen.Contains(name) && UserAssemblies.IsTrusted(name) is false) advice ??= Fetch($"{name} {least?.Text}".TrimEnd() + $", which {wanted} needs,", name, least?.Text);
            }
        }
        return found;
    }

    private static string Fetch(string what, string name, string? version) =>
        $"The package {what} is not on this machine, and none is downloaded while a notebook runs. Fetch it once: dotnet package download {name}{(version is null || version.Contains('*', StringComparison.Ordinal) ? "" : "@" + version)} --output "
        + (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } ? $"${Variable}" : "~/.nuget/packages");

    private PackageVersion? Version(PackageName wanted)
    {
        var all = Versions(wanted.Name);
        if (wanted.Version is { } exact && !exact.Contains('*', StringComparison.Ordinal)) return all.Where(there => there.CompareTo(new(exact)) == 0).Cast<PackageVersion?>().FirstOrDefault();
        var prefix = wanted.Version?.Split('*')[0] ?? "";
        return all.Where(there => there.Text.StartsWith(prefix, StringComparison.Ordinal)).OrderBy(there => !there.IsPreview).ThenBy(there => there).Cast<PackageVersion?>().LastOrDefault();
    }

    private List<PackageVersion> Versions(string name)
    {
        var folder = Path.Combine(root, name.ToLowerInvariant());
        return Directory.Exists(folder) ? [.. Directory.GetDirectories(folder).Where(version => File.Exists(Specification(version, name))).Select(version => new PackageVersion(Path.GetFileName(version)))] : [];
    }

    private static string Specification(string folder, string name) => Path.Combine(folder, name.ToLowerInvariant() + ".nuspec");

    private static IEnumerable<(string Name, string? Range)> Dependencies(string folder, string name)
    {
        XDocument document;
        try
        {
            using var reader = XmlReader.Create(Specification(folder, name), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit });
            document = XDocument.Load(reader);
        }
        catch (XmlException)
        {
            return [];
        }
        if (document.Root?.Descendants().FirstOrDefault(element => element.Name.LocalName == "dependencies") is not { } dependencies) return [];
        var groups = dependencies.Elements().Where(element => element.Name.LocalName == "group").ToList();
        var chosen = groups.Count == 0 ? dependencies : groups.Where(group => Framework.Rank(group.Attribute("targetFramework")?.Value ?? "") > 0).MaxBy(group => Framework.Rank(group.Attribute("targetFramework")?.Value ?? ""));
        return chosen?.Elements().Where(element => element.Name.LocalName == "dependency").Select(element => ((string?)element.Attribute("id") ?? "", (string?)element.Attribute("version"))).Where(d => d.Item1.Length > 0) ?? [];
    }
}
