using System.Text.RegularExpressions;

namespace Dateline.Engine.Sessions.FSharp;

/// <summary>The `#r` lines of an F# cell.</summary>
internal static partial class FSharpDirectives
{
    private const string Packages = "Packages are not downloaded. Reference the DLL by its path, as in #r \"bin/Name.dll\".";

    public static IEnumerable<string> References(string code) => Reference().Matches(code).Select(match => match.Groups["path"].Value);

    /// <summary>Why the cell can't run at all: F# Interactive itself would go and look for a package.</summary>
    public static CellOutcome? Refusal(string code) =>
        References(code).Any(path => path.TrimStart().StartsWith("nuget", StringComparison.OrdinalIgnoreCase)) ? new CellOutcome.Failed("PackageReference", Packages, [Packages]) : null;

    [GeneratedRegex("^[ \\t]*#[ri]\\b[^\"\\n]*\"(?:\"\")?(?<path>[^\"\\n]*)\"", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Reference();
}
