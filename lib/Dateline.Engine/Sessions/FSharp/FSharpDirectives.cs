using System.Text.RegularExpressions;
using Dateline.Engine.Sessions.Packages;

namespace Dateline.Engine.Sessions.FSharp;

/// <summary>The `#r` lines of an F# cell.</summary>
internal static partial class FSharpDirectives
{
    public static IEnumerable<string> References(string code) => Reference().Matches(code).Select(match => match.Groups["path"].Value);

    /// <summary>The cell without the packages that it names: F# Interactive itself would go and look for them in the network.</summary>
    /// <param name="code">The cell.</param>
    /// <param name="assemblies">Where packages are looked for.</param>
    /// <param name="packaged">The packages' files.</param>
    /// <param name="refusal">Why the cell can't run at all; null if it can.</param>
    public static string WithoutPackages(string code, UserAssemblies assemblies, out IReadOnlyList<string> packaged, out CellOutcome.Failed? refusal)
    {
        CellOutcome.Failed? refused = null;
        var all = new List<string>();
        var replaced = Reference().Replace(code, match =>
        {
            var path = match.Groups["path"].Value;
            if (!path.TrimStart().StartsWith("nuget", StringComparison.OrdinalIgnoreCase)) return match.Value;
            string? advice = "A package is named like this: #r \"nuget: Name, 1.2.3\".";
            if (PackageName.Of(path) is { } package) all.AddRange(assemblies.FindPackage(package, out advice));
            if (advice is not null) refused ??= new CellOutcome.Failed("PackageReference", advice, [advice]);
            return "";
        });
        (packaged, refusal) = (all, refused);
        return replaced;
    }

    [GeneratedRegex("^[ \\t]*#[ri]\\b[^\"\\n]*(?<quote>\"(?:\"\")?)(?<path>[^\"\\n]*)\\k<quote>", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Reference();
}
