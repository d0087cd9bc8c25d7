using System.Text.RegularExpressions;

namespace Dateline.Engine.Sessions.Packages;

/// <summary>What `#r "nuget: Name, 1.2.3"` asks for.</summary>
/// <param name="Name">As written; its case doesn't matter.</param>
/// <param name="Version">The version that must be it, "6.0.*" for the highest of those, null for the highest there is.</param>
internal readonly partial record struct PackageName(string Name, string? Version)
{
    /// <summary>Null where the text of a `#r` asks for no package.</summary>
    public static PackageName? Of(string reference) =>
        Form().Match(reference) is { Success: true } match ? new(match.Groups["name"].Value, match.Groups["version"] is { Success: true, Value: not "*" } version ? version.Value : null) : null;

    public override string ToString() => Version is null ? Name : $"{Name} {Version}";

    [GeneratedRegex(@"^\s*nuget\s*:\s*(?<name>[\w.-]+)\s*(,\s*(version\s*=\s*)?(?<version>[\w.*+-]+)\s*)?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
