using System.Globalization;
using System.Text.Json;
using Dateline.Frames;
using Microsoft.Data.Analysis;

namespace Dateline.Tests.Frames;

public sealed class TablesTests
{
    private const string Text = "Kishida visits Hanoi\nPrime Minister Kishida Fumio of Japan landed in Hanoi on May 1, 2022. “I oppose the war,” he said.\nHello, \"Hanoi\"! 🌊 — PM’s Office (@PMO) May 1, 2022";

    /// <summary>Tables and columns as the promise of the output has them.</summary>
    public static TheoryData<string, string> Columns => new()
    {
        { "article", "id title source published reference_date length text author" },
        { "blocks", "block kind start end text" },
        { "posts", "post block author handle date body start end text" },
        { "sentences", "sentence block start end text" },
        { "quotations", "quotation sentence start end text content speaker speaker_name cue kind" },
        { "mentions", "mention entity sentence start end text type" },
        { "entities", "entity name type mentions first country latitude longitude stands_for" },
        { "dates", "date sentence start end text value kind" },
        {
            "stances",
            "stance sentence start end text voice source source_name target target_name polarity label cue reported_by source_country target_country event mode"
        },
        { "stops", "stop traveller traveller_name trip sequence place place_name country latitude longitude arrive depart status sentence start end text" },
        {
            "legs",
            "leg traveller traveller_name trip sequence from_stop to_stop from_name from_latitude from_longitude to_name to_latitude to_longitude kilometres status"
        },
        { "conflicts", "conflict about statement first_start first_end second_start second_end" },
        { "evidence", "evidence table row role start end text" },
    };

    [Theory]
    [MemberData(nameof(Columns))]
    public void Frames_Table_HasThePromisedColumns(string table, string columns)
    {
        var frames = Reading.Parse(Text).Frames;

        Assert.Equal(columns.Split(' '), frames[table].Columns.Select(c => c.Name));
    }

    [Theory]
    [MemberData(nameof(Columns))]
    public void Frames_NoRows_KeepTheColumns(string table, string columns) => Assert.Equal(columns.Split(' ').Length, Reading.Parse("").Frames[table].Columns.Count);

    [Fact]
    public void Json_Reading_HasAllTablesInTheirOrder()
    {
        using var json = JsonDocument.Parse(ReadingJson.Indented(Reading.Parse(Text)));

        Assert.Equal(["article", .. TableName.All], json.RootElement.EnumerateObject().Select(p => p.Name));
        Assert.Equal("id title source published reference_date length text author", string.Join(' ', json.RootElement.GetProperty("article").EnumerateObject().Select(p => p.Name)));
        Assert.Equal(Text, json.RootElement.GetProperty("article").GetProperty("text").GetString());
    }

    [Fact]
    public void Json_Letters_AreNotEscapedWithoutNeed()
    {
        var json = System.Text.Encoding.UTF8.GetString(ReadingJson.Indented(Reading.Parse("“Ségou’s” <b>\"x\"</b> 한")));

        Assert.Contains("“Ségou’s” <b>\\\"x\\\"</b> 한", json, StringComparison.Ordinal);
    }

    [Fact]
    public void Frames_Cells_AreThoseOfTheRows()
    {
        var reading = Reading.Parse(Text);
        var posts = reading.Frames.Posts;

        Assert.Equal(1, posts.Rows.Count);
        Assert.Equal("2022-05-01", posts[ColumnName.Date][0]);
        Assert.Equal(reading.Posts[0].Start, ((Int32DataFrameColumn)posts[ColumnName.Start])[0]);
        Assert.Same(posts, reading.Frames[TableName.Posts]);
    }

    [Fact]
    public void Format_OtherCulture_WritesTheSame()
    {
        var before = CultureInfo.CurrentCulture;
        var other = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        (other.NumberFormat.NumberDecimalSeparator, other.NumberFormat.NegativeSign) = (",", "~");
        CultureInfo.CurrentCulture = other;
        try
        {
            var reading = Reading.Parse("President Eva Roe landed in Quito.");
            var quito = reading.Entities.Single(e => e.Name == "Quito");
            var latitude = Tables.Entities.Columns.Single(c => c.Name == ColumnName.Latitude).Format(quito);

            Assert.StartsWith("-0.", latitude, StringComparison.Ordinal);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Frames_UnknownTable_ListsThoseThereAre()
    {
        var error = Assert.Throws<ArgumentException>(() => Reading.Parse("").Frames["stance"]);

        Assert.Contains("stances", error.Message, StringComparison.Ordinal);
    }
}
