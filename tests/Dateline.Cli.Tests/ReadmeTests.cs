using System.Text.Json;
using System.Text.Json.Nodes;

namespace Dateline.Cli.Tests;

/// <summary>The C# sample of README.md runs as a cell, word for word but for where the repository lies.</summary>
public sealed class ReadmeTests
{
    [Fact]
    public async Task Sample_RunAsACell_ShowsTheStancesOfTheFirstArticle()
    {
        var root = Root();
        var readme = await File.ReadAllTextAsync(Path.Combine(root, "README.md"), TestContext.Current.CancellationToken);
        var sample = readme.Split("```csharp\n", 2)[1].Split("```", 2)[0];
        using var run = new CommandRun();
        run.With("readme.ipynb", Notebook(sample.Replace("\"notebooks/", $"\"{root}/notebooks/", StringComparison.Ordinal).Replace("\"data/", $"\"{root}/data/", StringComparison.Ordinal)));

        var status = await run.RunAsync("run", "@/readme.ipynb", "--out", "@/out.ipynb", "--quiet");

        Assert.Equal((0, ""), (status, run.Error));
        var outputs = JsonNode.Parse(await File.ReadAllTextAsync(run.Path("out.ipynb"), TestContext.Current.CancellationToken))!["cells"]![0]!["outputs"]!.AsArray();
        Assert.Contains("Kishida", Assert.Single(outputs)!["data"]!["text/html"]!.ToString(), StringComparison.Ordinal);
    }

    private static string Root()
    {
        var at = new DirectoryInfo(AppContext.BaseDirectory);
        while (at is not null && !File.Exists(Path.Combine(at.FullName, "Analysis.sln"))) at = at.Parent;
        Assert.NotNull(at);
        return at.FullName.Replace('\\', '/');
    }

    private static string Notebook(string code) => JsonSerializer.Serialize(new
    {
        cells = new[] { new { cell_type = "code", execution_count = (int?)null, id = "sample", metadata = new { }, outputs = Array.Empty<object>(), source = code } },
        metadata = new { kernelspec = new { display_name = ".NET (C#)", language = "C#", name = ".net-csharp" } },
        nbformat = 4,
        nbformat_minor = 5,
    });
}
