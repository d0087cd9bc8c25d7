using System.Text.Json.Nodes;

namespace Dateline.Engine.Tests.Running;

public sealed class NotebookRunnerTests
{
    private static readonly NotebookRunOptions Options = new() { Folder = AppContext.BaseDirectory, CellLimit = TimeSpan.FromSeconds(60) };

    [Theory]
    [InlineData("// parameters\nvar article = \"a\"; int limit = 3;", "article limit")]
    [InlineData("// parameters\n1 + 1", "")]
    [InlineData("var x = 20;", "")]
    public void Parameters_OfACell_AreTheVariablesThatTheTaggedOneDeclares(string cell, string names) =>
        Assert.Equal(names, string.Join(' ', NotebookRunner.Parameters(Notebooks.Of(cell))));

    [Fact]
    public async Task RunAsync_CellsThatBuildOnEachOther_KeepsOutputsInTheirCells()
    {
        var run = await RunAsync(Notebooks.Of("var x = 20;", "Console.WriteLine(\"žluť\"); x + 1", "x * 2"));

        Assert.Empty(Assert.IsType<NotebookRun.Completed>(run).FailedCells);
        Assert.Equal(["", "žluť\n21", "40"], [run.Text(0), run.Text(1), run.Text(2)]);
        Assert.Equal([1, 2, 3], run.Document.Cells.Select(cell => cell.ExecutionCount!.Value));
    }

    [Theory]
    [InlineData("throw new InvalidOperationException(\"no\");", "InvalidOperationException: no")]
    [InlineData("int x = \"text\";", "CS0029: (1,9): error CS0029: Cannot implicitly convert type 'string' to 'int'")]
    public async Task RunAsync_CellThatFails_StopsThereWithTheError(string cell, string error)
    {
        var run = await RunAsync(Notebooks.Of("1", cell, "3"));

        Assert.Equal(1, Assert.IsType<NotebookRun.CellFailed>(run).Cell);
        Assert.Equal(["1", error, ""], [run.Text(0), run.Text(1), run.Text(2)]);
    }

    [Theory]
    [InlineData("Environment.Exit(7);", 7)]
    [InlineData("int Deep(int n) => n + Deep(n + 1); | Deep(0)", 134)]
    public async Task RunAsync_CellThatEndsTheProcess_KeepsWhatWasBefore(string cells, int exitCode)
    {
        var run = await RunAsync(Notebooks.Of(["1", .. cells.Split(" | "), "3"]));

        var died = Assert.IsType<NotebookRun.ProcessDied>(run);
        Assert.Equal(exitCode, died.ExitCode);
        Assert.Equal("1", run.Text(0));
        Assert.Contains($"with exit code {exitCode}", run.Text(died.Cell), StringComparison.Ordinal);
        Assert.Empty(run.Document.Cells[^1].Outputs);
    }

    [Theory]
    // One that leaves when it is told to, one that goes on in another thread, one that can only be ended with its process.
    [InlineData("System.Threading.Thread.Sleep(System.Threading.Timeout.Infinite);")]
    [InlineData("await Task.Run(() => { while (true) { } });")]
    [InlineData("try { while (true) { } } finally { while (true) { } }")]
    public async Task RunAsync_CellThatNeverEnds_IsStoppedAtTheLimit(string cell)
    {
        var run = await RunAsync(Notebooks.Of("1", "Console.Write(\"begun\"); " + cell, "3"), Options with { CellLimit = TimeSpan.FromSeconds(10) });

        Assert.Equal(1, Assert.IsType<NotebookRun.TimedOut>(run).Cell);
        Assert.Equal(["1", "begunTimeLimit: Stopped: a cell may take 10 s here.", ""], [run.Text(0), run.Text(1), run.Text(2)]);
    }

    [Fact]
    public async Task RunAsync_ErrorsAllowed_RunsTheCellsAfter()
    {
        var run = await RunAsync(Notebooks.Of("var x = 1; throw new Exception(\"no\");", "x"), Options with { AllowErrors = true });

        Assert.Equal([0], Assert.IsType<NotebookRun.Completed>(run).FailedCells);
        Assert.Equal("1", run.Text(1));
    }

    [Theory]
    [InlineData("var x = 1;", "2", "3")]
    [InlineData("double x = 1;", "2", "2.5")]
    [InlineData("string x = \"a\";", "2", "20.5")]
    [InlineData("var x = \"a\";", "\"\\\"b\\u2028\"", "\"b\u20280.5")]
    public async Task RunAsync_Parameter_TakesThePlaceOfTheDeclaredValue(string declaration, string json, string expected)
    {
        var document = Notebooks.Of("// parameters\n" + declaration, "x + " + (expected == "3" ? "1" : "0.5"));
        var run = await RunAsync(document, Options with { Parameters = new Dictionary<string, JsonNode?> { ["x"] = JsonNode.Parse(json) } });

        Assert.Equal(expected, run.Text(2));
        Assert.Equal(["injected-parameters"], run.Document.Cells[1].Tags);
    }

    [Theory]
    [InlineData("string[] x = [\"a\"];", "x.Length")]
    [InlineData("List<int> x = [1];", "x.Count")]
    [InlineData("object x = 1;", "((object[])x).Length")]
    public async Task RunAsync_EmptyListAsParameter_TakesTheDeclaredType(string declaration, string count)
    {
        var run = await RunAsync(Notebooks.Of("// parameters\n" + declaration, count), Options with { Parameters = new Dictionary<string, JsonNode?> { ["x"] = new JsonArray() } });

        Assert.Equal("0", run.Text(2));
    }

    [Fact]
    public async Task RunAsync_ParameterThatNoCellDeclares_IsRefusedNamingThoseThatAre()
    {
        var document = Notebooks.Of("// parameters\nvar article = \"a\"; int limit = 3;", "article");
        var run = await RunAsync(document, Options with { Parameters = new Dictionary<string, JsonNode?> { ["artcle"] = "b" } });

        Assert.Equal("test.ipynb: no parameter 'artcle'; there are: article, limit.", Assert.IsType<NotebookRun.Refused>(run).Reason);
        Assert.Same(document, run.Document);
    }

    [Fact]
    public async Task RunAllAsync_OneThatDies_CostsThatOneOnly()
    {
        var runs = await NotebookRunner.RunAllAsync(
            [(Notebooks.Of("1"), Options), (Notebooks.Of("System.Diagnostics.Process.GetCurrentProcess().Kill();"), Options), (Notebooks.Of("3"), Options)],
            TestContext.Current.CancellationToken);

        Assert.Equal([typeof(NotebookRun.Completed), typeof(NotebookRun.ProcessDied), typeof(NotebookRun.Completed)], runs.Select(run => run.GetType()));
    }

    [Fact]
    public async Task RunAsync_CalledOff_KeepsWhatWasComputed()
    {
        using var off = new CancellationTokenSource();
        var options = Options with { Progress = progress => { if (progress.Done == 1) off.Cancel(); } };
        var run = await NotebookRunner.RunAsync(Notebooks.Of("1", "while (true) { }"), options, off.Token);

        Assert.Equal(1, Assert.IsType<NotebookRun.Cancelled>(run).Cell);
        Assert.Equal("1", run.Text(0));
    }

    private static Task<NotebookRun> RunAsync(NotebookDocument document, NotebookRunOptions? options = null) =>
        NotebookRunner.RunAsync(document, options ?? Options, TestContext.Current.CancellationToken);
}
