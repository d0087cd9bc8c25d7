namespace Dateline.Tests.Itineraries.Joint;

public sealed class JointItineraryTests
{
    private const string First = """
        Peru's foreign minister sets out
        LIMA, May 3, 2021 - Foreign Minister Rosa Quispe of Peru arrived in Bogota on Sunday, May 2. She will travel to Quito on Wednesday, and then fly to Caracas.
        """;

    private const string Second = """
        Quispe ends a tour of the Andes
        LIMA, May 10, 2021 - Foreign Minister Rosa Quispe of Peru arrived in Bogota on Monday, May 3. She travelled to Caracas and then flew to Quito, where she arrived on Friday, May 7.
        """;

    private const string Unrelated = """
        LIMA, May 10, 2021 - Foreign Minister Karl Weber of Austria arrived in Bogota on May 9.
        """;

    [Fact]
    public void Of_OneArticle_IsItsOwnTrips()
    {
        var reading = Reading.Parse(First);
        var joint = JointItinerary.Of([reading]);

        Assert.Equal(reading.Stops.Select(s => (s.PlaceName, s.Arrive, s.Status)), joint.Stops.Select(s => (s.PlaceName, s.Arrive, s.Status)));
        Assert.Equal(reading.Legs.Select(l => (l.FromName, l.ToName)), joint.Legs.Select(l => (l.FromName, l.ToName)));
        Assert.Empty(joint.Disagreements);
    }

    [Fact]
    public void Of_TwoArticlesOnOneTrip_MergesTheirStopsAndTakesTheLaterStatus()
    {
        var joint = JointItinerary.Of([Reading.Parse(First), Reading.Parse(Second)]);

        Assert.Equal(
            [("Bogota", "2021-05-02", "completed", 2), ("Quito", "2021-05-05", "completed", 2), ("Caracas", null, "completed", 2)],
            joint.Stops.Select((s, i) => (s.PlaceName, s.Arrive, s.Status == "current" ? "completed" : s.Status, joint.Tellings[i].Count)));
        Assert.Equal(["Lima-Bogota", "Bogota-Quito", "Quito-Caracas"], joint.Legs.Select(l => $"{l.FromName}-{l.ToName}"));
    }

    [Fact]
    public void Of_TwoArticlesOnOneTrip_SaysWhereTheyDisagree() => Assert.Equal(
        [
            "date: “Peru's foreign minister sets out” has Rosa Quispe arrive in Bogota on 2021-05-02, “Quispe ends a tour of the Andes” on 2021-05-03.",
            "date: “Peru's foreign minister sets out” has Rosa Quispe arrive in Quito on 2021-05-05, “Quispe ends a tour of the Andes” on 2021-05-07.",
            "order: “Peru's foreign minister sets out” puts Quito before Caracas, “Quispe ends a tour of the Andes” after it.",
        ],
        JointItinerary.Of([Reading.Parse(First), Reading.Parse(Second)]).Disagreements.Select(d => $"{d.About}: {d.Statement}"));

    [Fact]
    public void Of_OtherTravellerInTheSameTown_StaysApart()
    {
        var joint = JointItinerary.Of([Reading.Parse(First), Reading.Parse(Unrelated)]);

        Assert.Equal([(0, 3), (1, 1)], joint.Stops.GroupBy(s => s.Traveller).Select(g => (g.Key, g.Count())));
        Assert.Empty(joint.Disagreements);
    }

    [Theory]
    // A year later it is another tour.
    [InlineData("LIMA, May 10, 2022 - Foreign Minister Rosa Quispe of Peru arrived in Bogota on May 9, 2022.", 2)]
    [InlineData("LIMA, May 5, 2021 - Foreign Minister Rosa Quispe of Peru arrived in Bogota on Sunday.", 1)]
    public void Of_SameTownAtAnotherTime_IsAnotherTrip(string other, int trips) =>
        Assert.Equal(trips, JointItinerary.Of([Reading.Parse(First), Reading.Parse(other)]).Stops.Max(s => s.Trip));

    [Theory]
    // What was planned has become a fact, and a plan was dropped: that is no disagreement; a stop that was made after it was cancelled is.
    [InlineData("LIMA, May 10, 2021 - Foreign Minister Rosa Quispe of Peru arrived in Bogota on May 2. A visit to Caracas was cancelled.", "")]
    [InlineData("LIMA, May 1, 2021 - Foreign Minister Rosa Quispe of Peru will arrive in Bogota on May 2. A visit to Caracas was cancelled.", "status")]
    public void Of_CancelledStop_DisagreesOnlyWhereTheLaterArticleStillHasIt(string other, string about) =>
        Assert.Equal(about, string.Join(' ', JointItinerary.Of([Reading.Parse(First), Reading.Parse(other)]).Disagreements.Select(d => d.About)));

    [Fact]
    public void Of_NoArticle_IsEmpty() => Assert.Empty(JointItinerary.Of([]).Stops);
}
