using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Parsing;
using Dateline.Cli.Terminal;

namespace Dateline.Cli;

/// <summary>What all commands have in common: the options, how they reach a command, and what becomes of errors.</summary>
internal static class CommandLine
{
    // What a stopped command has by then is written before it ends.
    private static readonly TimeSpan TimeToStop = TimeSpan.FromSeconds(30);

    private static readonly Option<bool> Quiet = new("--quiet", "-q") { Description = "Say nothing but errors.", Recursive = true };

    private static readonly Option<bool> NoColor = new("--no-color") { Description = "No colours. The environment variable NO_COLOR does the same.", Recursive = true };

    /// <summary>Runs the one of the commands that the arguments name and gives its <see cref="ExitStatus"/>.</summary>
    /// <param name="args">The words of the command line.</param>
    /// <param name="io">What the command talks to.</param>
    /// <param name="commands">Make the commands. Their parameter gives what a command talks to once its options are known.</param>
    public static async Task<int> RunAsync(string[] args, CommandIo io, params IEnumerable<Func<Func<ParseResult, CommandIo>, Command>> commands)
    {
        var parsed = Create(io, commands).Parse(args);
        if (parsed.Errors.Count > 0 && parsed.Action is not HelpAction) return Fail(io, UsageError(parsed));
        try
        {
            return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = TimeToStop, Output = io.Out, Error = io.Error });
        }
        catch (OperationCanceledException)
        {
            io.Error.WriteLine("dateline: stopped; nothing was written.");
            return ExitStatus.PartlyFailed;
        }
        catch (Exception error) when (error is CommandException or ArticleException or IOException or UnauthorizedAccessException)
        {
            return Fail(io, error.Message);
        }
        catch (Exception error)
        {
            return Fail(io, $"{error.GetType().Name}: {error.Message.TrimEnd('.')}; this is a fault of the program, please report it with the command and its input.");
        }
    }

    // No RootCommand: that one calls itself after the assembly, which isn't the command's name.
    private static Command Create(CommandIo io, IEnumerable<Func<Func<ParseResult, CommandIo>, Command>> commands)
    {
        var root = new Command("dateline", "Reads news articles about diplomacy into tables, and shows who stands where, who is named, and who travelled where.\n\n"
            + "Examples:\n"
            + "  dateline report                          a report on the article under data/articles\n"
            + "  dateline report story.txt --out s.html   the same on an article of yours\n"
            + "  dateline correct story.txt rename \"J. Vos\" --to \"Jan Vos\"   correct a name in all its readings\n"
            + "  dateline run notebook.ipynb              run a C# notebook, keep its outputs\n"
            + "  dateline export notebook.ipynb           a notebook as one HTML file that works offline")
        {
            new HelpOption(),
            new VersionOption(),
            Quiet,
            NoColor,
        };
        foreach (var command in commands) root.Add(command(With));
        root.SetAction(parsed => new HelpAction().Invoke(parsed));
        return root;

        // Options of the root reach a command through the console it talks to.
        CommandIo With(ParseResult parsed) => io with
        {
            Quiet = parsed.GetValue(Quiet),
            NoColor = parsed.GetValue(NoColor) || !string.IsNullOrEmpty(io.Variable("NO_COLOR")),
        };
    }

    private static int Fail(CommandIo io, string message)
    {
        io.Error.WriteLine("dateline: " + message.ReplaceLineEndings(" "));
        return ExitStatus.NotDone;
    }

    private static string UsageError(ParseResult parsed)
    {
        var names = new List<string>();
        for (SymbolResult? result = parsed.CommandResult; result is CommandResult command; result = command.Parent) names.Insert(0, command.Command.Name);
        return $"{parsed.Errors[0].Message.TrimEnd('.')}; see: {string.Join(' ', names)} --help";
    }
}
