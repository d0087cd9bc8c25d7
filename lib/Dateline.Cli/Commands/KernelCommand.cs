using System.CommandLine;
using System.Reflection;
using Dateline.Cli.Terminal;
using Dateline.Engine;

namespace Dateline.Cli.Commands;

/// <summary><c>dateline kernel</c>: makes C# notebooks run in VS Code, JupyterLab and whatever else speaks to Jupyter kernels.</summary>
internal static class KernelCommand
{
    private const string Name = "kernel";
    private const string StartVerb = "start";

    public static Command Create(Func<ParseResult, CommandIo> io) => new(Name, "The kernel that runs C# notebooks in VS Code, JupyterLab, Jupyter Notebook, nbclient and papermill.")
    {
        Install(io),
        Uninstall(io),
        List(io),
        Start(io),
    };

    private static Command Install(Func<ParseResult, CommandIo> io)
    {
        var prefix = Prefix("Register for the Jupyter installed under this folder, such as a virtual environment.");
        var user = new Option<bool>("--user") { Description = "Register for the current user. That is the default." };
        var command = new Command("install", "Registers the kernel with Jupyter and VS Code.") { user, prefix };
        command.SetAction(parsed => Doing(() =>
        {
            var console = io(parsed);
            if (parsed.GetValue(user) && parsed.GetValue(prefix) is not null) throw new CommandException("--user and --prefix exclude each other; give one of them.");
            var kernel = KernelRegistration.Install(OwnCommand(), parsed.GetValue(prefix));
            console.Out.WriteLine(kernel.Folder);
            if (kernel.Name != KernelRegistration.PreferredName) console.Say(KernelAdvice.NameTaken(kernel));
            console.Say(KernelAdvice.NextSteps(kernel));
        }));
        return command;
    }

    private static Command Uninstall(Func<ParseResult, CommandIo> io)
    {
        var prefix = Prefix("Take it from the Jupyter installed under this folder.");
        var command = new Command("uninstall", "Takes the kernel back. Other programs' kernels stay.") { prefix };
        command.SetAction(parsed => Doing(() =>
        {
            var console = io(parsed);
            var removed = KernelRegistration.Uninstall(parsed.GetValue(prefix));
            foreach (var kernel in removed) console.Out.WriteLine(kernel.Folder);
            console.Say(removed.Count == 0 ? "There was no kernel of this command to take back." : "The kernel was taken back.");
        }));
        return command;
    }

    private static Command List(Func<ParseResult, CommandIo> io)
    {
        var prefix = Prefix("Look only under this folder.");
        var command = new Command("list", "Lists where the kernel is registered: name, folder, what is started.") { prefix };
        command.SetAction(parsed => Doing(() =>
        {
            var console = io(parsed);
            var kernels = KernelRegistration.List(parsed.GetValue(prefix));
            foreach (var kernel in kernels)
                console.Out.WriteLine($"{kernel.Name}\t{kernel.Folder}\t{string.Join(' ', kernel.Command)}{(kernel.Works ? "" : "\t(missing: install again)")}");
            if (kernels.Count == 0) console.Say("The kernel isn't registered. Register it with: dateline kernel install");
        }));
        return command;
    }

    private static Command Start(Func<ParseResult, CommandIo> io)
    {
        var connection = new Argument<string>("CONNECTION_FILE") { Description = "The file in which the front end says where it listens." };
        var command = new Command(StartVerb, "Starts the kernel; front ends do that by themselves.") { connection };
        command.SetAction(async (parsed, cancellation) =>
        {
            try
            {
                await JupyterKernel.RunAsync(parsed.GetRequiredValue(connection), io(parsed).Error, cancellation);
                return ExitStatus.Done;
            }
            catch (KernelException error)
            {
                throw new CommandException(error.Message, error);
            }
        });
        return command;
    }

    private static Option<string?> Prefix(string description) => new("--prefix") { Description = description, HelpName = "FOLDER" };

    private static int Doing(Action action)
    {
        try
        {
            action();
            return ExitStatus.Done;
        }
        catch (KernelException error)
        {
            throw new CommandException(error.Message, error);
        }
    }

    /// <summary>How this very command is started: by its own program file, or where that is the runtime's, by the runtime and the assembly.</summary>
    private static string[] OwnCommand()
    {
        var program = Environment.ProcessPath ?? throw new CommandException("the system doesn't tell where this command is; start it by its full path.");
        string[] command = string.Equals(Path.GetFileNameWithoutExtension(program), "dotnet", StringComparison.OrdinalIgnoreCase)
            ? [program, Assembly.GetEntryAssembly()!.Location]
            : [program];
        return [.. command, Name, StartVerb];
    }
}
