namespace Dateline.Cli.Terminal;

/// <summary>What a command reads from and talks to. Tests give writers, a folder and a clock of their own.</summary>
internal sealed record CommandIo
{
    /// <summary>Results: paths of written files, tables.</summary>
    public required TextWriter Out { get; init; }

    /// <summary>The same place as <see cref="Out"/>, for bytes. The caller disposes the stream.</summary>
    public required Func<Stream> OpenOut { get; init; }

    /// <summary>Standard input, for bytes. The caller disposes the stream.</summary>
    public Func<Stream> OpenIn { get; init; } = Console.OpenStandardInput;

    /// <summary>Progress and messages.</summary>
    public required TextWriter Error { get; init; }

    /// <summary>Whether <see cref="Error"/> is a terminal that a bar can be drawn on.</summary>
    public required bool ErrorIsTerminal { get; init; }

    /// <summary>Whether results may be coloured: <see cref="Out"/> is a terminal.</summary>
    public required bool OutIsTerminal { get; init; }

    /// <summary>Environment variables by name; null for one that isn't set.</summary>
    public required Func<string, string?> Variable { get; init; }

    /// <summary>The time that a report states.</summary>
    public required TimeProvider Clock { get; init; }

    /// <summary>No progress, no messages but errors.</summary>
    public bool Quiet { get; init; }

    /// <summary>No colours, whatever the terminal can do.</summary>
    public bool NoColor { get; init; }

    /// <summary>The process's own console, environment and clock.</summary>
    public static CommandIo System() => new()
    {
        Out = Console.Out,
        OpenOut = Console.OpenStandardOutput,
        Error = Console.Error,
        ErrorIsTerminal = !Console.IsErrorRedirected,
        OutIsTerminal = !Console.IsOutputRedirected,
        Variable = Environment.GetEnvironmentVariable,
        Clock = TimeProvider.System,
    };

    /// <summary>A message for the person at the terminal; nothing under --quiet.</summary>
    public void Say(string message)
    {
        if (!Quiet) Error.WriteLine(message);
    }
}
