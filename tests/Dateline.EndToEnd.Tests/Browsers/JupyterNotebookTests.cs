using Dateline.EndToEnd.Tests.Kernels;

namespace Dateline.EndToEnd.Tests.Browsers;

/// <summary>What a person does with a notebook in Jupyter Notebook, done in a browser that reaches no network.</summary>
public sealed class JupyterNotebookTests(JupyterFixture jupyter, BrowserFixture browser) : IClassFixture<JupyterFixture>, IClassFixture<BrowserFixture>
{
    private const string OtherArticle = """
        President Ana Bello condemned the blockade of Port Mora in a speech in Lisbon on Monday.

        "We stand with the people of Kenya," said Bello, who will travel from Lisbon to Nairobi on Tuesday and to Cairo on Thursday.

        Egypt supported the proposal. Canada opposed it, and Canadian officials criticised Egypt.

        """;

    public static TheoryData<string> ShippedNotebooks =>
        Directory.Exists(RepositoryFolder.Notebooks) ? [.. Directory.EnumerateFiles(RepositoryFolder.Notebooks, "*.ipynb").Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)] : [];

    [Theory(SkipTestWithoutData = true)]
    [MemberData(nameof(ShippedNotebooks))]
    public async Task RunAll_ShippedNotebook_DrawsItsChartsAndOthersForAnotherArticle(string name)
    {
        var folder = Workspace();
        var refused = new List<string>();
        await using var server = await StartAsync(folder);
        var notebook = await OpenAsync(server, $"notebooks/{name}", refused);

        await notebook.RunAllAsync();
        await notebook.AllRanAsync();
        var before = await notebook.ChartsAsync();
        await notebook.RewriteAsync("parameters", code => code.Replace(FirstString(code), Path.Combine(folder, "other.txt"), StringComparison.Ordinal));
        await notebook.RunAllAsync();
        await notebook.AllRanAsync();
        var after = await notebook.ChartsAsync();

        Assert.Empty(await notebook.ErrorsAsync());
        Assert.NotEmpty(before);
        Assert.NotEqual(before, after);
        Assert.Empty(refused);
    }

    [Fact]
    public async Task Interrupt_TightLoop_FreesTheKernelAndKeepsVariables()
    {
        await using var server = await StartAsync(Fixture("endless-loop.ipynb"));
        var notebook = await OpenAsync(server, "endless-loop.ipynb", []);

        await notebook.RunAllAsync();
        await notebook.RunningAsync(1);
        await notebook.InterruptAsync();
        await notebook.HasErrorAsync(1);
        await notebook.RunAsync(2);

        Assert.Equal("42", await notebook.TextAsync(2));
    }

    [Fact]
    public async Task RestartAndRunAll_CellThatCounts_BeginsAnew()
    {
        await using var server = await StartAsync(Fixture("counted-cells.ipynb"));
        var notebook = await OpenAsync(server, "counted-cells.ipynb", []);

        await notebook.RunAllAsync();
        await notebook.AllRanAsync();
        await notebook.RunAsync(1);
        var before = await notebook.TextAsync(1);
        await notebook.RestartAndRunAllAsync();
        await notebook.CountAsync(1, 2);

        Assert.Equal("3", before);
        Assert.Equal("2", await notebook.TextAsync(1));
    }

    private Task<NotebookServer> StartAsync(string folder)
    {
        jupyter.SkipIfMissing();
        browser.SkipIfMissing();
        return NotebookServer.StartAsync(jupyter, folder);
    }

    private async Task<NotebookPage> OpenAsync(NotebookServer server, string path, List<string> refused)
    {
        var notebook = new NotebookPage(await browser.OpenAsync(new Uri(server.Address, $"notebooks/{path}").AbsoluteUri, refused));
        await notebook.ReadyAsync();
        return notebook;
    }

    /// <summary>The repository's notebooks where a front end may save them; what they refer to by relative paths is linked.</summary>
    private string Workspace()
    {
        var folder = Directory.CreateDirectory(Path.Combine(jupyter.Home, Guid.NewGuid().ToString("N"))).FullName;
        var notebooks = Directory.CreateDirectory(Path.Combine(folder, "notebooks")).FullName;
        foreach (var file in Directory.EnumerateFiles(RepositoryFolder.Notebooks)) File.Copy(file, Path.Combine(notebooks, Path.GetFileName(file)));
        Directory.CreateSymbolicLink(Path.Combine(notebooks, "bin"), Path.Combine(RepositoryFolder.Notebooks, "bin"));
        Directory.CreateSymbolicLink(Path.Combine(folder, "data"), Path.Combine(RepositoryFolder.Path, "data"));
        File.WriteAllText(Path.Combine(folder, "other.txt"), OtherArticle);
        return folder;
    }

    private string Fixture(string name)
    {
        var folder = Directory.CreateDirectory(Path.Combine(jupyter.Home, Guid.NewGuid().ToString("N"))).FullName;
        File.Copy(Path.Combine(AppContext.BaseDirectory, "Browsers", name), Path.Combine(folder, name));
        return folder;
    }

    private static string FirstString(string code) => code.Split('"')[1];
}
