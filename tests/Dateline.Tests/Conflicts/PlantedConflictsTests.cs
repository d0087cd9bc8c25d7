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

        // A journey that ends before it began, or days after.
        { "steel-talks", "date", "Brandt had landed in Bratislava on April 8, an aide said." },
        { "envoy-denial", "date", "On March 3, Holm reached Amman, a spokesman said." },

        // An order that the dates belie.
        { "steel-talks", "order", "Brandt flew to Prague before Bratislava, an aide said." },
        { "president-islands", "order", "From Koror, Wijaya travelled on to Cebu." },
        { "pope-africa", "order", "Pope Clement went to Nairobi after Kampala." },
        { "steel-talks", "order", "Brandt flew to Vienna after Bratislava." },
        { "president-islands", "order", "Wijaya flew to Cebu after Koror." },

        // All of them, and another number.
        { "steel-talks", "count", "All 12 members of the delegation will return with her." },
        { "choir", "count", "All 38 members of the choir are amateurs." },

        // The size of a party in other words.
        { "choir", "count", "The choir has 38 members, an official said." },
        { "steel-talks", "count", "The 11-member delegation had brought its own cooks." },

        // A meeting far from where both are on the day.
        { "president-islands", "place", "On May 15, Wijaya held talks with Salonga in Guayaquil." },
        { "envoy-denial", "place", "Holm and Haddad met in Arequipa on March 2." },

        // One office, and another name beside it.
        { "steel-talks", "name", "Czech Prime Minister Karel Novotny made no comment." },
        { "steel-talks", "name", "Chancellor Ingeborg Brandt made no comment." },
        { "cricket", "name", "Coach Gareth Moyo made no comment." },
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

    /// <summary>A sentence more that sounds alike and contradicts nothing.</summary>
    [Theory]

    // A night on the way; the date line.
    [InlineData("steel-talks", "Brandt had landed in Bratislava on April 11, an aide said.")]

    // Holders of other days and other countries, spellings and short forms of a name, offices that many hold.
    [InlineData("steel-talks", "Former Chancellor Otto Brandt made no comment.")]
    [InlineData("steel-talks", "Chancellor Helena Brandt made no comment.")]
    [InlineData("steel-talks", "Slovak Prime Minister Karel Fiala made no comment.")]
    [InlineData("steel-talks", "In 1996, Chancellor Otto Brandt closed the last mine.")]
    [InlineData("pope-africa", "Cardinal Paolo Greco made no comment.")]

    // Other parties.
    [InlineData("steel-talks", "A 6-member Czech delegation met them at the airport.")]
    [InlineData("steel-talks", "The 27-member bloc has no common price of steel.")]
    [InlineData("choir", "The 12-member orchestra of Basel took them in.")]

    // Another day, a town close by.
    [InlineData("president-islands", "On May 2, Wijaya held talks with Salonga in Guayaquil.")]
    [InlineData("president-islands", "On May 15, Wijaya held talks with Salonga in Quezon City.")]
    public void Find_SentenceThatAgrees_ReportsNothing(string article, string sentence) =>
        Assert.Empty(Reading.Parse(OwnArticles.Text(article).TrimEnd() + "\n\n" + sentence + "\n").Conflicts);

    [Theory]

    // One act on two days, or in two towns.
    [InlineData("The envoys signed the pact in Geneva on Monday, May 6, 2024. Critics stayed away.\n\nThe minister slept when the envoys signed it on May 7.", "date")]
    [InlineData("President Jan Novak died on Monday, May 6, 2024. He was 80.\n\nNovak died on Sunday, his son said.", "date")]
    [InlineData("The delegates came to Lima, where the forum opened on Sunday, May 5, 2024. Rain fell.\n\nThe chairman opened the forum in Quito on May 5.", "place")]
    [InlineData("Nine ministers met in Lima on Monday, May 6, 2024.\n\nAll eight ministers put their names to the text.", "count")]
    public void Find_OneActToldTwice_ReportsIt(string text, string about) => Assert.Equal(about, Assert.Single(Reading.Parse(text).Conflicts).About);

    [Theory]

    // Each signs on a day of its own; other trials, other counts.
    [InlineData("China signed the pact on Monday, May 6, 2024. Japan signed the pact on May 7.")]
    [InlineData("The trial opened on Monday, May 6, 2024. A second trial opened on May 7.")]
    [InlineData("The first round began on Monday, May 6, 2024. The second round began on May 7.")]
    [InlineData("The envoys will sign the pact on May 9. The envoys signed the text on Monday, May 6, 2024.")]
    [InlineData("Nine ministers met in Lima on Monday, May 6, 2024. All eight ministers of the south stayed.")]
    [InlineData("Nine ministers met in Lima on Monday, May 6, 2024. Two other ministers were ill. All eight ministers in the room signed.")]
    [InlineData("Nine ministers met in Lima on Monday, May 6, 2024. All nine ministers signed.")]
    public void Find_TwoActs_ReportsNothing(string text) => Assert.Empty(Reading.Parse(text).Conflicts);

    [Theory]
    [MemberData(nameof(Untouched))]
    public void Find_ArticleThatAgreesWithItself_ReportsNothing(string article) => Assert.Empty(Reading.Parse(OwnArticles.Text(article)).Conflicts);
}
