using System.Text.Json.Nodes;

namespace Dateline.EndToEnd.Tests.Kernels;

/// <summary>The kernel as the clients see it that people use, each a program of somebody else's.</summary>
public sealed class JupyterClientTests(JupyterFixture jupyter) : IClassFixture<JupyterFixture>
{
    public static TheoryData<string> FixtureNotebooks => [.. Names(Path.Combine(AppContext.BaseDirectory, "Notebooks"))];

    public static TheoryData<string> ShippedNotebooks => [.. Names(RepositoryFolder.Notebooks)];

    [Fact]
    public async Task JupyterKernelTest_WholeSuite_PassesWithNothingSkipped()
    {
        jupyter.SkipIfMissing();

        var (status, said) = await jupyter.PythonAsync(["-W", "ignore", "-m", "unittest", "-v", "test_kernel"], Path.Combine(AppContext.BaseDirectory, "Kernels"));

        Assert.True(status == 0, said);
        Assert.Matches(@"Ran (1[3-9]|[2-9]\d) tests", said);
        Assert.DoesNotContain("skipped", said, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [MemberData(nameof(FixtureNotebooks))]
    public async Task Nbclient_FixtureNotebook_GivesTheOutputsItStates(string name)
    {
        jupyter.SkipIfMissing();
        var source = Path.Combine(AppContext.BaseDirectory, "Notebooks", name);
        var target = Path.Combine(jupyter.Home, name);

        var (status, said) = await jupyter.PythonAsync([Path.Combine(AppContext.BaseDirectory, "Kernels", "run_notebook.py"), source, target, jupyter.Home]);

        Assert.True(status == 0, said);
        Assert.Equal(Expected(source), Plain(target));
    }

    [Theory(SkipTestWithoutData = true)]
    [MemberData(nameof(ShippedNotebooks))]
    public async Task Nbconvert_ShippedNotebook_RunsWithoutError(string name)
    {
        jupyter.SkipIfMissing();
        var target = Path.Combine(jupyter.Home, name);

        var (status, said) = await jupyter.PythonAsync(
            ["-m", "nbconvert", "--to", "notebook", "--execute", "--ExecutePreprocessor.timeout=120", "--output", target, Path.Combine(RepositoryFolder.Notebooks, name)], jupyter.Home);

        Assert.True(status == 0, said);
        Assert.All(CodeCells(target).Where(cell => Source(cell).Trim().Length > 0), cell => Assert.NotNull(cell["execution_count"]));
        Assert.DoesNotContain(CodeCells(target).SelectMany(Outputs), output => (string?)output["output_type"] == "error");
    }

    private static IEnumerable<string> Names(string folder) =>
        Directory.Exists(folder) ? Directory.EnumerateFiles(folder, "*.ipynb").Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal) : [];

    private static IEnumerable<JsonNode> CodeCells(string path) =>
        JsonNode.Parse(File.ReadAllText(path))!["cells"]!.AsArray().Where(cell => (string?)cell!["cell_type"] == "code").Select(cell => cell!);

    private static IEnumerable<JsonNode> Outputs(JsonNode cell) => cell["outputs"]!.AsArray().Select(output => output!);

    private static string Source(JsonNode cell) => Joined(cell["source"]);

    /// <summary>A fixture states what a cell gives in a remark on its first line: <c>// gives: 3</c>.</summary>
    private static List<string> Expected(string path) =>
        [.. CodeCells(path).Select(Source).Select(code => code.Split('\n')[0]).Select(line => line.StartsWith("// gives: ", StringComparison.Ordinal) ? line["// gives: ".Length..] : "")];

    private static List<string> Plain(string path) =>
        [.. CodeCells(path).Select(cell => string.Concat(Outputs(cell).Select(output => Joined(output["text"] ?? output["data"]?["text/plain"]))).TrimEnd())];

    private static string Joined(JsonNode? text) => text switch
    {
        JsonArray lines => string.Concat(lines.Select(line => (string?)line)),
        JsonValue value => (string?)value ?? "",
        _ => "",
    };
}
