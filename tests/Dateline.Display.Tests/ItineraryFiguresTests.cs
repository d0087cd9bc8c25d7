using System.Text.Json.Nodes;

namespace Dateline.Display.Tests;

public sealed class ItineraryFiguresTests
{
    [Fact]
    public void Map_RouteAcrossTheDateLine_IsWholeAndSmall()
    {
        var figure = ItineraryFigures.Map(SmallReading.Whole());
        var range = Figures.Json(figure)["layout"]!["xaxis"]!["range"]!;
        var legs = Legs(figure);

        // Wellington to Apia are some 13 degrees apart, not 347.
        Assert.InRange(range[1]!.GetValue<double>() - range[0]!.GetValue<double>(), 13, 60);
        Assert.All(legs, l => Assert.All(Numbers(l["x"]).Zip(Numbers(l["x"]).Skip(1)), p => Assert.True(Math.Abs(p.First - p.Second) < 5)));
    }

    [Fact]
    public void Map_LegsByStatus_AreSolidOrDashed()
    {
        var dashes = Legs(ItineraryFigures.Map(SmallReading.Whole())).ToDictionary(l => Figures.Flat(l["customdata"]).First(), l => l["line"]!["dash"]!.GetValue<string>());

        Assert.Equal("solid", dashes["legs-0"]);
        Assert.NotEqual("solid", dashes["legs-1"]);
    }

    [Fact]
    public void Map_StopsByStatus_AreFilledHollowOrCrossed()
    {
        var looks = Figures.Traces(ItineraryFigures.Map(SmallReading.Whole())).Where(t => Figures.Flat(t["customdata"]).Any(i => i.StartsWith("stops-", StringComparison.Ordinal)))
            .SelectMany(t => Figures.Flat(t["customdata"]).Select((id, i) => (id, Symbol: t["marker"]!["symbol"]![i]!.GetValue<string>(), Fill: t["marker"]!["color"]![i]!.GetValue<string>())))
            .ToDictionary(m => m.id, m => (m.Symbol, m.Fill));

        Assert.Equal("circle", looks["stops-0"].Symbol);
        Assert.NotEqual("#ffffff", looks["stops-0"].Fill);
        Assert.Equal(("circle", "#ffffff"), looks["stops-1"]);
        Assert.Equal("circle-x-open", looks["stops-2"].Symbol);
    }

    [Fact]
    public void Map_StopsAtOnePlace_StandSideBySide()
    {
        var places = Figures.Traces(ItineraryFigures.Map(SmallReading.Whole())).Where(t => t["customdata"] is not null)
            .SelectMany(t => Figures.Flat(t["customdata"]).Select((id, i) => (id, X: t["x"]![i]!.GetValue<double>())))
            .Where(p => p.id is "stops-0" or "stops-2").ToDictionary(p => p.id, p => p.X);

        Assert.True(Math.Abs(places["stops-0"] - places["stops-2"]) > 0.2);
    }

    [Fact]
    public void Map_TravellerByColour_IsTheSameOnTheTimeline()
    {
        var reading = SmallReading.Whole();
        var line = Legs(ItineraryFigures.Map(reading)).First()["line"]!["color"]!.GetValue<string>();
        var bar = Figures.Traces(ItineraryFigures.Timeline(reading)).First(t => Figures.Flat(t["customdata"]).Contains("stops-0"))["marker"]!["color"]!.GetValue<string>();

        Assert.Equal(line, bar);
    }

    [Fact]
    public void Map_StopsWithoutPlace_HasWordsOnly()
    {
        var r = new SmallReading();
        var sentence = r.Sentence("Anna Weber went to Nowhere.");
        var (anna, nowhere) = (r.Entity("Anna Weber", EntityType.Person), r.Entity("Nowhere", EntityType.Place));
        r.Stop(anna, 1, nowhere, "completed", sentence, "went to Nowhere");

        var figure = ItineraryFigures.Map(r.Build());

        Assert.Null(figure.Chart);
        Assert.Contains("Nowhere", figure.Finding, StringComparison.Ordinal);
    }

    [Fact]
    public void Timeline_Values_TellStatedInferredAndUnknownApart() =>
        Assert.Equal(["stated", "unknown", "inferred"], ItineraryFigures.Timeline(SmallReading.Whole()).Values.Rows.Select(r => r[6]));

    [Fact]
    public void Legs_Table_HasATotalForATravellerWithSeveral()
    {
        var table = ItineraryFigures.Legs(SmallReading.Whole());

        Assert.Equal(["Anna Weber", "Anna Weber", "Anna Weber, total"], table.Values.Rows.Select(r => r[0]));
        Assert.Equal(["3,300", "880", "4,180"], table.Values.Rows.Select(r => r[5]));
        Assert.Equal("2 legs, 4,180 km in all, along great circles", table.Caption);
    }

    [Fact]
    public void Conflicts_Table_ShowsBothPassagesMarked()
    {
        var evidence = Assert.Single(ItineraryFigures.Conflicts(SmallReading.Whole()).Evidence);

        Assert.Equal(["condemned the </script> plan", "cancelled his visit"], evidence.Select(e => e.Passage.Marks.Single().Of(e.Passage.Text)));
    }

    [Fact]
    public void Tables_EmptyReading_AreASentence()
    {
        Assert.Empty(ItineraryFigures.Legs(SmallReading.Empty).Values.Rows);
        Assert.Empty(ItineraryFigures.Conflicts(SmallReading.Empty).Values.Rows);
        Assert.Contains("doesn’t mean that there is none", ItineraryFigures.Conflicts(SmallReading.Empty).Caption, StringComparison.Ordinal);
    }

    private static IEnumerable<JsonObject> Legs(Figure map) => Figures.Traces(map).Where(t => Figures.Flat(t["customdata"]).FirstOrDefault()?.StartsWith("legs-", StringComparison.Ordinal) == true && t["mode"]!.GetValue<string>() == "lines+markers");

    private static double[] Numbers(JsonNode? array) => [.. array!.AsArray().Select(n => n!.GetValue<double>())];
}
