using System.Net;
using System.Text.RegularExpressions;
using Dateline.Cli.Reports;

namespace Dateline.Cli.Tests.Reports;

public sealed class ArticleChapterTests
{
    [Theory]
    [InlineData("Japan opposed the plan.\n\n“We stand with Kenya,” said Akira Sato of Japan.")]
    [InlineData("A <b>bold</b> & \"quoted\" plan of Italy.\r\nNext <script>alert(1)</script> paragraph 🙂.")]
    [InlineData("")]
    public void Html_AnyArticle_HoldsItsTextAndNoMarkupOfIt(string text)
    {
        var html = ArticleChapter.Html(Reading.Parse(text));
        var article = html[html.IndexOf("<div class=\"article\">", StringComparison.Ordinal)..];

        Assert.Equal(
            string.Concat(text.Where(c => !char.IsWhiteSpace(c))),
            string.Concat(WebUtility.HtmlDecode(Regex.Replace(article, "<[^>]*>", "")).Where(c => !char.IsWhiteSpace(c))));
        Assert.DoesNotContain("<script", html);
        Assert.DoesNotContain("<b>", html);
    }

    [Fact]
    public void Html_NameInsideAQuotation_MarksBoth()
    {
        var reading = Reading.Parse("“We stand with Kenya,” said Akira Sato.");

        var html = ArticleChapter.Html(reading);

        Assert.Contains("<span class=\"sentence\" id=\"passage-sentences-0\">", html);
        Assert.Matches("<span class=\"quotation\"[^>]*><mark class=\"place\" title=\"Kenya, place\">Kenya</mark></span>", html);
    }
}
