using Dateline.Engine.Reports.Html;

namespace Dateline.Engine.Tests.Reports.Html;

public sealed class AnsiTextTests
{
    [Theory]
    [InlineData("plain <b>", "plain &lt;b&gt;")]
    [InlineData("\e[31mred\e[0m no", "<span class=\"ansi-fg-red\">red</span> no")]
    [InlineData("\e[1;34mbold\e[22m blue", "<span class=\"ansi-bold ansi-fg-blue\">bold</span><span class=\"ansi-fg-blue\"> blue</span>")]
    [InlineData("\e[38;5;31mpalette", "palette")]
    // Cursor movements and broken sequences leave nothing behind.
    [InlineData("a\e[2Kb\e[1;1Hc", "abc")]
    [InlineData("a\e", "a")]
    [InlineData("a\e[", "a")]
    [InlineData("a\e[31", "a")]
    // A carriage return overwrites its line, as progress bars do.
    [InlineData("10 %\r50 %\r100 %\ndone\r\n", "100 %\ndone\n")]
    [InlineData("", "")]
    public void ToHtml_Sequences_BecomeSpans(string text, string expected) => Assert.Equal(expected, AnsiText.ToHtml(text));
}
