using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Dateline.Articles;

namespace Dateline.Tests.Articles;

public sealed class HtmlGuardTests
{
    [Theory]
    [InlineData("<p>a<p>b<br>c</p>")]
    [InlineData("<div title='a > b'><b>c</b></div>")]
    [InlineData("<script>if (a < b) document.write('<div>');</script><p>x")]
    [InlineData("<!-- <div> --><p>x</p>")]
    [InlineData("a < b and <")]
    [InlineData("<div")]
    [InlineData("")]
    public void Flatten_OrdinaryPage_StaysAsItIs(string html) => Assert.Same(html, HtmlGuard.Flatten(html, ArticleLimits.MaxDepth));

    [Fact]
    public void Flatten_TooDeep_LeavesOutTagsAndKeepsWords()
    {
        var deep = string.Concat(Enumerable.Range(0, 600).Select(i => $"<div>{i} "));

        var flat = HtmlGuard.Flatten(deep, ArticleLimits.MaxDepth);

        Assert.Equal(ArticleLimits.MaxDepth, flat.Split("<div>").Length - 1);
        Assert.EndsWith("598 599 ", flat, StringComparison.Ordinal);
    }

    [Fact]
    public void Flatten_ScriptTooDeep_GoesWithItsTag()
    {
        var deep = string.Concat(Enumerable.Repeat("<div>", ArticleLimits.MaxDepth));

        Assert.Equal(deep + "x", HtmlGuard.Flatten(deep + "<script>if (a) b();</script>x", ArticleLimits.MaxDepth));
    }

    [Fact]
    public void Flatten_InsideNoscript_CountsAsWell()
    {
        var deep = "<noscript>" + string.Concat(Enumerable.Repeat("<div>", 600));

        Assert.Equal(ArticleLimits.MaxDepth - 1, HtmlGuard.Flatten(deep, ArticleLimits.MaxDepth).Split("<div>").Length - 1);
    }

    [Fact]
    public void Flatten_ManySiblings_AreNotDeep()
    {
        var wide = string.Concat(Enumerable.Repeat("<div><b>x</b></div>", 2000));

        Assert.Same(wide, HtmlGuard.Flatten(wide, ArticleLimits.MaxDepth));
    }

    [Theory]
    // End tags that parsers ignore, or that end less than all within.
    [InlineData("<b><div></b>")]
    [InlineData("<form><div></form>")]
    [InlineData("<span><div></span>")]
    [InlineData("<div><table></div>")]
    [InlineData("<div><object></div>")]
    // Elements that have no end of their own except in HTML.
    [InlineData("<svg><td>")]
    [InlineData("<svg><a>")]
    // Tags that aren't where they seem to be.
    [InlineData("<svg><g d=a/>")]
    [InlineData("<x \"><div>")]
    [InlineData("<? \"><div>")]
    [InlineData("<!-- --!><div>")]
    [InlineData("<svg><style><g></style>")]
    [InlineData("<svg><![CDATA[></svg>]]>")]
    [InlineData("<div><style></stylex></div></style>")]
    [InlineData("<div><noframes></div></noframes>")]
    [InlineData("<div><script><!--<script></script></div>--></script>")]
    public void Flatten_NestsWithoutSeeming_IsParsedAtABoundedDepth(string html)
    {
        var document = new HtmlParser().ParseDocument(HtmlGuard.Flatten(string.Concat(Enumerable.Repeat(html, 2000)), ArticleLimits.MaxDepth));

        Assert.InRange(document.All.Max(e => e.GetAncestors().Count()), 1, 4 * ArticleLimits.MaxDepth);
    }

    [Theory]
    [InlineData("<svg><path d='M0 0'/><circle /></svg><p>x</p>")]
    [InlineData("<p><b>x</b><p>y")]
    public void Flatten_ManyOnAPage_StaysAsItIs(string html)
    {
        var page = string.Concat(Enumerable.Repeat(html, 400));

        Assert.Same(page, HtmlGuard.Flatten(page, ArticleLimits.MaxDepth));
    }

    [Fact]
    public void Flatten_FormattingReopenedInEachParagraph_LosesTheFormatting()
    {
        var page = string.Concat(Enumerable.Range(0, 500).Select(i => $"<b id={i}>")) + string.Concat(Enumerable.Repeat("<p>x", 20_000));

        Assert.Equal(string.Concat(Enumerable.Repeat("<p>x", 20_000)), HtmlGuard.Flatten(page, ArticleLimits.MaxDepth));
    }
}
