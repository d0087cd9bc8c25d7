using Dateline.Display.Charts;

namespace Dateline.Display.Tests.Charts;

public sealed class ChartTextTests
{
    [Theory]
    // Words are kept whole, lines are filled.
    [InlineData("peace and stability in the region", 14, 3, "peace and<br>stability in<br>the region")]
    [InlineData("one", 10, 2, "one")]
    [InlineData("", 10, 2, "")]
    // What doesn't fit ends in an ellipsis.
    [InlineData("peace and stability in the region", 14, 2, "peace and<br>stability in…")]
    [InlineData("Donaudampfschifffahrt", 8, 1, "Donauda…")]
    // White space of the article is a blank; tags are text.
    [InlineData("a\r\n b\tc", 10, 1, "a b c")]
    [InlineData("<b>&</b>", 20, 1, "&lt;b&gt;&amp;&lt;/b&gt;")]
    public void Wrap_Text_BreaksAtBlanksAndEscapes(string text, int width, int lines, string expected) => Assert.Equal(expected, ChartText.Wrap(text, width, lines));

    [Fact]
    public void Shorten_AtASurrogatePair_LeavesNoHalf() => Assert.Equal("ab…", ChartText.Shorten("ab🌏cd", 4));
}
