using System.Text.Json.Nodes;

namespace Dateline.Cli.Tests.Commands;

public sealed class RunCommandTests
{
    [Theory]
    [InlineData("#r \\\"nuget: Microsoft.Data.Analysis\\\"\\nusing Microsoft.Data.Analysis;\\nnew DataFrame(new StringDataFrameColumn(\\\"name\\\", [\\\"Ann\\\"]))", "text/html", "dateline-frame")]
    [InlineData("#r \\\"nuget: Plotly.NET\\\"\\nPlotly.NET.GenericChart.ofTraceObject(false, new Plotly.NET.Trace(\\\"bar\\\"))", "application/vnd.plotly.v1+json", "\"type\":\"bar\"")]
    public async Task RunAsync_NotebookOfAnotherProject_ShowsFramesAndCharts(string code, string mimeType, string expected)
    {
        using var run = new CommandRun().With("n.ipynb", $$"""{"nbformat": 4, "nbformat_minor": 4, "metadata": {}, "cells": [{"cell_type": "code", "execution_count": null, "metadata": {}, "outputs": [], "source": "{{code}}"}]}""");

        var status = await run.RunAsync("run", "@/n.ipynb", "--out", "@/o.ipynb", "--quiet");

        Assert.Equal((0, ""), (status, run.Error));
        var output = JsonNode.Parse(await File.ReadAllTextAsync(run.Path("o.ipynb"), TestContext.Current.CancellationToken))!["cells"]![0]!["outputs"]![0]!;
        Assert.Contains(expected, output["data"]![mimeType]!.ToJsonString(), StringComparison.Ordinal);
    }
}
