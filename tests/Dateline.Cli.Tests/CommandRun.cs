using Dateline.Cli.Terminal;

namespace Dateline.Cli.Tests;

/// <summary>A command line run against a console, a folder and a clock of its own.</summary>
internal sealed class CommandRun : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("dateline-");

    /// <summary>What the command printed as its result.</summary>
    public string Out { get; private set; } = "";

    /// <summary>What it said to the person.</summary>
    public string Error { get; private set; } = "";

    /// <summary>Names of the files in the folder.</summary>
    public IEnumerable<string> Files => _folder.EnumerateFiles().Select(f => f.Name).Order(StringComparer.Ordinal);

    /// <summary>The full path of a name in the folder.</summary>
    public string Path(string name) => System.IO.Path.Combine(_folder.FullName, name);

    /// <summary>Writes a file into the folder.</summary>
    public CommandRun With(string name, string text)
    {
        File.WriteAllText(Path(name), text);
        return this;
    }

    /// <summary>Runs a command line in which "@/" stands for the folder; gives the exit status.</summary>
    public async Task<int> RunAsync(params string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var io = new CommandIo
        {
            Out = output,
            OpenOut = () => new MemoryStream(),
            Error = error,
            ErrorIsTerminal = false,
            OutIsTerminal = false,
            Variable = _ => null,
            Clock = new FixedClock(),
        };
        var status = await DatelineCommand.RunAsync([.. arguments.Select(a => a.Replace("@/", _folder.FullName + System.IO.Path.DirectorySeparatorChar, StringComparison.Ordinal))], io);
        (Out, Error) = (output.ToString(), error.ToString());
        return status;
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private sealed class FixedClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2026, 11, 24, 9, 30, 0, TimeSpan.Zero);
    }
}
