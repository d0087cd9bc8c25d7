namespace Dateline.Display.Tests;

public sealed class ReadingTextTests
{
    [Fact]
    public void Answers_EmptyReading_SayThatThereIsNothing()
    {
        Assert.Contains("no stance", ReadingText.Stance(SmallReading.Empty).Text, StringComparison.Ordinal);
        Assert.Contains("names nobody", ReadingText.Entities(SmallReading.Empty).Text, StringComparison.Ordinal);
        Assert.Contains("no trip", ReadingText.Itinerary(SmallReading.Empty).Text, StringComparison.Ordinal);
        Assert.Contains("0 words", ReadingText.About(SmallReading.Empty).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Stance_Pairs_StandUnderTheirSign()
    {
        var text = ReadingText.Stance(SmallReading.Whole()).Text;

        Assert.Contains("Against: Anna Weber → the </script> plan", text, StringComparison.Ordinal);
        Assert.Contains("For: Anna Weber → Samoa", text, StringComparison.Ordinal);
        Assert.Contains("Explicitly neutral: Samoa → Tonga", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Both ways", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Itinerary_Travellers_HaveTheirStopsByStatus() =>
        Assert.Equal(
            "Anna Weber: Apia reached; Nuku’alofa planned; 3,300 of 4,180 km travelled. Bo <b>Lind: Apia cancelled. The article contradicts itself in 1 place.",
            ReadingText.Itinerary(SmallReading.Whole()).Text);

    [Fact]
    public void Holds_FalseClaim_Stops()
    {
        Assert.Equal("Checked: water is wet.", Claim.Holds("water is wet.", true).Text);
        Assert.Contains("ice is warm", Assert.Throws<InvalidOperationException>(() => Claim.Holds("ice is warm", false)).Message, StringComparison.Ordinal);
    }
}
