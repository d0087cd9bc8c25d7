using System.Globalization;
using Microsoft.CodeAnalysis;

namespace Dateline.Engine.Sessions.CSharp;

/// <summary>Turns the compiler's findings into one error with the cell's own lines.</summary>
internal static class CompileErrors
{
    /// <param name="errors">At least one.</param>
    /// <param name="folder">The notebook's folder: messages name files from there, not from the root of somebody's disk.</param>
    /// <param name="missing">What to say besides when a name isn't known.</param>
    public static CellOutcome.Failed Outcome(IEnumerable<Diagnostic> errors, string folder, string? missing = null)
    {
        var ordered = errors.OrderBy(found => found.Location.SourceSpan.Start).ToList();
        var traceback = ordered.SelectMany(error => Lines(error, folder)).ToList();
        if (missing is not null && ordered.Any(error => error.Id is "CS0103" or "CS0246")) traceback.Add(missing);
        return new CellOutcome.Failed(ordered[0].Id, Describe(ordered[0], folder), traceback);
    }

    private static string Describe(Diagnostic error, string folder)
    {
        var place = error.Location.GetLineSpan();
        var message = error.GetMessage(CultureInfo.InvariantCulture).Replace(Path.TrimEndingDirectorySeparator(folder) + Path.DirectorySeparatorChar, "", StringComparison.Ordinal);
        return error.Location.IsInSource
            ? string.Create(CultureInfo.InvariantCulture, $"({place.StartLinePosition.Line + 1},{place.StartLinePosition.Character + 1}): error {error.Id}: {message}")
            : $"error {error.Id}: {message}";
    }

    private static IEnumerable<string> Lines(Diagnostic error, string folder)
    {
        yield return Describe(error, folder);
        if (error.Location.SourceTree is not { } tree) yield break;
        var text = tree.GetText();
        var start = error.Location.GetLineSpan().StartLinePosition;
        var line = text.Lines[start.Line].ToString();
        var length = Math.Clamp(error.Location.SourceSpan.Length, 1, Math.Max(1, line.Length - start.Character));
        yield return "    " + line.Replace('\t', ' ');
        yield return "    " + new string(' ', start.Character) + new string('^', length);
        if (CompileAdvice.For(error) is { } advice) yield return advice;
    }
}
