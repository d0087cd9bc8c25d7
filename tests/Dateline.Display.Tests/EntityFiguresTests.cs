namespace Dateline.Display.Tests;

public sealed class EntityFiguresTests
{
    [Fact]
    public void Frequency_Bars_CountTheMentionsOfTheEntityThatTheirLabelNames()
    {
        var reading = SmallReading.Whole();
        var figure = EntityFigures.Frequency(reading);
        var labels = Figures.Json(figure)["layout"]!["yaxis"]!["ticktext"]!.AsArray().Select(t => t!.GetValue<string>()).ToList();

        foreach (var trace in Figures.Traces(figure))
        {
            foreach (var (row, bar) in trace["y"]!.AsArray().Select((y, i) => (y!.GetValue<int>(), i)))
            {
                var id = int.Parse(Figures.Flat(trace["customdata"]).ElementAt(bar)["entities-".Length..], System.Globalization.CultureInfo.InvariantCulture);
                Assert.Equal(System.Net.WebUtility.HtmlDecode(labels[row]), reading.Entities[id].Name);
                Assert.Equal(reading.Mentions.Count(m => m.Entity == id), trace["x"]![bar]!.GetValue<int>());
            }
        }
    }

    [Fact]
    public void Frequency_Values_HaveTheMergedForms() =>
        Assert.Equal("Anna Weber ×2; Weber ×1", EntityFigures.Frequency(SmallReading.Whole()).Values.Rows[0][4]);

    [Fact]
    public void Dispersion_Ticks_StandInTheRowOfTheEntityThatTheyName()
    {
        var reading = SmallReading.Whole();
        var figure = EntityFigures.Dispersion(reading);
        var labels = Figures.Json(figure)["layout"]!["yaxis"]!["ticktext"]!.AsArray().Select(t => t!.GetValue<string>()).ToList();
        var seen = 0;

        foreach (var trace in Figures.Traces(figure))
        {
            foreach (var (id, i) in Figures.Flat(trace["customdata"]).Select((id, i) => (id, i)))
            {
                var mention = reading.Mentions[int.Parse(id["mentions-".Length..], System.Globalization.CultureInfo.InvariantCulture)];
                Assert.Equal(mention.Start, trace["x"]![i]!.GetValue<int>());
                Assert.Equal(reading.Entities[mention.Entity].Name, System.Net.WebUtility.HtmlDecode(labels[trace["y"]![i]!.GetValue<int>()]));
                seen++;
            }
        }

        Assert.Equal(reading.Mentions.Count, seen);
    }

    // Counted by hand in the small reading's four sentences.
    [Theory]
    [InlineData("Anna Weber", "Samoa", "2")]
    [InlineData("Bo <b>Lind", "Tonga", "2")]
    [InlineData("Anna Weber", "Apia", "1")]
    public void CoOccurrence_Values_CountSharedSentences(string first, string second, string sentences)
    {
        var row = EntityFigures.CoOccurrence(SmallReading.Whole()).Values.Rows.Single(r => r[0] == first && r[1] == second);

        Assert.Equal(sentences, row[2]);
    }

    [Fact]
    public void CoOccurrence_Cells_AreATriangleThatAgreesWithItsLabels()
    {
        var figure = EntityFigures.CoOccurrence(SmallReading.Whole());
        var layout = Figures.Json(figure)["layout"]!;
        string Label(string axis, int at)
        {
            var index = layout[axis]!["tickvals"]!.AsArray().Select(v => v!.GetValue<int>()).ToList().IndexOf(at);
            return System.Net.WebUtility.HtmlDecode(layout[axis]!["ticktext"]![index]!.GetValue<string>());
        }

        var trace = Figures.Traces(figure).Single();
        var z = trace["z"]!.AsArray();
        var cells = from r in Enumerable.Range(0, z.Count)
                    from c in Enumerable.Range(0, z[r]!.AsArray().Count)
                    where z[r]![c] is not null
                    select (Row: trace["y"]![r]!.GetValue<int>(), Column: trace["x"]![c]!.GetValue<int>(), Count: z[r]![c]!.GetValue<int>());

        foreach (var (row, column, count) in cells)
        {
            Assert.True(column < row);
            var pair = figure.Values.Rows.Single(v => (v[0] == Label("yaxis", row) && v[1] == Label("xaxis", column)) || (v[1] == Label("yaxis", row) && v[0] == Label("xaxis", column)));
            Assert.Equal(pair[2], count.ToString(System.Globalization.CultureInfo.InvariantCulture));
        }

        Assert.Equal(figure.Values.Rows.Count, cells.Count());
        // An absent label would be drawn as the word "null".
        Assert.DoesNotContain(null, trace["text"]!.AsArray().SelectMany(row => row!.AsArray()));
    }

    [Fact]
    public void Dispersion_ShortBlocksInARow_LeaveOutNumbersThatWouldOverlap()
    {
        var text = string.Concat(Enumerable.Repeat("Peru met Chile in the hall of the old town today and again on the next day.\n\n", 8)) + "Peru.\n\nChile.\n\nPeru spoke at length about the sea and the fish in it, and Chile listened.";
        var starts = Figures.Json(EntityFigures.Dispersion(Reading.Parse(text)))["layout"]!["xaxis"]!["tickvals"]!.AsArray().Select(v => v!.GetValue<int>()).ToList();

        Assert.True(starts.Count > 5);
        Assert.All(starts.Zip(starts.Skip(1)), pair => Assert.True(pair.Second - pair.First >= text.Length / 13));
    }

    [Fact]
    public void Demonyms_Country_ShowsBothCounts()
    {
        var row = EntityFigures.Demonyms(SmallReading.Whole()).Values.Rows.Single(r => r[0] == "Samoa");

        // Samoa twice and Apia twice; "Samoan" once.
        Assert.Equal(["Samoa", "4", "1", "5", "Samoan"], row);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-3)]
    public void Frequency_TopBelowOne_Throws(int top) => Assert.Throws<ArgumentOutOfRangeException>(() => EntityFigures.Frequency(SmallReading.Whole(), top));
}
