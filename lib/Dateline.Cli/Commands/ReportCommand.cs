using System.CommandLine;
using System.Text.Json.Nodes;
using Dateline.Cli.Reports;
using Dateline.Cli.Terminal;
using Dateline.Engine;

namespace Dateline.Cli.Commands;

/// <summary><c>dateline report</c>: runs the notebooks on an article and writes one HTML report.</summary>
internal static class ReportCommand
{
    /// <summary>The parameter by which a notebook learns of the article: its path, relative to the notebook.</summary>
    private const string ArticleParameter = "article";

    /// <summary>The parameter by which a notebook that compares articles learns of the others.</summary>
    private const string OthersParameter = "others";

    public static Command Create(Func<ParseResult, CommandIo> io)
    {
        var article = FileArguments.Optional("ARTICLE", "The article: plain text, HTML or Markdown. Without it, the first one under data/articles.");
        var notebooks = new Option<string[]>("--notebook") { Description = "Run this notebook instead of those in the folder notebooks; may be given several times. It declares a parameter 'article'.", HelpName = "FILE" };
        var also = new Option<string[]>("--also") { Description = "Another article on the same trip; its stops are merged with the article's and disagreements shown. May be given several times.", HelpName = "FILE" };
        var output = new Option<string?>("--out", "-o") { Description = "Where to write the report. [default: the article's name, .report.html]", HelpName = "FILE" };
        var timeout = RunCommand.Timeout();
        var command = new Command("report", "Runs the notebooks on an article and writes one HTML report that works offline.\n\n"
            + "Examples:\n"
            + "  dateline report\n"
            + "  dateline report story.txt --out story.html\n"
            + "  dateline report story.txt --notebook notebooks/01-stance.ipynb\n"
            + "  dateline report story.txt --also another.txt\n\n"
            + "Prints the report's path. Exit status 1: a notebook failed; the report has its error in place.")
        {
            article, notebooks, also, output, timeout,
        };
        command.SetAction((parsed, cancellation) =>
            RunAsync(io(parsed), parsed.GetValue(article), parsed.GetValue(notebooks) ?? [], parsed.GetValue(also) ?? [], parsed.GetValue(output), RunCommand.Limit(parsed.GetValue(timeout)), cancellation));
        return command;
    }

    private static async Task<int> RunAsync(CommandIo io, string? article, string[] named, string[] also, string? output, TimeSpan? limit, CancellationToken cancellation)
    {
        article ??= Home.Articles()[0];
        var path = output ?? $"{Path.GetFileNameWithoutExtension(article)}.report.html";
        var reading = Reading.Load(article);
        // A path that can't be read is said before anything runs.
        foreach (var other in also) _ = Reading.Load(other);
        var notebooks = (named.Length > 0 ? named : Home.Notebooks()).Select(NotebookFile.Load).ToList();
        if (new[] { article }.Concat(named).Concat(also).Any(input => SameFile(input, path))) throw new CommandException($"{path}: the report would be written over what it is made from; name another file with --out.");
        WholeFile.Check(path);

        var runs = await NotebookRuns.RunAsync(io, notebooks, n => Parameters(n, article, also), limit, allowErrors: false, cancellation);
        WholeFile.Write(path, ArticleReport.Of(reading, runs, io.Clock).ToHtml());
        io.Out.WriteLine(path);
        return NotebookRuns.Conclude(io, runs);
    }

    private static Dictionary<string, JsonNode?> Parameters(NotebookDocument notebook, string article, string[] also)
    {
        var values = new Dictionary<string, JsonNode?> { [ArticleParameter] = PathFrom(notebook.Name, article) };
        if (also.Length > 0 && NotebookRunner.Parameters(notebook).Contains(OthersParameter))
            values[OthersParameter] = new JsonArray([.. also.Select(other => (JsonNode?)PathFrom(notebook.Name, other))]);
        return values;
    }

    private static bool SameFile(string one, string other) => other.Length > 0 && Path.GetFullPath(one) == Path.GetFullPath(other);

    // Relative, so that no report says where on a disk it was made.
    private static string PathFrom(string notebook, string article) =>
        Path.GetRelativePath(NotebookFile.Folder(notebook), Path.GetFullPath(article)).Replace(Path.DirectorySeparatorChar, '/');
}
