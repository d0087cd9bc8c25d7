using Dateline.Tests.Itineraries;

namespace Dateline.Tests.Conflicts;

/// <summary>Contradictions planted into our own articles, which have none, and their untouched twins.</summary>
public sealed class PlantedConflictsTests
{
    /// <summary>Article, kind, and the sentence that is added at its end, which contradicts what the article says.</summary>
    public static TheoryData<string, string, string> Planted => new()
    {
        // One arrival on two days; a weekday that isn't that of its date.
        { "steel-talks", "date", "Brandt had arrived in Prague on April 10, an aide said." },
        { "cricket", "date", "Conor Flynn had landed in Harare on November 7, an official said." },
        { "president-islands", "date", "Wijaya landed in Manila on May 14, a spokesman said." },
        { "pope-africa", "date", "The plan was first made public on Monday, March 3, 2024." },
        { "choir", "date", "The choir was founded on Friday, July 14, 2022." },

        // An order that the dates belie.
        { "steel-talks", "order", "Brandt flew to Vienna after Bratislava." },
        { "president-islands", "order", "Wijaya flew to Cebu after Koror." },

        // All of them, and another number.
        { "steel-talks", "count", "All 12 members of the delegation will return with her." },
        { "choir", "count", "All 38 members of the choir are amateurs." },
    };

    public static TheoryData<string> Untouched => [.. OwnArticles.Names];

    [Theory]
    [MemberData(nameof(Planted))]
    public void Find_PlantedContradiction_ReportsItAlone(string article, string about, string sentence)
    {
        var text = OwnArticles.Text(article).TrimEnd() + "\n\n" + sentence + "\n";
        var conflict = Assert.Single(Reading.Parse(text).Conflicts);

        Assert.Equal(about, conflict.About);
        Assert.True(conflict.SecondEnd > text.LastIndexOf(sentence, StringComparison.Ordinal));
        Assert.EndsWith(".", conflict.Statement, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Untouched))]
    public void Find_ArticleThatAgreesWithItself_ReportsNothing(string article) => Assert.Empty(Reading.Parse(OwnArticles.Text(article)).Conflicts);
}
