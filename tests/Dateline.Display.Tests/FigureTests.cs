namespace Dateline.Display.Tests;

public sealed class FigureTests
{
    public static TheoryData<string> Names => Figures.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void Figure_EmptyReading_IsWordsWithoutChart(string name)
    {
        var figure = Figures.All[name](SmallReading.Empty);

        Assert.Null(figure.Chart);
        Assert.Null(figure.ToPlotlyJson());
        Assert.Empty(figure.Values.Rows);
        Assert.EndsWith(".", figure.Finding, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Customdata_OfEveryMark_NamesRowsWhosePassagesTravelWithTheFigure(string name)
    {
        var reading = SmallReading.Whole();
        var figure = Figures.All[name](reading);
        var passages = Figures.Json(figure)["layout"]!["meta"]!["figure"]!["passages"]!.AsObject();

        var ids = Figures.Traces(figure).SelectMany(Figures.Marks).SelectMany(m => m).Distinct().ToList();

        Assert.NotEmpty(ids);
        foreach (var id in ids)
        {
            var texts = passages[id]?.AsArray();
            Assert.NotNull(texts);
            Assert.NotEmpty(texts);
            foreach (var passage in texts)
            {
                var sentence = passage!["sentence"]!.GetValue<int>();
                var text = passage["text"]!.GetValue<string>();
                Assert.Equal(reading.Sentences[sentence].Text, text);
                Assert.All(passage["marks"]!.AsArray(), m => Assert.InRange(m![1]!.GetValue<int>(), m[0]!.GetValue<int>() + 1, text.Length));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Values_OfEveryFigure_AreRectangularAndTravelWithIt(string name)
    {
        var figure = Figures.All[name](SmallReading.Whole());
        var table = Figures.Json(figure)["layout"]!["meta"]!["figure"]!["table"]!;

        Assert.All(figure.Values.Rows, r => Assert.Equal(figure.Values.Columns.Count, r.Count));
        Assert.Equal(figure.Values.Rows.Count, figure.Values.Passages.Count);
        Assert.Equal(figure.Values.Rows, table["rows"]!.AsArray().Select(r => r!.AsArray().Select(c => c!.GetValue<string>())));
        Assert.Equal(figure.Values.Passages, table["passages"]!.AsArray().Select(p => p!.GetValue<string>()));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Json_OfHostileWords_CannotEndAScriptNorBecomeATag(string name)
    {
        var figure = Figures.All[name](SmallReading.Whole());

        Assert.DoesNotContain("<", figure.ToPlotlyJson(), StringComparison.Ordinal);
        foreach (var trace in Figures.Traces(figure))
        {
            // What plotly shows as text may hold only the tags that the figures themselves write.
            foreach (var text in Figures.Flat(trace["hovertext"]).Concat(Figures.Flat(trace["text"])).Concat(Figures.Flat(trace["name"])))
            {
                Assert.DoesNotContain("<b>Lind", text, StringComparison.Ordinal);
                Assert.DoesNotContain("</script>", text, StringComparison.Ordinal);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Json_OfEveryFigure_LeavesSizeTemplateAndGroundToThePage(string name)
    {
        var layout = Figures.Json(Figures.All[name](SmallReading.Whole()))["layout"]!.AsObject();

        foreach (var key in new[] { "width", "template", "paper_bgcolor", "plot_bgcolor" }) Assert.False(layout.ContainsKey(key), key);
        Assert.InRange(layout["height"]!.GetValue<int>(), 150, 1200);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Json_OfTheSameReadingTwice_IsTheSame(string name) =>
        Assert.Equal(Figures.All[name](SmallReading.Whole()).ToPlotlyJson(), Figures.All[name](SmallReading.Whole()).ToPlotlyJson());

    [Theory]
    [MemberData(nameof(Names))]
    public void Traces_OfEveryFigure_AreOfTypesThatDrawOffline(string name) =>
        Assert.All(Figures.Traces(Figures.All[name](SmallReading.Whole())), t => Assert.Contains(t["type"]!.GetValue<string>(), new[] { "bar", "scatter", "heatmap" }));

    [Fact]
    public void Finding_OfAChart_IsItsTitleToo()
    {
        var figure = StanceFigures.Balance(SmallReading.Whole());
        var title = Figures.Json(figure)["layout"]!["title"]!["text"]!.GetValue<string>();

        Assert.Equal(figure.Finding, System.Net.WebUtility.HtmlDecode(title.Replace("<br>", " ", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("France supports Mali.", "France takes most stances: 1 for, 0 against, 0 neutral. Of 1 source some only oppose (0), some only support (1), some do both (0).")]
    [InlineData("France supports Mali. Chad opposes Peru.", "No source takes more stances than all others; 2 take 1 each. Of 2 sources some only oppose (1), some only support (1), some do both (0).")]
    public void Balance_SourcesThatTie_NamesNoFirst(string text, string finding) =>
        Assert.Equal(finding, StanceFigures.Balance(Reading.Parse(text)).Finding);
}
