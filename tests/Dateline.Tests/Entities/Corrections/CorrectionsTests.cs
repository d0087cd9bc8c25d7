using System.Globalization;

namespace Dateline.Tests.Entities.Corrections;

public sealed class CorrectionsTests : IDisposable
{
    private const string Article = "Prime Minister Olga Brandt met Henrik Vos in Lima on Monday. Brandt thanked Peru and said that Vos would visit Berlin. The Free Harbour Pact comes next.";
    private readonly string _folder = Directory.CreateTempSubdirectory("dateline-corrections").FullName;

    public void Dispose() => Directory.Delete(_folder, true);

    [Theory]
    [InlineData("- rename: Olga Brandt\n  to: Olga Brandt-Meyer", "Olga Brandt-Meyer", "person", 2)]
    [InlineData("- merge: Henrik Vos\n  into: Olga Brandt", "Olga Brandt", "person", 4)]
    [InlineData("- split: Olga Brandt\n  text: Brandt\n  into: Willem Brandt", "Willem Brandt", "person", 1)]
    [InlineData("- split: Olga Brandt\n  occurrence: [2]\n  into: Henrik Vos", "Henrik Vos", "person", 3)]
    [InlineData("- retype: Lima\n  to: organization", "Lima", "organization", 1)]
    [InlineData("- add: Free Harbour\n  type: other", "Free Harbour", "other", 1)]
    [InlineData("- {add: comes, type: other, into: The Coming}", "The Coming", "other", 1)]
    public void Load_CorrectionBesideTheArticle_ChangesTheEntity(string corrections, string name, string type, int mentions)
    {
        var reading = Load(corrections);

        Assert.Empty(reading.Warnings);
        var entity = Assert.Single(reading.Entities, e => e.Name == name);
        Assert.Equal(type, entity.Type);
        Assert.Equal(mentions, entity.Mentions);
        Assert.All(reading.Mentions.Where(m => m.Entity == entity.Id), m => Assert.Equal(type, m.Type));
    }

    [Fact]
    public void Load_DroppedEntity_IsInNoTable()
    {
        var reading = Load("- drop: Lima");

        Assert.DoesNotContain(reading.Entities, e => e.Name == "Lima");
        Assert.DoesNotContain(reading.Mentions, m => m.Text == "Lima");
    }

    [Fact]
    public void Load_LocatedPlace_HasTheReadersPointAndCountry()
    {
        var reading = Load("- locate: Lima\n  latitude: 40.74\n  longitude: -84.11\n  country: US");

        var lima = Assert.Single(reading.Entities, e => e.Name == "Lima");
        Assert.Equal((40.74, -84.11, "US"), (lima.Latitude, lima.Longitude, lima.Country));
    }

    [Theory]
    [InlineData("# none of these\n- rename: Ingrid Holm\n  to: Inge Holm", 2, "Ingrid Holm")]
    [InlineData("- drop: Lima\n- drop: Lima", 2, "Lima")]
    [InlineData("- add: Treaty of Lima\n  type: other", 1, "Treaty of Lima")]
    [InlineData("- drop: Olga Brandt\n  occurrence: 9", 1, "Olga Brandt")]
    public void Load_CorrectionThatFitsNothing_WarnsWithItsLine(string corrections, int line, string name)
    {
        var warning = Assert.Single(Load(corrections).Warnings);

        Assert.StartsWith("story.corrections.yaml:" + line.ToString(CultureInfo.InvariantCulture) + ":", warning, StringComparison.Ordinal);
        Assert.Contains(name, warning, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("merge: Lima", 1)]
    [InlineData("- drop: Lima\n- merge: Lima", 2)]
    [InlineData("- retype: Lima\n  to: town", 1)]
    [InlineData("- drop: Lima\n- drop: Lima: Peru", 2)]
    [InlineData("- drop: Lima\n  when: now", 1)]
    [InlineData("- add: \"\"\n  type: other", 1)]
    [InlineData("- rename: Lima\n  to:", 1)]
    [InlineData("- locate: Lima\n  latitude: 95\n  longitude: 0", 1)]
    public void Load_FileThatIsNoListOfCorrections_ThrowsWithItsLine(string corrections, int line)
    {
        var error = Assert.Throws<ArticleException>(() => Load(corrections));

        Assert.Contains("story.corrections.yaml", error.Message, StringComparison.Ordinal);
        Assert.Equal(line, error.Line);
    }

    [Fact]
    public void Load_NestedBeyondReason_ThrowsInsteadOfOverflowing()
    {
        Assert.Throws<ArticleException>(() => Load("- drop: " + new string('[', 200_000)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("# nothing yet\n")]
    public void Load_EmptyFile_ChangesNothing(string corrections)
    {
        Assert.Equal(Reading.Parse(Article).Entities, Load(corrections).Entities);
    }

    private Reading Load(string corrections)
    {
        var path = Path.Combine(_folder, "story.txt");
        File.WriteAllText(path, Article);
        File.WriteAllText(Path.Combine(_folder, "story.corrections.yaml"), corrections);
        return Reading.Load(path);
    }
}
