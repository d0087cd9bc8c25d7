using Dateline.Display.Charts;

namespace Dateline.Display.Tests.Charts;

public sealed class WordCountTests
{
    [Theory]
    [InlineData("", 0)]
    [InlineData(" \r\n — … ", 0)]
    [InlineData("one", 1)]
    [InlineData("It’s a well-known 8-day tour.", 5)]
    [InlineData("Māori in one word, composed or not: M\u0061\u0304ori", 8)]
    [InlineData("end- of -line", 3)]
    public void Of_Text_CountsWordsAsAReaderDoes(string text, int expected) => Assert.Equal(expected, WordCount.Of(text));
}
