using System.Text.Json.Nodes;

namespace Dateline.Engine.Sessions;

/// <summary>How a cell ended. What user code does wrong is one of these, never an exception of ours.</summary>
internal abstract record CellOutcome
{
    private CellOutcome()
    {
    }

    /// <summary>It ran to its end; <paramref name="HasValue"/> tells a last expression that is null from no last expression.</summary>
    public sealed record Completed(object? Value, bool HasValue) : CellOutcome;

    /// <summary>It ran to its end, and its last expression's value is to be shown in these forms.</summary>
    public sealed record Shown(JsonObject Bundle) : CellOutcome;

    /// <summary>It could not be compiled, or threw.</summary>
    /// <param name="Name">The exception's type, or the compiler's error number.</param>
    /// <param name="Message">One line where possible.</param>
    /// <param name="Traceback">What a reader needs to find the place, line by line.</param>
    public sealed record Failed(string Name, string Message, IReadOnlyList<string> Traceback) : CellOutcome;

    /// <summary>Somebody stopped it.</summary>
    public sealed record Interrupted : CellOutcome;
}
