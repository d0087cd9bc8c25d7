using System.Security.Cryptography;

namespace Dateline.EndToEnd.Tests.Published;

/// <summary>The native command in a published folder is the managed one, but sooner.</summary>
[Collection(nameof(Publishing))]
public sealed class PublishedCommandTests(PublishedCommandFixture published) : IClassFixture<PublishedCommandFixture>
{
    [Theory]
    // Formats.
    [InlineData("read story.txt")]
    [InlineData("read story.txt --format json")]
    [InlineData("read story.txt page.html note.md record.json lines.jsonl latin.txt --format jsonl")]
    [InlineData("read story.txt lines.jsonl --format csv --out tables")]
    [InlineData("read lines.jsonl --format csv --table stances")]
    [InlineData("read story.txt --format json --table entities --quiet")]
    [InlineData("read page.html --format geojson")]
    [InlineData("read story.txt --format kml --out story.kml")]
    [InlineData("read story.txt --format ics")]
    [InlineData("read lines.jsonl --format jsonl --shard 2 --out shards --quiet")]
    // Corrections.
    [InlineData("read corrected.txt --format json")]
    [InlineData("read spoilt.txt --format json")]
    [InlineData("correct story.txt rename Torres --to Tórrez")]
    [InlineData("correct corrected.txt locate Cairo --latitude 30 --longitude 31.2")]
    [InlineData("correct story.txt rename Smith --to Jones")]
    // Bad inputs and wrong use.
    [InlineData("read german.txt --format jsonl")]
    [InlineData("read missing.txt")]
    [InlineData("read empty.txt story.txt shape.json --format jsonl")]
    [InlineData("read shape.json")]
    [InlineData("read story.txt --format sonnet")]
    [InlineData("read story.txt --ouch")]
    [InlineData("read story.txt --format csv")]
    [InlineData("read")]
    [InlineData("correct story.txt praise Torres")]
    // Help.
    [InlineData("read --help")]
    [InlineData("correct --help")]
    // What the managed command does for it.
    [InlineData("")]
    [InlineData("--version")]
    [InlineData("--quiet read missing.txt story.txt --format jsonl")]
    [InlineData("read @arguments.rsp")]
    [InlineData("read story.txt --format parquet --out tables")]
    [InlineData("export missing.ipynb")]
    [InlineData("raed story.txt")]
    public async Task Native_AnyCommandLine_SaysAndWritesWhatTheManagedOneDoes(string line)
    {
        published.SkipIfMissing();

        var managed = await RunAsync(published.Managed, line);
        var native = await RunAsync(published.Native, line);

        Assert.Equal(managed.Said, native.Said);
        Assert.Equal(managed.Files, native.Files);
        Assert.Equal(managed.Status, native.Status);
    }

    [Fact]
    public async Task Native_WithoutTheManagedCommand_ReadsAndTellsThatTheRestIsMissing()
    {
        published.SkipIfMissing();
        var alone = Path.Combine(Directory.CreateDirectory(Path.Combine(published.Home, "alone")).FullName, "dateline");
        File.Copy(published.Native, alone);

        var read = await RunAsync(alone, "read story.txt --format jsonl");
        var report = await RunAsync(alone, "report story.txt");

        Assert.Equal((0, 1), (read.Status, read.Said.Count(c => c == '\n')));
        Assert.Contains("Nairobi", read.Said, StringComparison.Ordinal);
        Assert.Equal(2, report.Status);
        Assert.Matches("^dateline: .*Dateline.Cli: can't be started .*\n$", report.Said);
    }

    [Fact]
    public async Task Publish_WithoutACompilerOfC_MakesTheManagedCommandAndSaysSo()
    {
        published.SkipIfMissing();

        // A path with a shell and no compiler.
        var programs = Directory.CreateDirectory(Path.Combine(published.Home, "programs")).FullName;
        File.CreateSymbolicLink(Path.Combine(programs, "sh"), "/bin/sh");
        var (status, said) = await published.PublishAsync("managed", new Dictionary<string, string> { ["PATH"] = programs });

        Assert.True(status == 0, said);
        Assert.Single(said.Split('\n'), l => l.Contains("without native code", StringComparison.Ordinal));
        var read = await RunAsync(Path.Combine(published.Home, "managed", "dateline"), "read story.txt --format jsonl");
        Assert.Equal((0, 1), (read.Status, read.Said.Count(c => c == '\n')));
    }

    // In a folder of its own with all inputs; what it says and all files that are there afterwards.
    private async Task<(int Status, string Said, SortedDictionary<string, string> Files)> RunAsync(string program, string line)
    {
        var folder = Path.Combine(published.Home, "work");
        if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
        Directory.CreateDirectory(folder);
        foreach (var file in Directory.EnumerateFiles(published.Inputs)) File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
        var (status, said) = await Programs.RunAsync([program, .. line.Split(' ', StringSplitOptions.RemoveEmptyEntries)], null, folder);
        var files = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)) files[Path.GetRelativePath(folder, file)] = Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(file)));
        return (status, said, files);
    }
}
