using Dateline.Stances;

namespace Dateline.Tests.Stances;

public sealed class StanceMatrixTests
{
    [Fact]
    public void ByName_NoStance_IsEmpty()
    {
        var matrix = StanceMatrix.ByName([]);

        Assert.Empty(matrix.Sources);
        Assert.Empty(matrix.Targets);
        Assert.Empty(matrix.Cells);
    }

    // Polarities of one pair, and what its evidence amounts to.
    [Theory]
    [InlineData("0.8", "support")]
    [InlineData("-0.5 -1", "oppose")]
    [InlineData("0 0", "neutral")]
    [InlineData("0.8 -0.8", "mixed")]
    [InlineData("0 0.5", "support")]
    [InlineData("0 -0.5", "oppose")]
    [InlineData("0.5 0 -0.5", "mixed")]
    public void Label_Polarities_KeepsMixedApartFromNeutral(string polarities, string label)
    {
        var stances = polarities.Split(' ').Select((p, i) => Stance(i, "A", "B", double.Parse(p, System.Globalization.CultureInfo.InvariantCulture)));

        Assert.Equal(label, Assert.Single(StanceMatrix.ByName(stances).Cells).Label);
    }

    [Fact]
    public void ByCountry_PersonCapitalAndCountry_AreOneSource()
    {
        var matrix = StanceMatrix.ByCountry([Stance(0, "Weber", "the plan", 1, "DE"), Stance(1, "Berlin", "the plan", 1, "DE"), Stance(2, "United Nations", "Berlin", -1, null, "DE")]);

        Assert.Equal(["Germany", "United Nations"], matrix.Sources.Order(StringComparer.Ordinal));
        Assert.Equal(2, matrix.Cells.Single(c => matrix.Sources[c.Source] == "Germany").Supporting);
        Assert.Equal("Germany", matrix.Targets[matrix.Cells.Single(c => c.Opposing == 1).Target]);
    }

    [Fact]
    public void ByName_EveryStance_IsInExactlyOneCell()
    {
        Stance[] stances = [Stance(0, "A", "X", 1), Stance(1, "B", "X", -1), Stance(2, "A", "Y", 0), Stance(3, "A", "X", -1), Stance(4, null, "X", 1)];

        Assert.Equal([0, 1, 2, 3, 4], StanceMatrix.ByName(stances).Cells.SelectMany(c => c.Stances).Select(s => s.Id).Order());
    }

    // Rows of a table of signs; two blocs mixed up stand apart in the order. Ties go to the row with more to say.
    [Theory]
    [InlineData("++..,..++,+-..,++..", "0 3 1 2")]
    [InlineData("+,+,+", "0 1 2")]
    [InlineData("...,++.,+++", "2 1 0")]
    [InlineData("+-,-+,+-", "0 2 1")]
    public void Order_Rows_PutsLikeNextToLike(string rows, string expected)
    {
        var table = rows.Split(',');
        var order = LikeNextToLike.Order(table.Length, (r, c) => table[r][c] switch { '+' => 1, '-' => -1, _ => 0 }, table[0].Length);

        Assert.Equal(expected, string.Join(' ', order));
    }

    private static Stance Stance(int id, string? source, string target, double polarity, string? sourceCountry = null, string? targetCountry = null) => new(
        id, 0, id, id + 1, "x", source is null ? "article" : "actor", source is null ? null : 0, source, null, target, polarity, "", "x", null, sourceCountry, targetCountry, null, "actual");
}
