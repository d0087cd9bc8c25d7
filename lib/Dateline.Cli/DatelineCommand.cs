using Dateline.Cli.Commands;
using Dateline.Cli.Terminal;

namespace Dateline.Cli;

/// <summary>The whole command. Dateline.Native has a part of it.</summary>
internal static class DatelineCommand
{
    /// <summary>Runs the command line and gives its <see cref="ExitStatus"/>.</summary>
    public static Task<int> RunAsync(string[] args, CommandIo io) => CommandLine.RunAsync(
        args, io, ReportCommand.Create, ReadCommand.Create, CorrectCommand.Create, RunCommand.Create, ExportCommand.Create, KernelCommand.Create);
}
