using Dateline.Articles;

namespace Dateline.Tests.Articles;

public sealed class ArticleFileTests
{
    [Theory]
    [InlineData("a.txt", "The envoy landed.", "The envoy landed.")]
    [InlineData("a.md", "# Envoy\n\nThe **envoy** of [Norway](http://example.org)\nlanded.", "Envoy\n\nThe envoy of Norway landed.")]
    [InlineData("a.json", """{"text":"The envoy landed."}""", "The envoy landed.")]
    [InlineData("a.json", """[{"@type":"NewsArticle","articleBody":"The envoy landed."}]""", "The envoy landed.")]
    [InlineData("a.jsonl", "{\"text\":\"The envoy landed.\"}\n\n", "The envoy landed.")]
    [InlineData("a.html", "<p>The envoy landed.</p>", "The envoy landed.")]
    [InlineData("A.HTM", "<p>The envoy landed.</p>", "The envoy landed.")]
    public void Load_EveryForm_GivesTheText(string name, string content, string text)
    {
        using var folder = new TemporaryFolder();

        Assert.Equal(text, Reading.Load(folder.Write(name, content)).Article.Text);
    }

    [Fact]
    public void Load_TextFile_IsNotAltered()
    {
        using var folder = new TemporaryFolder();
        const string Text = "\tOne line.\r\n\r\nTwo\u00A0lines 🌊 cafe\u0301.\n";

        var article = Reading.Load(folder.Write("story.one.txt", Text)).Article;

        Assert.Equal((Text, "story.one", "story.one.txt"), (article.Text, article.Id, article.Source!));
    }

    [Fact]
    public void Load_MarkdownFrontMatter_StatesTitleAndDay()
    {
        using var folder = new TemporaryFolder();

        var article = Reading.Load(folder.Write("a.md", "---\ntitle: \"Envoy lands\"\ndate: 2023-03-04\n---\nThe envoy landed.")).Article;

        Assert.Equal(("Envoy lands", "2023-03-04"), (article.Title!, article.Published!));
    }

    [Theory]
    // Missing, empty, not text, not of the shape.
    [InlineData("gone.txt", null)]
    [InlineData("empty.txt", "")]
    [InlineData("empty.json", "")]
    [InlineData("empty.jsonl", "")]
    [InlineData("blank.txt", " \r\n\t")]
    [InlineData("binary.txt", "a\0b")]
    [InlineData("binary.html", "%PDF-1.4")]
    [InlineData("cut.json", """{"text":"The env""")]
    [InlineData("list.json", "[1, 2]")]
    [InlineData("shape.json", """{"headline":"no body"}""")]
    [InlineData("number.json", """{"text":5}""")]
    [InlineData("surrogate.json", """{"text":"\ud83c"}""")]
    [InlineData("several.jsonl", "{\"text\":\"a\"}\n{\"text\":\"b\"}")]
    public void Load_WhatIsNoArticle_NamesTheFileInOneLine(string name, string? content)
    {
        using var folder = new TemporaryFolder();
        var path = content is null ? folder.File(name) : folder.Write(name, content);

        var error = Assert.Throws<ArticleException>(() => Reading.Load(path));

        Assert.StartsWith(path, error.Message, StringComparison.Ordinal);
        Assert.Equal(path, error.Input);
        Assert.DoesNotContain('\n', error.Message);
    }

    [Fact]
    public void Load_Folder_IsRefused()
    {
        using var folder = new TemporaryFolder();

        Assert.Throws<ArticleException>(() => Reading.Load(folder.Path));
    }

    [Fact]
    public void Load_TooLarge_StatesTheLimit()
    {
        using var folder = new TemporaryFolder();

        var error = Assert.Throws<ArticleException>(() => Reading.Load(folder.Write("large.txt", new string('a', ArticleLimits.MaxBytes + 1))));

        Assert.Contains("10 MB", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, "folder/a.txt", "a.txt")]
    [InlineData("https://example.org/a", "a.txt", "https://example.org/a")]
    [InlineData("Daily Wire", "a.txt", "Daily Wire")]
    // Never a path on somebody's machine.
    [InlineData("/home/eva/a.html", "a.txt", "a.html")]
    [InlineData("C:\\Users\\eva\\a.html", "a.txt", "a.html")]
    [InlineData("file:///home/eva/a.html", "a.txt", "a.html")]
    [InlineData(null, "-", null)]
    public void Source_Stated_IsNeverAnAbsolutePath(string? stated, string input, string? expected) => Assert.Equal(expected, ArticleFile.Source(stated, input));

    [Fact]
    public void Load_OtherLanguage_Warns()
    {
        var german = "Der Minister ist am Freitag nach Wien gereist, um dort mit seinem Kollegen über die neuen Regeln zu sprechen, die im Herbst gelten sollen. Das sagte er am Abend vor der Presse.";

        Assert.Single(Reading.Parse(german).Warnings);
        Assert.Empty(Reading.Parse("The minister went to Vienna on Friday to talk with his colleague about the new rules, which are to hold from autumn on. He said so to the press in the evening.").Warnings);
        Assert.Empty(Reading.Parse("Kurz gesagt").Warnings);
    }
}
