using Dateline.Articles;

namespace Dateline.Tests.Articles;

public sealed class StatedDayTests
{
    [Theory]
    [InlineData("on April 27, 2022 in", "2022-04-27", "April 27, 2022")]
    [InlineData("27 Apr. 2022", "2022-04-27", "27 Apr. 2022")]
    [InlineData("the 3rd of May 2021", "2021-05-03", "3rd of May 2021")]
    [InlineData("Sept. 1, 2015.", "2015-09-01", "Sept. 1, 2015")]
    [InlineData("2024-02-29T10:00", "2024-02-29", "2024-02-29")]
    [InlineData("Sun, 01 May 2022 10:00:00 GMT", "2022-05-01", "01 May 2022")]
    // No year, no such day, digits of something else.
    [InlineData("April 27 in 2022", null, null)]
    [InlineData("2023-02-29", null, null)]
    [InlineData("April 31, 2022", null, null)]
    [InlineData("May 20222", null, null)]
    [InlineData("x2022-05-01", null, null)]
    [InlineData("", null, null)]
    public void In_Text_FindsTheFirstDayWithItsYear(string text, string? value, string? words)
    {
        var day = StatedDay.In(text);

        Assert.Equal(value, day?.Value);
        Assert.Equal(words, day is { } d ? text[d.Start..d.End] : null);
    }
}
