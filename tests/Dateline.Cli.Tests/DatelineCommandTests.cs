namespace Dateline.Cli.Tests;

public sealed class DatelineCommandTests
{
    private const string Article = "Japan opposed the plan. Kenya supported it.";
    private const string Notebook = """{"nbformat": 4, "nbformat_minor": 4, "metadata": {}, "cells": [{"cell_type": "markdown", "metadata": {}, "source": "# T"}]}""";

    [Theory]
    // Articles.
    [InlineData("report @/missing.txt", "missing.txt: there is no such file; check the path")]
    [InlineData("report @/empty.txt", "empty.txt: holds no text")]
    [InlineData("report @/blank.txt", "blank.txt: holds no text")]
    [InlineData("report @/binary.txt", "binary.txt: is binary")]
    [InlineData("report @/large.txt", "large.txt: is larger than")]
    [InlineData("report @/.", "is a folder; name one article")]
    // Notebooks.
    [InlineData("report @/a.txt --notebook @/missing.ipynb", "missing.ipynb: no such file")]
    [InlineData("report @/a.txt --notebook @/empty.txt", "empty.txt: line 1, byte 1: not JSON")]
    [InlineData("report @/a.txt --notebook @/none.ipynb", "none.ipynb: the notebook has no cells")]
    [InlineData("report @/a.txt --notebook @/n.ipynb", "n.ipynb: takes no parameters, so not 'article' either")]
    [InlineData("run @/n.ipynb -p x=1", "takes no parameters, so not 'x' either")]
    [InlineData("run @/n.ipynb -p x", "-p x: a parameter has the form NAME=VALUE")]
    [InlineData("run @/n.ipynb -p x={\"a\":1,\"a\":2}", "-p x: the JSON names a member twice")]
    [InlineData("run @/n.ipynb @/n.ipynb", "several notebooks would be written to one file; name a folder with --out")]
    [InlineData("run @/.", "is a folder; name a notebook")]
    [InlineData("export @/old.ipynb", "old.ipynb: nbformat 3 is too old")]
    // Outputs.
    [InlineData("export @/n.ipynb --out @/no/such/o.html", "doesn't exist; create it or name another one")]
    [InlineData("export @/n.ipynb --out @/.", "is a folder; name a file to write")]
    [InlineData("report @/a.txt --out @/a.txt", "the report would be written over what it is made from")]
    [InlineData("report @/a.txt --also @/missing.txt", "missing.txt: there is no such file; check the path")]
    [InlineData("report @/a.txt --also @/n.ipynb --out @/n.ipynb", "n.ipynb: ")]
    // Wrong use.
    [InlineData("export", "Required argument 'NOTEBOOK' missing for command: 'export'; see: dateline export --help")]
    [InlineData("export @/n.ipynb --ouch x", "Unknown option '--ouch'")]
    [InlineData("run @/n.ipynb --timeout 0", "--timeout takes a number of seconds above 0")]
    [InlineData("raed @/a.txt", "Unrecognized command or argument 'raed'; see: dateline --help")]
    public async Task RunAsync_BadInput_SaysSoInOneLineAndWritesNothing(string line, string message)
    {
        using var run = Folder();
        var before = run.Files.ToList();

        var status = await run.RunAsync(line.Split(' '));

        Assert.Equal(2, status);
        Assert.Equal("", run.Out);
        Assert.StartsWith("dateline: ", run.Error);
        Assert.Equal(1, run.Error.Count(c => c == '\n'));
        Assert.Contains(message, run.Error);
        Assert.Equal(before, run.Files);
    }

    [Theory]
    [InlineData("")]
    [InlineData("--help")]
    [InlineData("report --help")]
    [InlineData("run --help")]
    [InlineData("export --help")]
    public async Task RunAsync_Help_ShowsUsageAndExamples(string line)
    {
        using var run = new CommandRun();

        Assert.Equal(0, await run.RunAsync(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)));
        Assert.Contains("Usage:", run.Out);
        Assert.Contains("Examples:", run.Out);
        Assert.Contains("dateline ", run.Out);
        Assert.DoesNotContain("Dateline.Cli", run.Out);
    }

    [Fact]
    public async Task RunAsync_ExportTwice_WritesTheSamePageWhole()
    {
        using var run = Folder();

        Assert.Equal(0, await run.RunAsync("export", "@/n.ipynb", "--out", "@/one.html", "--quiet"));
        Assert.Equal(0, await run.RunAsync("export", "@/n.ipynb", "--out", "@/two.html", "--quiet"));

        Assert.Equal("", run.Error);
        Assert.Equal(run.Path("two.html"), run.Out.TrimEnd());
        Assert.Equal(File.ReadAllBytes(run.Path("one.html")), File.ReadAllBytes(run.Path("two.html")));
        Assert.Contains("24 November 2026, 09:30 UTC", File.ReadAllText(run.Path("one.html")));
        Assert.DoesNotContain(run.Files, f => f.EndsWith(".part", StringComparison.Ordinal));
    }

    [Fact]
    public async Task RunAsync_FailingCell_WritesTheOutputsSoFarWithStatusOne()
    {
        using var run = Folder().With("f.ipynb", """
            {"nbformat": 4, "nbformat_minor": 4, "metadata": {}, "cells": [
              {"cell_type": "code", "execution_count": null, "metadata": {}, "outputs": [], "source": "20 + 3"},
              {"cell_type": "code", "execution_count": null, "metadata": {}, "outputs": [], "source": "throw new InvalidOperationException(\"on purpose\");"}]}
            """);

        var status = await run.RunAsync("run", "@/f.ipynb", "--out", "@/o.ipynb");

        Assert.Equal(1, status);
        Assert.Equal(run.Path("o.ipynb"), run.Out.TrimEnd());
        Assert.Contains("Cell 2 failed: InvalidOperationException: on purpose", run.Error);
        Assert.Contains("\"23\"", File.ReadAllText(run.Path("o.ipynb")));
        Assert.Contains("on purpose", File.ReadAllText(run.Path("o.ipynb")));
    }

    private static CommandRun Folder()
    {
        var run = new CommandRun()
            .With("a.txt", Article).With("empty.txt", "").With("blank.txt", " \r\n\t\n").With("binary.txt", "a\0b").With("n.ipynb", Notebook)
            .With("none.ipynb", """{"nbformat": 4, "metadata": {}, "cells": []}""").With("old.ipynb", """{"nbformat": 3, "worksheets": []}""");
        run.With("large.txt", new string('a', 11 << 20));
        return run;
    }
}
