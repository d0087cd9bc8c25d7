using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;

namespace Dateline.EndToEnd.Tests.Commands;

/// <summary>The command as a person at a terminal has it.</summary>
public sealed class RunCommandTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(120);
    private readonly string _folder = Directory.CreateTempSubdirectory("dateline-run-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Run_CalledOffInACell_WritesWhatThereIsAndSaysSo()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Signals are Unix's.");
        File.WriteAllText(Path.Combine(_folder, "long.ipynb"), Notebook("40 + 2", "System.IO.File.WriteAllText(\"begun\", \"\"); while (true) { }"));
        using var command = Programs.Start([.. Programs.Dateline, "run", "long.ipynb"], null, _folder);
        var said = command.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        for (var waited = Stopwatch.StartNew(); !File.Exists(Path.Combine(_folder, "begun")); await Task.Delay(50, TestContext.Current.CancellationToken))
            Assert.True(waited.Elapsed < Patience && !command.HasExited, "The notebook didn't get to its second cell.");

        // The command takes both signals alike; SIGINT is deaf in whatever a shell started in the background, tests included.
        using var signal = Process.Start("kill", ["-TERM", command.Id.ToString(CultureInfo.InvariantCulture)]);

        await command.WaitForExitAsync(TestContext.Current.CancellationToken).WaitAsync(Patience, TestContext.Current.CancellationToken);
        Assert.Equal(1, command.ExitCode);
        Assert.Contains("long.ipynb", await said, StringComparison.Ordinal);
        var written = File.ReadAllText(Path.Combine(_folder, "long.run.ipynb"));
        Assert.Contains("\"42\"", written, StringComparison.Ordinal);
        Assert.Contains("The run was cancelled here.", written, StringComparison.Ordinal);
    }

    private static string Notebook(params string[] cells) => new JsonObject
    {
        ["cells"] = new JsonArray([.. cells.Select(code => new JsonObject
        {
            ["cell_type"] = "code",
            ["metadata"] = new JsonObject(),
            ["execution_count"] = null,
            ["outputs"] = new JsonArray(),
            ["source"] = code,
        })]),
        ["metadata"] = new JsonObject { ["kernelspec"] = new JsonObject { ["name"] = ".net-csharp", ["display_name"] = ".NET (C#)", ["language"] = "C#" } },
        ["nbformat"] = 4,
        ["nbformat_minor"] = 4,
    }.ToJsonString();
}
