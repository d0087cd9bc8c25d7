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
    public void Flatten_OrdinaryPage_StaysAsItIs(string html) => Assert.Same(html, HtmlGuard.Flatten(html));

    [Fact]
    public void Flatten_TooDeep_LeavesOutTagsAndKeepsWords()
    {
        var deep = string.Concat(Enumerable.Range(0, 600).Select(i => $"<div>{i} "));

        var flat = HtmlGuard.Flatten(deep);

        Assert.Equal(ArticleLimits.MaxDepth, flat.Split("<div>").Length - 1);
        Assert.EndsWith("598 599 ", flat, StringComparison.Ordinal);
    }

    [Fact]
    public void Flatten_ScriptTooDeep_GoesWithItsTag()
    {
        var deep = string.Concat(Enumerable.Repeat("<div>", ArticleLimits.MaxDepth));

        Assert.Equal(deep + "x", HtmlGuard.Flatten(deep + "<script>if (a) b();</script>x"));
    }

    [Fact]
    public void Flatten_InsideNoscript_CountsAsWell()
    {
        var deep = "<noscript>" + string.Concat(Enumerable.Repeat("<div>", 600));

        Assert.Equal(ArticleLimits.MaxDepth - 1, HtmlGuard.Flatten(deep).Split("<div>").Length - 1);
    }

    [Fact]
    public void Flatten_ManySiblings_AreNotDeep()
    {
        var wide = string.Concat(Enumerable.Repeat("<div><b>x</b></div>", 2000));

        Assert.Same(wide, HtmlGuard.Flatten(wide));
    }
}
