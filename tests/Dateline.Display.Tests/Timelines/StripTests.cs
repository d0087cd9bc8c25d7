using Dateline.Display.Charts;
using Dateline.Display.Timelines;

namespace Dateline.Display.Tests.Timelines;

public sealed class StripTests
{
    [Theory]
    [InlineData("2022-05-01", "2022-05-01", "2022-05-01")]
    [InlineData("2024-02", "2024-02-01", "2024-02-29")]
    [InlineData("2017", "2017-01-01", "2017-12-31")]
    public void Parse_Date_GivesTheDaysThatItMayMean(string value, string first, string last) =>
        Assert.Equal((DateOnly.Parse(first, null), DateOnly.Parse(last, null)), Day.Parse(value) is { } d ? (d.First, d.Last) : default);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("May 1")]
    [InlineData("2022-13-01")]
    [InlineData("P8D")]
    public void Parse_NoDate_IsNull(string? value) => Assert.Null(Day.Parse(value));

    // Dates of three stops ("arrive/depart", "-" for none) and how each is known; a stop without date never comes before the one ahead of it.
    [Theory]
    [InlineData("2022-05-01/2022-05-02 - 2022-05-08/-", "Stated Unknown Stated")]
    [InlineData("- - 2022-05-08/-", "Unknown Unknown Stated")]
    [InlineData("2022-05-01/- - -", "Stated Unknown Unknown")]
    [InlineData("- - -", "Unknown Unknown Unknown")]
    [InlineData("2022-05-04/2022-05-01 - -", "Stated Unknown Unknown")]
    public void Of_StopsWithAndWithoutDates_KeepsTheirOrder(string dates, string certainties)
    {
        var strip = Strip.Of([.. dates.Split(' ').Select(Stop)], _ => true);

        Assert.Equal(certainties.Split(' '), strip.Stops.Select(s => s.Certainty.ToString()));
        Assert.All(strip.Stops, s => Assert.True(s.From < s.To));
        Assert.All(strip.Stops.Zip(strip.Stops.Skip(1)), p => Assert.True(p.First.From <= p.Second.From));
    }

    private static Stop Stop(string dates, int index)
    {
        var parts = dates.Split('/');
        string? At(int i) => i < parts.Length && parts[i] != "-" ? parts[i] : null;
        return new(index, 0, "Anna Weber", 1, index + 1, null, "Apia", null, null, null, At(0), At(1), "completed", 0, 0, 1, "x");
    }
}
