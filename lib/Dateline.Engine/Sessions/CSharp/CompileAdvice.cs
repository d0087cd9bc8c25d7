using System.Globalization;
using System.Text.RegularExpressions;
using Dateline.Engine.Sessions.Packages;
using Microsoft.CodeAnalysis;

namespace Dateline.Engine.Sessions.CSharp;

/// <summary>What to write instead of C# that cells can't have, added to the compiler's own message.</summary>
internal static partial class CompileAdvice
{
    // Errors that ordinary C# doesn't give for the same code: scripts put a cell's declarations into a class of the cell's.
    private static readonly Dictionary<string, string> ByError = new(StringComparer.Ordinal)
    {
        ["CS7021"] = "Put the namespace into a cell that has only namespaces and types.",
        ["CS1109"] = "Put the static class into a cell that has only types and namespaces, or declare the extension method on its own, without a class.",
        ["CS9283"] = "Put the static class into a cell that has only types and namespaces.",
        ["CS9054"] = "Put the type into a cell that has only types and namespaces, or leave out 'file'.",
        ["CS8345"] = "Variables of a cell outlive it, which values of this type can't. Use it inside a block { … } or a local function.",
        ["CS7020"] = "Put the 'yield' into a function of the cell.",
        ["CS1024"] = "Cells know #r \"path.dll\" and #load \"path.csx\", and no other directives.",
    };

    private const string UsingDeclaration = "Variables of a cell outlive it, so it can't have a 'using' declaration. Use the block: using (…) { … }";
    private const string RefLocal = "Variables of a cell outlive it, so it can't have a 'ref' local. Use it inside a block { … } or a local function.";

    private const string InteractiveTypes = "The types of .NET Interactive aren't here. Of what they do there are display(x), x.Display(), x.DisplayAs(mimeType), HTML(…), RegisterFormatter<T>(mimeType, format), Input(prompt) and Password(prompt).";

    private const string TypesRunAgain = "The cell that declares this type was run again after other cells had used it, and those keep the assembly of its first run. Restart, then run all cells.";

    /// <summary>Whether the compiler refuses this in cells alone.</summary>
    public static bool IsOfCellsOnly(Diagnostic error) => error.Id is "CS7021" or "CS1109" or "CS9283" or "CS9054";

    public static string? For(Diagnostic error)
    {
        if (error.Location.SourceTree is not { } tree) return null;
        var line = tree.GetText().Lines[error.Location.GetLineSpan().StartLinePosition.Line].ToString();
        if (error.Id == "CS0006" && line.Split('"') is [_, var reference, ..] && reference.TrimStart().StartsWith("nuget", StringComparison.OrdinalIgnoreCase)) return Package(reference);
        if (error.Id is "CS0103" or "CS0234" or "CS0246" && Interactive().IsMatch(line)) return InteractiveTypes;
        if (UsingLocal().IsMatch(line)) return UsingDeclaration;
        if (Ref().IsMatch(line) && tree.GetDiagnostics().Any(found => found.Severity == DiagnosticSeverity.Error)) return RefLocal;
        if (error.Id == "CS0433" && error.GetMessage(CultureInfo.InvariantCulture).Contains($"'{CSharpCells.AssemblyPrefix}", StringComparison.Ordinal)) return TypesRunAgain;
        return ByError.GetValueOrDefault(error.Id);
    }

    private static string? Package(string reference)
    {
        if (PackageName.Of(reference) is not { } package) return "A package is named like this: #r \"nuget: Name, 1.2.3\".";
        PackageFolder.OfMachine.Find(package, out var advice);
        return advice;
    }

    [GeneratedRegex(@"\bMicrosoft\.DotNet\.Interactive\b|\b(Kernel|KernelInvocationContext|Formatter|PocketViewTags|PocketView)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Interactive();

    [GeneratedRegex(@"^\s*(await\s+)?using\s+[\w.<>\[\],?]+\s+\w+\s*=", RegexOptions.CultureInvariant)]
    private static partial Regex UsingLocal();

    [GeneratedRegex(@"^\s*ref\s+[\w.<>\[\],?]+\s+\w+\s*=\s*ref\b", RegexOptions.CultureInvariant)]
    private static partial Regex Ref();
}
