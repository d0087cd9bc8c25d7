using System.CommandLine;
using Dateline.Cli.Reports;
using Dateline.Cli.Terminal;

namespace Dateline.Cli.Commands;

/// <summary><c>dateline export</c>: notebooks with their outputs as one HTML page.</summary>
internal static class ExportCommand
{
    public static Command Create(Func<ParseResult, CommandIo> io)
    {
        var notebooks = FileArguments.Several("NOTEBOOK", "Notebooks with outputs, whoever ran them: .ipynb files.", ArgumentArity.OneOrMore);
        var output = new Option<string?>("--out", "-o") { Description = "Where to write the page. [default: the first notebook's name, .html]", HelpName = "FILE" };
        var command = new Command("export", "Writes notebooks with the outputs they have as one HTML page that works offline. Nothing is run.\n\n"
            + "Examples:\n"
            + "  dateline export notebook.ipynb\n"
            + "  dateline export first.ipynb second.ipynb --out both.html\n\n"
            + "Prints the page's path. Scripts in outputs don't run; plotly charts are drawn by the page's own.")
        {
            notebooks, output,
        };
        command.SetAction(parsed => Run(io(parsed), parsed.GetRequiredValue(notebooks), parsed.GetValue(output)));
        return command;
    }

    private static int Run(CommandIo io, string[] paths, string? output)
    {
        var path = output ?? Path.GetFileNameWithoutExtension(paths[0]) + ".html";
        var notebooks = paths.Select(NotebookFile.Load).ToList();
        WholeFile.Check(path);
        foreach (var notebook in notebooks.Where(n => n.Cells.All(c => c.Outputs.Count == 0))) io.Say($"dateline: {notebook.Name}: has no outputs; run it first with: dateline run {notebook.Name}");
        WholeFile.Write(path, NotebookReport.Of(notebooks, io.Clock).ToHtml());
        io.Out.WriteLine(path);
        return ExitStatus.Done;
    }
}
