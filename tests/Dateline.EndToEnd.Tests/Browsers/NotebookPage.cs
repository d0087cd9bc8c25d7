using System.Text.Json;
using Microsoft.Playwright;

namespace Dateline.EndToEnd.Tests.Browsers;

/// <summary>A notebook open in Jupyter Notebook, with the moves of a person: menu, tool bar, keyboard.</summary>
internal sealed class NotebookPage(IPage page)
{
    private const float Patience = 180_000;

    public async Task ReadyAsync() =>
        await page.WaitForFunctionAsync("window.Jupyter && Jupyter.notebook && Jupyter.notebook._fully_loaded && Jupyter.notebook.kernel && Jupyter.notebook.kernel.is_connected() && Jupyter.notebook.kernel.info_reply.status === 'ok'", null, Limit);

    public async Task RunAllAsync()
    {
        await page.Locator("#celllink").ClickAsync();
        await page.Locator("#run_all_cells a").ClickAsync();
    }

    public async Task InterruptAsync() => await page.Locator("button[data-jupyter-action='jupyter-notebook:interrupt-kernel']").ClickAsync();

    public async Task RestartAndRunAllAsync()
    {
        await page.Locator("button[data-jupyter-action='jupyter-notebook:confirm-restart-kernel-and-run-all-cells']").ClickAsync();
        await page.Locator(".modal.in .btn-danger").ClickAsync();
    }

    /// <summary>Until each code cell that holds code has run and none waits.</summary>
    public async Task AllRanAsync() =>
        await page.WaitForFunctionAsync("Jupyter.notebook.get_cells().filter(c => c.cell_type === 'code' && c.get_text().trim()).every(c => Number.isInteger(c.input_prompt_number))", null, Limit);

    /// <summary>Until a cell has run as the kernel's n-th.</summary>
    public async Task CountAsync(int cell, int number) =>
        await page.WaitForFunctionAsync("([place, number]) => Jupyter.notebook.get_cell(place).input_prompt_number === number", new[] { cell, number }, Limit);

    /// <summary>Until a cell runs: it has been sent, and those before it are done.</summary>
    public async Task RunningAsync(int cell) =>
        await page.WaitForFunctionAsync(
            "place => Jupyter.notebook.get_cell(place).input_prompt_number === '*' && Jupyter.notebook.get_cells().slice(0, place).every(c => Number.isInteger(c.input_prompt_number))",
            cell, Limit);

    public async Task HasErrorAsync(int cell) =>
        await page.WaitForFunctionAsync("place => Jupyter.notebook.get_cell(place).output_area.outputs.some(o => o.output_type === 'error')", cell, Limit);

    public async Task RunAsync(int cell)
    {
        await page.EvaluateAsync("place => Jupyter.notebook.select(place)", cell);
        await page.Locator("button[data-jupyter-action='jupyter-notebook:run-cell-and-select-next']").ClickAsync();
        await page.WaitForFunctionAsync("place => Number.isInteger(Jupyter.notebook.get_cell(place).input_prompt_number)", cell, Limit);
    }

    /// <summary>Types over the code of the cell with this tag.</summary>
    public async Task RewriteAsync(string tag, Func<string, string> change)
    {
        var place = await page.EvaluateAsync<int>("tag => Jupyter.notebook.get_cells().findIndex(c => (c.metadata.tags || []).includes(tag))", tag);
        Assert.True(place >= 0, $"No cell has the tag {tag}.");
        var code = await page.EvaluateAsync<string>("place => Jupyter.notebook.get_cell(place).get_text()", place);
        await page.Locator(".cell").Nth(place).Locator(".CodeMirror-lines").ClickAsync();
        await page.Keyboard.PressAsync("Control+A");
        await page.Keyboard.InsertTextAsync(change(code));
        Assert.Equal(change(code), await page.EvaluateAsync<string>("place => Jupyter.notebook.get_cell(place).get_text()", place));
    }

    /// <summary>The last output's plain text.</summary>
    public async Task<string?> TextAsync(int cell) =>
        await page.EvaluateAsync<string?>("place => { const o = Jupyter.notebook.get_cell(place).output_area.outputs.at(-1); return o && o.data && o.data['text/plain'] }", cell);

    public async Task<string[]> ErrorsAsync() =>
        await page.EvaluateAsync<string[]>("Jupyter.notebook.get_cells().filter(c => c.output_area).flatMap(c => c.output_area.outputs).filter(o => o.output_type === 'error').map(o => o.evalue)");

    /// <summary>How many outputs carry a chart.</summary>
    public async Task<int> ChartOutputsAsync() =>
        await page.EvaluateAsync<int>("Jupyter.notebook.get_cells().filter(c => c.output_area).flatMap(c => c.output_area.outputs).filter(o => o.data && o.data['application/vnd.plotly.v1+json']).length");

    /// <summary>Waits until as many charts are drawn as outputs carry one, and gives each one's traces.</summary>
    public async Task<IReadOnlyList<string>> ChartsAsync()
    {
        var count = await ChartOutputsAsync();
        await page.WaitForFunctionAsync(
            "count => { const drawn = [...document.querySelectorAll('.js-plotly-plot')].filter(p => p.data && p.data.length && p.querySelector('.main-svg') && p.querySelector('.main-svg').getBoundingClientRect().height > 50); return drawn.length === count }",
            count, Limit);
        var charts = await page.EvaluateAsync<JsonElement>("[...document.querySelectorAll('.js-plotly-plot')].map(p => JSON.stringify(p.data))");
        return [.. charts.EnumerateArray().Select(chart => chart.GetString()!)];
    }

    private static PageWaitForFunctionOptions Limit => new() { Timeout = Patience };
}
