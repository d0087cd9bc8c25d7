using System.Text.Json.Nodes;

namespace Dateline.Display.Tests;

/// <summary>The house rules of the notebooks; running them is the command's test.</summary>
public sealed class NotebookTests
{
    public static TheoryData<string> Notebooks => [.. Directory.GetFiles(Folder(), "*.ipynb").Select(Path.GetFileName).OfType<string>().Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Notebooks))]
    public void Notebook_AsCommitted_IsStrippedAndOfFormat4_5(string name)
    {
        var notebook = Read(name);

        Assert.Equal((4, 5), (notebook["nbformat"]!.GetValue<int>(), notebook["nbformat_minor"]!.GetValue<int>()));
        Assert.Equal(".net-csharp", notebook["metadata"]!["kernelspec"]!["name"]!.GetValue<string>());
        Assert.Equal("csharp", notebook["metadata"]!["language_info"]!["name"]!.GetValue<string>());
        Assert.All(Code(notebook), c => Assert.True(c["outputs"]!.AsArray().Count == 0 && c["execution_count"] is null));
        Assert.Distinct(Cells(notebook).Select(c => c["id"]!.GetValue<string>()));
    }

    [Theory]
    [MemberData(nameof(Notebooks))]
    public void Notebook_Cells_AreShortAndStandBetweenProse(string name)
    {
        var notebook = Read(name);
        var kinds = string.Concat(Cells(notebook).Select(c => c["cell_type"]!.GetValue<string>()[0]));

        Assert.All(Code(notebook), c => Assert.InRange(c["source"]!.AsArray().Count, 1, 15));
        Assert.DoesNotContain("ccc", kinds, StringComparison.Ordinal);
        Assert.Equal(('m', 'm'), (kinds[0], kinds[^1]));
    }

    [Theory]
    [MemberData(nameof(Notebooks))]
    public void Notebook_FirstCode_IsReferencesThenOneParametersCell(string name)
    {
        var code = Code(Read(name)).ToList();
        var first = code[0]["source"]!.AsArray().Select(l => l!.GetValue<string>());

        Assert.All(first, l => Assert.True(l.StartsWith("#r \"bin/", StringComparison.Ordinal) || l.StartsWith("using ", StringComparison.Ordinal), l));
        Assert.Single(code, c => c["metadata"]!["tags"]?.AsArray().Any(t => t!.GetValue<string>() == "parameters") == true);
    }

    private static JsonNode Read(string name) => JsonNode.Parse(File.ReadAllText(Path.Combine(Folder(), name)))!;

    private static IEnumerable<JsonNode> Cells(JsonNode notebook) => notebook["cells"]!.AsArray().Select(c => c!);

    private static IEnumerable<JsonNode> Code(JsonNode notebook) => Cells(notebook).Where(c => c["cell_type"]!.GetValue<string>() == "code");

    private static string Folder()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Analysis.sln"))) folder = folder.Parent;
        return Path.Combine(folder?.FullName ?? throw new InvalidOperationException("The tests don't run inside the solution's folder."), "notebooks");
    }
}
