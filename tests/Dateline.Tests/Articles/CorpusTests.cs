using System.Text;
using Dateline.Articles;

namespace Dateline.Tests.Articles;

public sealed class CorpusTests
{
    [Fact]
    public void Read_BadLines_AreReportedAndTheOthersGoOn()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("a.jsonl", "{\"id\":\"one\",\"text\":\"One went to Rome.\"}\r\nnot json\n\n{\"id\":3,\"title\":\"no text\"}\n{\"id\":4,\"text\":\"Four.\"}");

        var items = Corpus.Read([path]).ToList();

        Assert.Equal(["one", "4"], items.Where(i => i.Reading is not null).Select(i => i.Reading!.Article.Id));
        Assert.Equal([2, 4], items.Where(i => i.Error is not null).Select(i => i.Error!.Line));
        Assert.All(items, i => Assert.Equal(path, i.Input));
    }

    [Fact]
    public void Read_Folder_GivesItsFilesInOrder()
    {
        using var folder = new TemporaryFolder();
        foreach (var name in (string[])["b.txt", "a.md", "c/a.json", "B.html", "notes.csv"]) folder.Write(name, name.EndsWith("json", StringComparison.Ordinal) ? """{"text":"x"}""" : "The envoy landed.");

        Assert.Equal(["B", "a", "b", "a"], Corpus.Read([folder.Path]).Select(i => i.Reading!.Article.Id));
    }

    [Fact]
    public void Read_ManyArticles_KeepsTheirOrder()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("a.jsonl", string.Join('\n', Enumerable.Range(0, 300).Select(i => $$"""{"id":{{i}},"text":"Envoy {{i}} landed in Quito.{{new string(' ', i % 7 * 100)}}"}""")));

        Assert.Equal(Enumerable.Range(0, 300), Corpus.Read([path]).Select(i => int.Parse(i.Reading!.Article.Id, System.Globalization.CultureInfo.InvariantCulture)));
    }

    [Fact]
    public void Read_EmptyFolderAndMissingFile_AreErrorsOfTheirInputs()
    {
        using var folder = new TemporaryFolder();

        Assert.Equal([folder.Path, "gone.txt"], Corpus.Read([folder.Path, "gone.txt"]).Select(i => i.Error!.Input));
    }

    [Theory]
    // Standard input has no name: its beginning tells what it is.
    [InlineData("The envoy landed.", 1)]
    [InlineData("{\"text\":\"a b\"}", 1)]
    [InlineData("{\n\"text\":\"a b\"\n}", 1)]
    [InlineData("{\"text\":\"a b\"}\n{\"text\":\"c d\"}\n", 2)]
    [InlineData("<!DOCTYPE html><p>The envoy landed.</p>", 1)]
    public void Find_StandardInput_IsToldByItsBeginning(string content, int count)
    {
        var articles = InputFinder.Find(["-"], () => new MemoryStream(Encoding.UTF8.GetBytes(content))).ToList();

        Assert.Equal(count, articles.Count);
        Assert.All(articles, a => Assert.Matches("^[A-Za-z .]+$", a.Load().Text));
    }

    [Fact]
    public void Read_LineOverTheLimit_CostsThatLineAlone()
    {
        var lines = Encoding.UTF8.GetBytes("{\"text\":\"a\"}\n" + new string('x', ArticleLimits.MaxBytes + 1) + "\n{\"text\":\"b\"}\n");

        var read = JsonLines.Read(new MemoryStream(lines), "x.jsonl").ToList();

        Assert.Equal([(1, false), (2, true), (3, false)], read.Select(l => (l.Number, l.Bytes is null)));
    }

    [Fact]
    public void Find_StandardInputTwice_IsRefusedTheSecondTime()
    {
        var articles = InputFinder.Find(["-", "-"], () => new MemoryStream("The envoy landed."u8.ToArray())).ToList();

        Assert.Equal("The envoy landed.", articles[0].Load().Text);
        Assert.Contains("can be read only once", Assert.Throws<ArticleException>(articles[1].Load).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_FolderWithALinkToItself_GivesItsFilesOnce()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Links need rights there.");
        using var folder = new TemporaryFolder();
        folder.Write("a.txt", "The envoy landed.");
        Directory.CreateSymbolicLink(Path.Combine(folder.Path, "again"), folder.Path);

        Assert.Equal(["a"], Corpus.Read([folder.Path]).Select(i => i.Reading!.Article.Id));
    }

    [Fact]
    public void Find_StreamThatBreaks_IsAnErrorOfItsInput()
    {
        var articles = InputFinder.Find(["-"], () => new BrokenStream("{\"text\":\"a b\"}\n{\"text\":\"c d\"}\n"u8.ToArray())).ToList();

        Assert.Contains("can't be read (gone)", Assert.Throws<ArticleException>(articles[^1].Load).Message, StringComparison.Ordinal);
    }

    private sealed class BrokenStream(byte[] bytes) : MemoryStream(bytes)
    {
        public override int Read(Span<byte> buffer) => base.Read(buffer) is > 0 and var count ? count : throw new IOException("gone");
    }
}
