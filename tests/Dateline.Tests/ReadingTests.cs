namespace Dateline.Tests;

public sealed class ReadingTests
{
    [Theory]
    [InlineData("")]
    [InlineData(" \r\n\t ")]
    public void Parse_NoWords_GivesEmptyTables(string text)
    {
        var reading = Reading.Parse(text);

        Assert.Equal(text, reading.Article.Text);
        Assert.Empty(reading.Blocks);
        Assert.Empty(reading.Sentences);
        Assert.Empty(reading.EvidenceRows);
    }
}
