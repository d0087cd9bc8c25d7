namespace Dateline.Display.Tests;

public sealed class JointFiguresTests
{
    private static readonly JointItinerary Two = JointItinerary.Of([
        Told("On Monday Ana Weber reached Lima.", ("Lima", -12.05, -77.04, "2021-05-03", "completed"), ("Quito", -0.18, -78.47, null, "planned")),
        Told("Ana Weber came to Lima a day later.", ("Lima", -12.05, -77.04, "2021-05-04", "completed")),
    ]);

    private static Reading Told(string sentence, params (string Place, double Latitude, double Longitude, string? Arrive, string Status)[] stops)
    {
        var small = new SmallReading();
        var id = small.Sentence(sentence);
        var weber = small.Entity("Ana Weber", EntityType.Person, "AT");
        var rows = stops.Select((s, i) => new Stop(i, weber, "Ana Weber", 1, i + 1, null, s.Place, null, s.Latitude, s.Longitude, s.Arrive, null, s.Status, id, 0, sentence.Length, sentence)).ToList();
        var reading = small.Build();
        return new()
        {
            Article = new("a", sentence[..9], null, "2021-05-05", "2021-05-05", reading.Article.Text),
            Blocks = reading.Blocks,
            Posts = [],
            Sentences = reading.Sentences,
            Quotations = [],
            Mentions = [],
            Entities = reading.Entities,
            Dates = [],
            Stances = [],
            Stops = rows,
            Legs = [],
            Conflicts = [],
            EvidenceRows = [],
        };
    }

    [Fact]
    public void Tellings_StopOfOneArticle_LeavesADashForTheOther() => Assert.Equal(
        [["Ana Weber", "1", "1", "Lima", "visited, from 2021-05-03", "visited, from 2021-05-04"], ["Ana Weber", "1", "2", "Quito", "planned, date unknown", "–"]],
        ItineraryFigures.Tellings(Two).Values.Rows.Select(r => r.ToArray()));

    [Fact]
    public void Disagreements_OtherDay_StandsWithBothSentences()
    {
        var table = ItineraryFigures.Disagreements(Two);

        Assert.Equal([["date", "“On Monday” has Ana Weber arrive in Lima on 2021-05-03, “Ana Weber” on 2021-05-04."]], table.Values.Rows.Select(r => r.ToArray()));
        Assert.Equal(["On Monday Ana Weber reached Lima.", "Ana Weber came to Lima a day later."], table.Evidence[0].Select(e => e.Passage.Text));
    }

    [Fact]
    public void Map_MarkOfASharedStop_LeadsToTheSentencesOfBothArticles()
    {
        var passages = Figures.Json(ItineraryFigures.Map(Two))["layout"]!["meta"]!["figure"]!["passages"]!["stops-0"]!.AsArray();

        Assert.Equal(["On Monday Ana Weber reached Lima.", "Ana Weber came to Lima a day later. (Ana Weber)"], passages.Select(p => p!["text"]!.GetValue<string>()));
        Assert.Equal(0, passages[0]!["sentence"]!.GetValue<int>());
    }

    [Fact]
    public void Figures_OneArticle_AreWordsOnly()
    {
        var one = JointItinerary.Of([SmallReading.Whole()]);

        Assert.Null(ItineraryFigures.Map(one).Chart);
        Assert.Empty(ItineraryFigures.Tellings(one).Values.Rows);
        Assert.Empty(ItineraryFigures.Disagreements(one).Values.Rows);
    }
}
