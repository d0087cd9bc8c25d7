using System.Text.Json;

namespace Dateline.Cli.Tests.Commands;

public sealed class CorrectCommandTests
{
    private const string Article = "Ana Ruiz left Quito on Monday. Ruiz will speak in Lima.";

    [Fact]
    public async Task Correct_OneEntity_WritesAFileThatTheNextReadingObeys()
    {
        using var run = new CommandRun().With("story.txt", Article);
        Assert.Equal(0, await run.RunAsync("correct", "@/story.txt", "rename", "Ana Ruiz", "--to", "Ana Ruiz Vega"));
        Assert.Equal(0, await run.RunAsync("correct", "@/story.txt", "locate", "Lima", "--latitude", "40.74", "--longitude", "-84.11", "--country", "US"));

        Assert.Equal(["story.corrections.yaml", "story.txt"], run.Files);
        Assert.Equal(0, await run.RunAsync("read", "@/story.txt", "--out", "@/after.json", "--format", "json"));

        using var json = JsonDocument.Parse(await File.ReadAllTextAsync(run.Path("after.json"), TestContext.Current.CancellationToken));
        var entities = json.RootElement.GetProperty("entities").EnumerateArray().ToDictionary(e => e.GetProperty("name").GetString()!);
        Assert.Equal(2, entities["Ana Ruiz Vega"].GetProperty("mentions").GetInt32());
        Assert.Equal(("US", 40.74), (entities["Lima"].GetProperty("country").GetString(), entities["Lima"].GetProperty("latitude").GetDouble()));
        Assert.Equal("EC", entities["Quito"].GetProperty("country").GetString());
        Assert.DoesNotContain("Ana Ruiz", entities.Keys);
    }

    [Fact]
    public async Task Correct_EntityThatIsNotThere_WritesNothing()
    {
        using var run = new CommandRun().With("story.txt", Article);

        Assert.Equal(2, await run.RunAsync("correct", "@/story.txt", "drop", "Berta Paz"));

        Assert.Equal(["story.txt"], run.Files);
        Assert.Contains("Berta Paz", run.Error, StringComparison.Ordinal);
    }
}
