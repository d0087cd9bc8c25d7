using System.Globalization;
using System.Text.RegularExpressions;
using Dateline.Engine.Sessions.CSharp;
using FSharp.Compiler.Diagnostics;

namespace Dateline.Engine.Sessions.FSharp;

/// <summary>Errors of F# cells in the form that those of C# cells have.</summary>
internal static partial class FSharpErrors
{
    public static CellOutcome.Failed Outcome(IReadOnlyList<FSharpDiagnostic> errors, string code)
    {
        var lines = code.Split('\n');
        return new CellOutcome.Failed($"FS{errors[0].ErrorNumber:0000}", Describe(errors[0]), [.. errors.SelectMany(error => Lines(error, lines))]);
    }

    public static CellOutcome.Failed Outcome(Exception thrown)
    {
        var outcome = RuntimeErrors.Outcome(thrown);
        return outcome with { Traceback = [.. outcome.Traceback.Where(line => !Machinery().IsMatch(line)).Select(Readable)] };
    }

    private static string Describe(FSharpDiagnostic error) =>
        string.Create(CultureInfo.InvariantCulture, $"({error.StartLine},{error.StartColumn + 1}): error FS{error.ErrorNumber:0000}: {Spaces().Replace(error.Message, " ").Trim()}");

    private static IEnumerable<string> Lines(FSharpDiagnostic error, string[] code)
    {
        yield return Describe(error);
        if (error.StartLine < 1 || error.StartLine > code.Length) yield break;
        var line = code[error.StartLine - 1].TrimEnd('\r');
        var end = error.EndLine == error.StartLine ? error.EndColumn : line.Length;
        yield return "    " + line.Replace('\t', ' ');
        yield return "    " + new string(' ', error.StartColumn) + new string('^', Math.Max(1, end - error.StartColumn));
    }

    private static string Readable(string frame) => Folder().Replace(Module().Replace(Body().Replace(frame, "   at "), "   at "), "");

    [GeneratedRegex(@"^   at (FSharp\.Compiler\.|System\.RuntimeMethodHandle\.|System\.Reflection\.)", RegexOptions.CultureInvariant)]
    private static partial Regex Machinery();

    [GeneratedRegex(@"^   at <StartupCode\$FSI_\d+>\..*?main@\(\)(?: in )?", RegexOptions.CultureInvariant)]
    private static partial Regex Body();

    [GeneratedRegex(@"^   at FSI_\d+\.", RegexOptions.CultureInvariant)]
    private static partial Regex Module();

    // F# Interactive takes the name of a cell for a file in the current folder.
    [GeneratedRegex(@"(?<=(?: at| in) )\S.*[/\\](?=cell \d+:line \d+$)", RegexOptions.CultureInvariant)]
    private static partial Regex Folder();

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Spaces();
}
