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

        var read = JsonLines.Read(new MemoryStream(lines)).ToList();

        Assert.Equal([(1, false), (2, true), (3, false)], read.Select(l => (l.Number, l.Bytes is null)));
    }
}
