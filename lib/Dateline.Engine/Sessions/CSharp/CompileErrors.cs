using System.Globalization;
using Microsoft.CodeAnalysis;

namespace Dateline.Engine.Sessions.CSharp;

/// <summary>Turns the compiler's findings into one error with the cell's own lines.</summary>
internal static class CompileErrors
{
    public static CellOutcome.Failed Outcome(IEnumerable<Diagnostic> diagnostics)
    {
        var errors = diagnostics.Where(found => found.Severity == DiagnosticSeverity.Error).OrderBy(found => found.Location.SourceSpan.Start).ToList();
        var traceback = errors.SelectMany(Lines).ToList();
        return new CellOutcome.Failed(errors[0].Id, Describe(errors[0]), traceback);
    }

    private static string Describe(Diagnostic error)
    {
        var place = error.Location.GetLineSpan();
        var message = error.GetMessage(CultureInfo.InvariantCulture);
        return error.Location.IsInSource
            ? string.Create(CultureInfo.InvariantCulture, $"({place.StartLinePosition.Line + 1},{place.StartLinePosition.Character + 1}): error {error.Id}: {message}")
            : $"error {error.Id}: {message}";
    }

    private static IEnumerable<string> Lines(Diagnostic error)
    {
        yield return Describe(error);
        if (error.Location.SourceTree is not { } tree) yield break;
        var text = tree.GetText();
        var start = error.Location.GetLineSpan().StartLinePosition;
        var line = text.Lines[start.Line].ToString();
        var length = Math.Clamp(error.Location.SourceSpan.Length, 1, Math.Max(1, line.Length - start.Character));
        yield return "    " + line.Replace('\t', ' ');
        yield return "    " + new string(' ', start.Character) + new string('^', length);
    }
}
