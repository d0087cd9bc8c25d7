using System.Globalization;
using System.Text.RegularExpressions;

namespace Dateline.Engine.Sessions.Packages;

/// <summary>Names of frameworks that packages are made for, in the forms of folders ("net8.0") and of specifications (".NETStandard2.0").</summary>
internal static partial class Framework
{
    /// <summary>The nearer to the runtime that runs, the higher; 0 for what it can't load.</summary>
    public static int Rank(string framework)
    {
        if (framework.Length == 0 || framework.Equals("any", StringComparison.OrdinalIgnoreCase)) return 1;
        if (Form().Match(framework.TrimStart('.')) is not { Success: true } match) return 0;
        var (major, minor) = (Number(match, "major"), Number(match, "minor"));
        return match.Groups["kind"].Value.ToLowerInvariant() switch
        {
            "netstandard" => 100 + (10 * major) + minor,
            "netcoreapp" when major < 5 => 200 + (10 * major) + minor,
            "net" or "netcoreapp" when major >= 5 && new Version(major, minor) <= new Version(Environment.Version.Major, Environment.Version.Minor) => 300 + (10 * major) + minor,
            _ => 0,
        };
    }

    /// <summary>The assemblies of a package's folder, in a fixed order.</summary>
    public static IReadOnlyList<string> Libraries(string package)
    {
        var all = Path.Combine(package, "lib");
        if (!Directory.Exists(all)) return [];
        var nearest = Directory.GetDirectories(all).Where(folder => Rank(Path.GetFileName(folder)) > 0).MaxBy(folder => Rank(Path.GetFileName(folder)));
        return nearest is null ? [] : [.. Directory.GetFiles(nearest, "*.dll").Order(StringComparer.Ordinal)];
    }

    private static int Number(Match match, string group) => int.TryParse(match.Groups[group].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    [GeneratedRegex(@"^(?<kind>[a-z]+),?(?:version=v)?(?<major>\d{1,2})\.(?<minor>\d{1,2})(?:\.\d+)*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
