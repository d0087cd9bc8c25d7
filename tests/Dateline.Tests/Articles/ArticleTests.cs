namespace Dateline.Tests.Articles;

public sealed class ArticleTests
{
    [Theory]
    [InlineData("", 0)]
    [InlineData(" \r\n — … ", 0)]
    [InlineData("one", 1)]
    [InlineData("It’s a well-known 8-day tour.", 5)]
    [InlineData("Māori in one word, composed or not: M\u0061\u0304ori", 8)]
    [InlineData("end- of -line", 3)]
    public void WordCount_Text_CountsWordsAsAReaderDoes(string text, int expected) => Assert.Equal(expected, Reading.Parse(text).Article.WordCount);
}
