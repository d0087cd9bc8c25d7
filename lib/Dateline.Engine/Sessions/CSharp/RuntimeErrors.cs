using System.Text;

namespace Dateline.Engine.Sessions.CSharp;

/// <summary>Turns an exception of a cell into an error whose traceback shows the user's own frames.</summary>
internal static class RuntimeErrors
{
    public static CellOutcome.Failed Outcome(Exception thrown)
    {
        var lines = new List<string>();
        var seen = new StringBuilder();
        for (Exception? current = thrown; current is not null; current = current.InnerException)
        {
            seen.Clear().Append(lines.Count == 0 ? "" : "---> ").Append(current.GetType().FullName).Append(": ").Append(SafeMessage(current));
            lines.AddRange(seen.ToString().Split('\n'));
            lines.AddRange(Frames(current));
        }
        return new CellOutcome.Failed(thrown.GetType().Name, SafeMessage(thrown), lines);
    }

    private static string SafeMessage(Exception exception)
    {
        try
        {
            return exception.Message;
        }
        catch (Exception)
        {
            return "(its message could not be read)";
        }
    }

    private static IEnumerable<string> Frames(Exception exception) =>
        (exception.StackTrace ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line.TrimEnd('\r'))
            .Where(line => !line.Contains("Dateline.Engine.Sessions.", StringComparison.Ordinal) && !line.StartsWith("---", StringComparison.Ordinal)
                && !line.Contains("System.Runtime.ControlledExecution", StringComparison.Ordinal));
}
