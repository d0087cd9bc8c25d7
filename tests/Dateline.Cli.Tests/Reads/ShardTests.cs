using System.Text.Json;

namespace Dateline.Cli.Tests.Reads;

public sealed class ShardTests : IDisposable
{
    private readonly CommandRun _run = new();

    public void Dispose() => _run.Dispose();

    [Theory]
    [InlineData("jsonl", null)]
    [InlineData("csv", "stops")]
    [InlineData("parquet", "stops")]
    public async Task Read_Shards_HaveAFileForEachSoManyArticles(string format, string? table)
    {
        Assert.Equal(ExitStatus.Done, await Read(Articles(5), 2, format, table));

        Assert.Equal([$"part-00000.{format}", $"part-00001.{format}", $"part-00002.{format}"], FilesOf("out"));
    }

    [Theory]
    [InlineData("csv")]
    [InlineData("parquet")]
    public async Task Read_ShardsOfAllTables_HaveAFolderATable(string format)
    {
        await Read(Articles(3), 2, format, null);

        Assert.Equal(
            TableName.All.Append(TableName.Article).Append("_run").Order(StringComparer.Ordinal),
            Directory.EnumerateDirectories(_run.Path("out")).Select(d => Path.GetFileName(d)).Order(StringComparer.Ordinal));
        Assert.All(TableName.All.Append(TableName.Article), table => Assert.Equal([$"part-00000.{format}", $"part-00001.{format}"], FilesOf(Path.Combine("out", table))));
    }

    [Fact]
    public async Task Read_Shards_HoldWhatOneFileHolds()
    {
        Articles(5);
        await _run.RunAsync("read", "@/a.jsonl", "--format", "jsonl", "--out", "@/whole.jsonl");
        await Read("a.jsonl", 2);

        Assert.Equal(await File.ReadAllTextAsync(_run.Path("whole.jsonl"), Cancellation), string.Concat(FilesOf("out").Select(f => File.ReadAllText(_run.Path(Path.Combine("out", f))))));
    }

    [Fact]
    public async Task Read_AgainAfterAShardIsMissing_WritesThatOneAlone()
    {
        await Read(Articles(5), 2);
        var before = Contents();
        foreach (var file in (string[])["out/part-00000.jsonl", "out/part-00002.jsonl"]) File.AppendAllText(_run.Path(file), "kept as it is");
        Renew("out/_run/part-00000.json");
        Renew("out/_run/part-00002.json");
        File.Delete(_run.Path("out/part-00001.jsonl"));

        Assert.Equal(ExitStatus.Done, await Read("a.jsonl", 2));

        Assert.Equal(before[1], Contents()[1]);
        Assert.EndsWith("kept as it is", Contents()[0], StringComparison.Ordinal);
        Assert.EndsWith("kept as it is", Contents()[2], StringComparison.Ordinal);
        Assert.Contains("part-00001: 2 articles", _run.Error, StringComparison.Ordinal);
        Assert.Contains("5 articles in 3 shards, 2 of them finished before.", _run.Error, StringComparison.Ordinal);
    }

    [Theory]
    // What a run that was ended hard leaves behind: beginnings of files, and shards without a note.
    [InlineData("out/.part-00001.jsonl.77.part")]
    [InlineData("out/part-00001.jsonl")]
    public async Task Read_AfterARunThatWasEnded_GoesOn(string rest)
    {
        await Read(Articles(4), 2);
        var before = Contents();
        File.Delete(_run.Path("out/_run/part-00001.json"));
        File.Delete(_run.Path("out/part-00001.jsonl"));
        await File.WriteAllTextAsync(_run.Path(rest), "half a li", Cancellation);

        Assert.Equal(ExitStatus.Done, await Read("a.jsonl", 2));

        Assert.Equal(before, Contents());
        Assert.Equal(["part-00000.jsonl", "part-00001.jsonl"], FilesOf("out"));
    }

