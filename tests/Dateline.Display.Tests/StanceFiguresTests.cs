namespace Dateline.Display.Tests;

public sealed class StanceFiguresTests
{
    [Fact]
    public void Matrix_PairWithBothSigns_HasAMarkForEachSignAtOnePlace()
    {
        var r = new SmallReading();
        var sentence = r.Sentence("Anna Weber praised Samoa but opposed Samoa on whales.");
        var (anna, samoa) = (r.Entity("Anna Weber", EntityType.Person), r.Entity("Samoa", EntityType.Place));
        r.Stance(anna, samoa, 0.8, sentence, "Anna Weber praised Samoa", "praised");
        r.Stance(anna, samoa, -0.5, sentence, "opposed Samoa on whales", "opposed");

        var figure = StanceFigures.Matrix(r.Build());

        var marks = Figures.Traces(figure).Where(t => t["customdata"] is not null).ToList();
        Assert.Equal(["stances-1", "stances-0"], marks.Select(t => Figures.Flat(t["customdata"]).Single()));
        Assert.Single(marks.Select(t => t["x"]![0]!.GetValue<int>()).Distinct());
        Assert.Equal("mixed", figure.Values.Rows.Single()[2]);
        Assert.Contains("both ways for 1 pair", figure.Finding, StringComparison.Ordinal);
    }

    // The pair, and how many of the small reading's six stances it has: told apart by name, together by country.
    [Theory]
    [InlineData("Anna Weber", "Samoa", "1", "0")]
    [InlineData("Bo <b>Lind", "Tonga", "0", "1")]
    [InlineData("the article", "Tonga", "1", "0")]
    public void Matrix_Values_CountSupportAndOpposition(string source, string target, string supports, string opposes)
    {
        var row = StanceFigures.Matrix(SmallReading.Whole()).Values.Rows.Single(r => r[0] == source && r[1] == target);

        Assert.Equal((supports, opposes), (row[3], row[5]));
    }

    [Fact]
    public void MatrixByCountry_PeopleAndPlaces_StandUnderTheirCountries()
    {
        var rows = StanceFigures.MatrixByCountry(SmallReading.Whole()).Values.Rows;

        Assert.Contains(rows, r => r[0] == "Germany" && r[1] == "Samoa");
        Assert.Contains(rows, r => r[0] == "Samoa" && r[1] == "Germany");
        Assert.DoesNotContain(rows, r => r[0] == "Anna Weber");
    }

    [Fact]
    public void Matrix_MoreThanCanBeRead_DrawsThoseWithMostEvidenceAndSaysSo()
    {
        var r = new SmallReading();
        var sentence = r.Sentence("Everybody praised everybody.");
        var people = Enumerable.Range(0, 30).Select(i => r.Entity($"Person {i}", EntityType.Person)).ToList();
        foreach (var p in people) r.Stance(p, people[0], 0.5, sentence, "Everybody praised everybody", "praised");
        r.Stance(people[29], people[0], 0.5, sentence, "Everybody praised everybody", "praised");

        var figure = StanceFigures.Matrix(r.Build());

        var labels = Figures.Json(figure)["layout"]!["yaxis"]!["ticktext"]!.AsArray().Select(t => t!.GetValue<string>()).ToList();
        Assert.Equal(16, labels.Count);
        Assert.Contains("Person 29", labels);
        Assert.Equal(30, figure.Values.Rows.Count);
        Assert.Contains("14 stances", figure.Finding, StringComparison.Ordinal);
    }

    [Fact]
    public void Voices_ReportedStance_IsTheSpeakersRow()
    {
        var figure = StanceFigures.Voices(SmallReading.Whole());

        Assert.Equal(["told by the article", "said by Anna Weber"], figure.Values.Rows.Select(r => r[0]));
        Assert.Equal("1", figure.Values.Rows[1][3]);
        Assert.StartsWith("1 of 6 stances stands in reported speech. Without it 1 of 6 pairs of source and target disappears", figure.Finding, StringComparison.Ordinal);
    }

    [Fact]
    public void Along_StanceAtTheCue_StandsWhereTheCueStands()
    {
        var reading = SmallReading.Whole();
        var at = reading.Article.Text.IndexOf("praised", StringComparison.Ordinal);

        var heads = Figures.Traces(StanceFigures.Along(reading)).Where(t => t["mode"]!.GetValue<string>() == "markers")
            .SelectMany(t => t["x"]!.AsArray().Zip(Figures.Flat(t["customdata"]), (x, id) => (X: x!.GetValue<int>(), Id: id)));

        Assert.Contains((at, "stances-0"), heads);
    }

    [Fact]
    public void Evidence_Rows_StandWithTheirSentences()
    {
        var table = StanceFigures.Evidence(SmallReading.Whole());

        var praise = table.Values.Rows.ToList().FindIndex(r => r[0] == "Anna Weber" && r[1] == "Samoa");
        var evidence = Assert.Single(table.Evidence[praise]);
        Assert.Equal("told by the article", evidence.Voice);
        var mark = Assert.Single(evidence.Passage.Marks);
        Assert.Equal("praised", mark.Of(evidence.Passage.Text));
    }
}
