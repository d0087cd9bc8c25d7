using System.Text.RegularExpressions;

namespace Dateline.Engine.Sessions.CSharp;

/// <summary>Turns an exception of a cell into an error whose traceback shows the user's own frames, with the cells' lines.</summary>
internal static partial class RuntimeErrors
{
    // An exception whose inner exceptions never end is nobody's honest work.
    private const int MaxCauses = 20;

    public static CellOutcome.Failed Outcome(Exception thrown)
    {
        var lines = new List<string>();
        var current = thrown;
        for (var depth = 0; current is not null && depth < MaxCauses; depth++, current = current.InnerException)
        {
            lines.AddRange($"{(depth == 0 ? "" : "---> ")}{current.GetType().FullName}: {Message(current)}".Split('\n'));
            lines.AddRange(Frames(current));
        }
        return new CellOutcome.Failed(thrown.GetType().Name, Message(thrown), lines);
    }

    private static string Message(Exception exception)
    {
        try
        {
            return exception.Message;
        }
        catch (Exception)
        {
            return "(its message can't be read)";
        }
    }

    private static IEnumerable<string> Frames(Exception exception) =>
        (exception.StackTrace ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.TrimEnd('\r')).Where(line => !Machinery().IsMatch(line)).Select(Readable);

    // The compiler's names for what a cell consists of mean nothing to its author.
    private static string Readable(string frame)
    {
        frame = CellBody().Replace(frame, "   at ");
        frame = Lambda().Replace(frame, "   at lambda$1");
        return Container().Replace(frame, "   at ");
    }

    [GeneratedRegex(@"^   at (Dateline\.Engine\.(Sessions|Notebook)\b|Script\.<Factory>|System\.Runtime\.ControlledExecution\.)|^--- ", RegexOptions.CultureInvariant)]
    private static partial Regex Machinery();

    [GeneratedRegex(@"^   at Script\.<<Initialize>>d__\d+\.MoveNext\(\) in ", RegexOptions.CultureInvariant)]
    private static partial Regex CellBody();

    [GeneratedRegex(@"^   at Script\.(?:<>c(?:__DisplayClass\d+_\d+)?\.)?<.*>b__\d+(?:_\d+)?(\(.*\))", RegexOptions.CultureInvariant)]
    private static partial Regex Lambda();

    [GeneratedRegex(@"^   at Script\.", RegexOptions.CultureInvariant)]
    private static partial Regex Container();
}