    [Fact]
    public async Task Read_AgainWithAnArticleChanged_SaysWhichShard()
    {
        await Read(Articles(4), 2);
        Articles(4, changed: 3);

        Assert.Equal(ExitStatus.NotDone, await Read("a.jsonl", 2));

        Assert.Contains("part-00001.json: the shard was written of other inputs; name the inputs as then, or another folder with --out, or delete this file", _run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("she.txt", "She left for Quito.")]
    [InlineData("she.corrections.yaml", "- add: Quito\n  type: place\n")]
    public async Task Read_AgainWithAFileChanged_SaysSo(string name, string content)
    {
        _run.With("she.txt", "She left.");
        await Read("she.txt", 2);
        _run.With(name, content);

        Assert.Equal(ExitStatus.NotDone, await Read("she.txt", 2));
    }

    [Theory]
    [InlineData(6)]
    [InlineData(2)]
    public async Task Read_AgainWithMoreOrFewerArticles_SaysSo(int count)
    {
        await Read(Articles(5), 2);

        Assert.Equal(ExitStatus.NotDone, await Read(Articles(count), 2));
        Assert.Contains("name the inputs as then", _run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(3, "jsonl", null)]
    [InlineData(2, "csv", null)]
    [InlineData(2, "jsonl", "stops")]
    public async Task Read_AgainInAnotherWay_SaysWhatDiffers(int size, string format, string? table)
    {
        await Read(Articles(4), 2);

        Assert.Equal(ExitStatus.NotDone, await Read("a.jsonl", size, format, table));

        Assert.Contains("--format jsonl --shard 2, and this is version", _run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Read_ByAnotherBuild_IsRefused()
    {
        await Read(Articles(4), 2);
        var settings = _run.Path("out/_run/settings.json");
        await File.WriteAllTextAsync(settings, (await File.ReadAllTextAsync(settings, Cancellation)).Replace("\"build\": \"", "\"build\": \"0", StringComparison.Ordinal), Cancellation);

        Assert.Equal(ExitStatus.NotDone, await Read("a.jsonl", 2));
    }

    [Fact]
    public async Task Read_FolderOfSomethingElse_IsLeftAlone()
    {
        Directory.CreateDirectory(_run.Path("out"));
        _run.With("out/notes.txt", "mine");

        Assert.Equal(ExitStatus.NotDone, await Read(Articles(2), 2));

        Assert.Equal(["notes.txt"], FilesOf("out"));
        Assert.Contains("isn't empty and holds no shards", _run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Read_BadArticlesInShards_AreNamedAndCountedEachTime()
    {
        _run.With("a.jsonl", "{\"text\":\"She left.\"}\nbroken\n{\"text\":\"He stayed.\"}\n");

        for (var time = 0; time < 2; time++)
        {
            Assert.Equal(ExitStatus.PartlyFailed, await Read("a.jsonl", 2));
            Assert.Contains("a.jsonl:2: ", _run.Error, StringComparison.Ordinal);
            Assert.Contains("1 of 3 articles could not be read.", _run.Error, StringComparison.Ordinal);
        }

        Assert.Equal([1, 1], Contents().Select(c => c.TrimEnd().Split('\n').Length));
    }

    [Theory]
    [InlineData("@/a.jsonl", "--shard", "2", "--format", "jsonl")]
    [InlineData("@/a.jsonl", "--shard", "2", "--out", "@/out")]
    [InlineData("@/a.jsonl", "--shard", "2", "--out", "@/out", "--format", "kml")]
    [InlineData("@/a.jsonl", "--shard", "0", "--out", "@/out", "--format", "jsonl")]
    [InlineData("-", "--shard", "2", "--out", "@/out", "--format", "jsonl")]
    public async Task Read_ShardsInWrongUse_IsOneLineAndStatusTwo(params string[] arguments)
    {
        Articles(2);

        Assert.Equal(ExitStatus.NotDone, await _run.RunAsync(["read", .. arguments]));

        Assert.Single(_run.Error.TrimEnd().Split('\n'));
        Assert.False(Directory.Exists(_run.Path("out")));
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private Task<int> Read(string input, int size, string format = "jsonl", string? table = null) =>
        _run.RunAsync(["read", "@/" + input, "--format", format, "--shard", $"{size}", "--out", "@/out", .. table is null ? (string[])[] : ["--table", table]]);

    private string Articles(int count, int? changed = null)
    {
        _run.With("a.jsonl", string.Concat(Enumerable.Range(0, count).Select(i =>
            JsonSerializer.Serialize(new { id = $"n{i}", text = $"The envoy landed in {(i == changed ? "Lima" : "Quito")} on May {i + 1}, 2024." }) + "\n")));
        return "a.jsonl";
    }

    private string[] FilesOf(string folder) => [.. Directory.EnumerateFiles(_run.Path(folder)).Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal)];

    private string[] Contents() => [.. FilesOf("out").Select(f => File.ReadAllText(_run.Path(Path.Combine("out", f))))];

    // Notes the present size of the shard's file, as if it had been written so.
    private void Renew(string note)
    {
        var file = $"{Path.GetFileNameWithoutExtension(note)}.jsonl";
        var text = File.ReadAllText(_run.Path(note));
        var start = text.IndexOf($"\"{file}\": ", StringComparison.Ordinal) + file.Length + 4;
        var end = text.IndexOf('\n', start);
        File.WriteAllText(_run.Path(note), text[..start] + new FileInfo(_run.Path("out/" + file)).Length + text[end..]);
    }
}
