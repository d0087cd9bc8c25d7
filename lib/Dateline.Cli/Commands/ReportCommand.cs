using System.CommandLine;
using System.Text.Json.Nodes;
using Dateline.Cli.Reports;
using Dateline.Cli.Terminal;

namespace Dateline.Cli.Commands;

/// <summary><c>dateline report</c>: runs the notebooks on an article and writes one HTML report.</summary>
internal static class ReportCommand
{
    /// <summary>The parameter by which a notebook learns of the article: its path, relative to the notebook.</summary>
    private const string ArticleParameter = "article";

    public static Command Create(Func<ParseResult, CommandIo> io)
    {
        var article = FileArguments.Optional("ARTICLE", "The article: plain text, HTML or Markdown. Without it, the first one under data/articles.");
        var notebooks = new Option<string[]>("--notebook") { Description = "Run this notebook instead of those in the folder notebooks; may be given several times. It declares a parameter 'article'.", HelpName = "FILE" };
        var output = new Option<string?>("--out", "-o") { Description = "Where to write the report. [default: the article's name, .report.html]", HelpName = "FILE" };
        var timeout = RunCommand.Timeout();
        var command = new Command("report", "Runs the notebooks on an article and writes one HTML report that works offline.\n\n"
            + "Examples:\n"
            + "  dateline report\n"
            + "  dateline report story.txt --out story.html\n"
            + "  dateline report story.txt --notebook notebooks/01-stance.ipynb\n\n"
            + "Prints the report's path. Exit status 1: a notebook failed; the report has its error in place.")
        {
            article, notebooks, output, timeout,
        };
        command.SetAction((parsed, cancellation) =>
            RunAsync(io(parsed), parsed.GetValue(article), parsed.GetValue(notebooks) ?? [], parsed.GetValue(output), RunCommand.Limit(parsed.GetValue(timeout)), cancellation));
        return command;
    }

    private static async Task<int> RunAsync(CommandIo io, string? article, string[] named, string? output, TimeSpan? limit, CancellationToken cancellation)
    {
        article ??= Home.Articles()[0];
        var path = output ?? $"{Path.GetFileNameWithoutExtension(article)}.report.html";
        var reading = Reading.Load(article);
        var notebooks = (named.Length > 0 ? named : Home.Notebooks()).Select(NotebookFile.Load).ToList();
        if (new[] { article }.Concat(named).Any(input => SameFile(input, path))) throw new CommandException($"{path}: the report would be written over what it is made from; name another file with --out.");
        WholeFile.Check(path);

        var runs = await NotebookRuns.RunAsync(io, notebooks, n => new Dictionary<string, JsonNode?> { [ArticleParameter] = PathFrom(n.Name, article) }, limit, allowErrors: false, cancellation);
        WholeFile.Write(path, ArticleReport.Of(reading, runs, io.Clock).ToHtml());
        io.Out.WriteLine(path);
        return NotebookRuns.Conclude(io, runs);
    }

    private static bool SameFile(string one, string other) => other.Length > 0 && Path.GetFullPath(one) == Path.GetFullPath(other);

    // Relative, so that no report says where on a disk it was made.
    private static string PathFrom(string notebook, string article) =>
        Path.GetRelativePath(NotebookFile.Folder(notebook), Path.GetFullPath(article)).Replace(Path.DirectorySeparatorChar, '/');
}
