using System.CommandLine;
using System.Text.Json;
using System.Text.Json.Nodes;
using Dateline.Cli.Terminal;

namespace Dateline.Cli.Commands;

/// <summary><c>dateline run</c>: runs notebooks and writes them with their outputs.</summary>
internal static class RunCommand
{
    public static Command Create(Func<ParseResult, CommandIo> io)
    {
        var notebooks = FileArguments.Several("NOTEBOOK", "C# or F# notebooks: .ipynb files.", ArgumentArity.OneOrMore);
        var parameters = new Option<string[]>("--parameter", "-p") { Description = "A value for a variable of the cell tagged 'parameters'; may be given several times. Numbers, true, false, null and JSON are taken as such, all else as text.", HelpName = "NAME=VALUE" };
        var output = new Option<string?>("--out", "-o") { Description = "File to write, or for several notebooks a folder. [default: NOTEBOOK.run.ipynb in the folder you are in]", HelpName = "PATH" };
        var allowErrors = new Option<bool>("--allow-errors") { Description = "Go on after a cell that fails." };
        var timeout = Timeout();
        var command = new Command("run", "Runs notebooks from top to bottom and writes them with their outputs.\n\n"
            + "Examples:\n"
            + "  dateline run notebook.ipynb\n"
            + "  dateline run notebooks/01-stance.ipynb -p article=../data/articles/mine.txt --out stance.ipynb\n\n"
            + "Prints the path of each file. Exit status 1: a cell failed; the outputs so far are written.")
        {
            notebooks, parameters, output, timeout, allowErrors,
        };
        command.SetAction((parsed, cancellation) => RunAsync(
            io(parsed), parsed.GetRequiredValue(notebooks), Parse(parsed.GetValue(parameters) ?? []), parsed.GetValue(output), Limit(parsed.GetValue(timeout)), parsed.GetValue(allowErrors), cancellation));
        return command;
    }

    /// <summary>The option that limits how long a cell may take.</summary>
    public static Option<double?> Timeout()
    {
        var option = new Option<double?>("--timeout") { Description = "The longest that a cell may take. [default: 300]", HelpName = "SECONDS" };
        option.Validators.Add(result =>
        {
            if (result.Errors.Any() || result.GetValueOrDefault<double?>() is not { } seconds) return;
            if (seconds is not (> 0 and <= 1_000_000)) result.AddError("--timeout takes a number of seconds above 0");
        });
        return option;
    }

    /// <summary>The option's value as a time; null for the default.</summary>
    public static TimeSpan? Limit(double? seconds) => seconds is { } value ? TimeSpan.FromSeconds(value) : null;

    private static async Task<int> RunAsync(
        CommandIo io, string[] paths, IReadOnlyDictionary<string, JsonNode?> parameters, string? output, TimeSpan? limit, bool allowErrors, CancellationToken cancellation)
    {
        var notebooks = paths.Select(NotebookFile.Load).ToList();
        var targets = paths.Select(p => Target(p, output)).ToList();
        if (targets.Distinct(StringComparer.Ordinal).Count() < targets.Count) throw new CommandException($"{output ?? targets[0]}: several notebooks would be written to one file; name a folder with --out.");
        foreach (var target in targets) WholeFile.Check(target);

        var runs = await NotebookRuns.RunAsync(io, notebooks, _ => parameters, limit, allowErrors, cancellation);
        foreach (var (run, target) in runs.Zip(targets))
        {
            WholeFile.Write(target, run.Document.ToBytes());
            io.Out.WriteLine(target);
        }

        return NotebookRuns.Conclude(io, runs);
    }

    private static string Target(string notebook, string? output)
    {
        var name = Path.GetFileNameWithoutExtension(notebook) + Home.RunSuffix;
        return output is null ? name : Directory.Exists(output) ? Path.Combine(output, name) : output;
    }

    private static Dictionary<string, JsonNode?> Parse(string[] parameters)
    {
        var values = new Dictionary<string, JsonNode?>(StringComparer.Ordinal);
        foreach (var parameter in parameters)
        {
            var (name, equals, value) = parameter.IndexOf('=') is var at and > 0 ? (parameter[..at], true, parameter[(at + 1)..]) : (parameter, false, "");
            if (!equals) throw new CommandException($"-p {parameter}: a parameter has the form NAME=VALUE, such as -p article=story.txt.");
            values[name] = Value(name, value);
        }

        return values;
    }

    private static JsonNode? Value(string name, string text)
    {
        try
        {
            return JsonNode.Parse(text, documentOptions: new JsonDocumentOptions { AllowDuplicateProperties = false });
        }
        catch (JsonException error) when (IsJson(text))
        {
            throw new CommandException($"-p {name}: the JSON names a member twice ({error.Message.TrimEnd('.')}); give each name once.");
        }
        catch (JsonException)
        {
            return text;
        }
    }

    private static bool IsJson(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
