using System.Globalization;

namespace Dateline.Tests.Stances;

/// <summary>Sentences with the stances that a careful reader finds in them (<c>constructions.tsv</c>): source, sign, target, and words of the cue; none is silence.</summary>
public sealed class StanceConstructionTests
{
    public static TheoryData<string, string> Constructions
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Stances", "constructions.tsv")).Skip(1))
            {
                if (line.Length > 0 && line[0] != '#') data.Add(line.Split('\t')[0], line.Split('\t')[1]);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Constructions))]
    public void Parse_Construction_GivesItsStancesOrSilence(string sentence, string rows)
    {
        var found = Reading.Parse(sentence).Stances.Select(s => (Row: Describe(s), s.Cue)).ToList();
        var expected = rows.Split(" ; ", StringSplitOptions.RemoveEmptyEntries).Select(r => r.Split(": ")).ToList();
        Assert.Equal(expected.Select(e => e[0]).Order(StringComparer.Ordinal), found.Select(f => f.Row).Order(StringComparer.Ordinal));
        Assert.All(expected, e => Assert.Contains(found, f => f.Row == e[0] && f.Cue.Contains(e[1], StringComparison.Ordinal)));
    }

    [Theory]
    // The mode of a stance: what is planned, denied or conditional isn't done.
    [InlineData("Japan supported Ukraine.", "actual")]
    [InlineData("Japan vowed to support Ukraine.", "planned")]
    [InlineData("Japan will support Ukraine.", "planned")]
    [InlineData("Japan would support Ukraine if France did.", "conditional")]
    [InlineData("Japan denied supporting Ukraine.", "denied")]
    public void Parse_Mode_IsTold(string sentence, string mode) => Assert.Equal(mode, Assert.Single(Reading.Parse(sentence).Stances).Mode);

    [Theory]
    // Emphasis makes the strongest, a condition a mild one.
    [InlineData("Japan opposed the plan.", "-0.8")]
    [InlineData("Japan strongly opposed the plan.", "-1")]
    [InlineData("Japan would support the plan if France did.", "0.5")]
    public void Parse_Strength_IsGraded(string sentence, string polarity) =>
        Assert.Equal(polarity, Assert.Single(Reading.Parse(sentence).Stances).Polarity.ToString(CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("“We condemn the attack,” Emmanuel Macron said.", "Emmanuel Macron")]
    [InlineData("Sweden said that Norway opposed the cut.", "Sweden")]
    [InlineData("Norway opposed the cut.", null)]
    public void Parse_Reporter_IsWhoSaysSo(string sentence, string? reporter)
    {
        var reading = Reading.Parse(sentence);
        var row = Assert.Single(reading.Stances);
        Assert.Equal(reporter, row.ReportedBy is { } id ? reading.Entities[id].Name : null);
    }

    [Fact]
    public void Parse_Stance_HasItsPartsAsEvidence()
    {
        var reading = Reading.Parse("Japan did not oppose the study.");
        Assert.Equal(["source: Japan", "negation: not", "cue: oppose", "target: the study"],
            reading.EvidenceRows.Where(e => e.Table == TableName.Stances && e.Role != "passage").Select(e => $"{e.Role}: {e.Text}"));
    }

    private static string Describe(Stance stance) => $"{stance.SourceName} {stance.Polarity switch { > 0 => '+', < 0 => '-', _ => '0' }} {stance.TargetName}";
}
