using Dateline.Articles;

namespace Dateline.Tests.Articles;

public sealed class HtmlArticleTests
{
    private const string Page = """
        <!DOCTYPE html><html lang="en"><head><title>Envoy lands in Quito | Daily Wire</title>
        <meta property="og:title" content="Envoy lands in Quito"><link rel="canonical" href="https://example.org/news/envoy">
        <script type="application/ld+json">{"@graph":[{"@type":"WebPage","name":"x"},
        {"@type":"NewsArticle","headline":"Envoy lands in Quito","datePublished":"2023-03-04T23:10:00-05:00","author":[{"@type":"Person","name":"Rosa Quispe"}]}]}</script>
        </head><body><nav><a href="/">Home</a> <a href="/sport">Sport</a></nav>
        <article><h1>Envoy lands in Quito</h1>
        <p>The envoy of Norway, Kari Solberg, landed in the Ecuadorian capital on Friday for two days of talks
        on fisheries and on forests, her office said in&nbsp;a statement.</p>
        <h2>Warm words</h2>
        <p>“We have come to listen,” Solberg said, standing beside Foreign Minister Juan Holgu&iacute;n, who thanked her government
        for its patience over a long and often <b>bitter</b> negotiation about the rules.</p>
        <blockquote class="twitter-tweet"><p lang="en">Good morning, Quito! <a href="https://t.co/x">pic.twitter.com/x1y2</a></p>&mdash; Norway in Ecuador
        (@NorwayEC) <a href="https://twitter.com/x">March 3, 2023</a></blockquote>
        <p>The two countries signed an agreement on tuna last year. Critics in the port of Manta, where most of the fleet is based, said it
        gave too much away and too little back to the people who work there.</p></article>
        <aside><h3>Most read</h3><ul><li><a href="/1">Ten things to know</a></li></ul></aside><footer>All rights reserved.</footer></body></html>
        """;

    [Fact]
    public void Read_NewsPage_GivesTheArticleAlone()
    {
        var reading = Reading.Read(HtmlArticle.Read(Page, "folder/envoy.html"));

        Assert.Equal(["headline", "paragraph", "subheading", "paragraph", "post", "paragraph"], reading.Blocks.Select(b => b.Kind));
        Assert.Equal("Warm words", reading.Blocks[2].Text);
        Assert.EndsWith("said in\u00A0a statement.", reading.Blocks[1].Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Most read", reading.Article.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("rights reserved", reading.Article.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Home", reading.Article.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_NewsPage_StatesItsFacts()
    {
        var article = HtmlArticle.Read(Page, "folder/envoy.html");

        Assert.Equal(
            ("envoy", "Envoy lands in Quito", "https://example.org/news/envoy", "2023-03-04", "Rosa Quispe"),
            (article.Id, article.Title!, article.Source!, article.Published!, article.Author!));
    }

    [Fact]
    public void Read_EmbeddedPost_IsAPost()
    {
        var post = Assert.Single(Reading.Read(HtmlArticle.Read(Page, "a.html")).Posts);

        Assert.Equal(("Norway in Ecuador", "@NorwayEC", "2023-03-03"), (post.Author!, post.Handle!, post.Date!));
        Assert.Equal("Good morning, Quito! pic.twitter.com/x1y2", post.Body);
    }

    [Theory]
    // Each place that states the day, and none.
    [InlineData("<meta property='article:published_time' content='2020-01-02T03:04:05Z'>", "2020-01-02")]
    [InlineData("<meta name='date' content='2 January 2020'>", "2020-01-02")]
    [InlineData("<body><time datetime='2020-01-02'>yesterday</time>", "2020-01-02")]
    [InlineData("<script type='application/ld+json'>{broken</script>", null)]
    public void Read_Published_IsFoundWhereThePageSaysIt(string head, string? published) =>
        Assert.Equal(published, HtmlArticle.Read($"<html><head>{head}<p>The envoy landed in Quito.</p>", "a.html").Published);

    [Theory]
    [InlineData("<html><body></body></html>")]
    [InlineData("<html><body><script>var a = 1;</script></body></html>")]
    [InlineData("<!-- nothing -->")]
    public void Read_PageWithoutWords_SaysSo(string page) => Assert.Throws<ArticleException>(() => HtmlArticle.Read(page, "a.html"));

    [Fact]
    public void Read_TagsWithoutEnd_AreReadInTheirLength()
    {
        // A parser that builds all the levels needs minutes for this.
        var page = string.Concat(Enumerable.Repeat("<div>", 1_000_000)) + "The envoy landed in Quito on Friday.";

        Assert.Contains("landed in Quito", HtmlArticle.Read(page, "a.html").Text, StringComparison.Ordinal);
    }
}
