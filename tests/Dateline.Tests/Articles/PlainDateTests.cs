using Dateline.Articles;

namespace Dateline.Tests.Articles;

public sealed class PlainDateTests
{
    [Theory]
    [InlineData("2022-05-01", "2022-05-01")]
    // The day as written, whatever the zone.
    [InlineData("2022-05-01T23:30:00-07:00", "2022-05-01")]
    [InlineData("2022-05", "2022-05")]
    [InlineData("2022", "2022")]
    [InlineData("20220501", "2022-05-01")]
    [InlineData("May 1, 2022 3:00 pm", "2022-05-01")]
    [InlineData("2022-13", null)]
    [InlineData("9999-12-31", null)]
    [InlineData("0000", null)]
    [InlineData("soon", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void From_StatedDate_IsIso(string? stated, string? expected) => Assert.Equal(expected, PlainDate.From(stated));
}
