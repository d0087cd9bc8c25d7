using Dateline.Articles;

namespace Dateline.Tests.Articles;

public sealed class BlockReaderTests
{
    public static TheoryData<string, string[]> Headings => new()
    {
        // The first line without a full stop, over running text.
        { "Envoy lands in Quito\nThe envoy landed on Friday.", ["headline", "paragraph"] },
        { "Will the envoy land?\nShe did not say when she would.", ["headline", "paragraph"] },
        // No headline: the first line is running text.
        { "The envoy landed on Friday.\nShe stays a week.", ["paragraph", "paragraph"] },
        { "QUITO, March 4 (Wire) — The envoy landed on Friday.\nShe stays a week.", ["paragraph", "paragraph"] },
        // Lines about the article are no headings.
        { "Envoy lands in Quito\nBy Rosa Quispe | March 4, 2023\nThe envoy landed on Friday.", ["headline", "paragraph", "paragraph"] },
        { "Envoy lands in Quito\nPublished 4 March 2023\nThe envoy landed on Friday.", ["headline", "paragraph", "paragraph"] },
        // Titles inside the article, with quotes and question marks too.
        { "The envoy landed on Friday.\nWarm words\nShe stays a week.", ["paragraph", "subheading", "paragraph"] },
        { "The envoy landed on Friday.\n‘Not like this’\nShe stays a week.", ["paragraph", "subheading", "paragraph"] },
        { "The envoy landed on Friday.\n“Not like this.”\nShe stays a week.", ["paragraph", "paragraph", "paragraph"] },
        { "The envoy landed on Friday.\nWhat next?\nShe stays a week.", ["paragraph", "subheading", "paragraph"] },
        // Nothing stands below the last line, and many short lines in a row are a list.
        { "The envoy landed on Friday.\nWarm words", ["paragraph", "paragraph"] },
        { "They grow these:\nRice and beans\nCocoa and coffee\nBananas and limes\nThe rest is bought.", ["paragraph", "paragraph", "paragraph", "paragraph", "paragraph"] },
    };

    public static TheoryData<string, string> Posts => new()
    {
        // Author, handle, day; dashes of all kinds.
        { "Good morning, Quito! — Norway in Ecuador (@NorwayEC) March 3, 2023", "Norway in Ecuador|@NorwayEC|2023-03-03|Good morning, Quito!" },
        { "Good morning, Quito! – Norway in Ecuador (@NorwayEC) 3 March 2023", "Norway in Ecuador|@NorwayEC|2023-03-03|Good morning, Quito!" },
        { "Good morning, Quito! -- Norway in Ecuador (@NorwayEC) Mar. 3, 2023", "Norway in Ecuador|@NorwayEC|2023-03-03|Good morning, Quito!" },
        { "Good morning, Quito! - Norway in Ecuador (@NorwayEC) 2023-03-03", "Norway in Ecuador|@NorwayEC|2023-03-03|Good morning, Quito!" },
        // Parts missing, a hyphen in the name, a time of day, another network's handle.
        { "Good morning, Quito! — Jean-Luc Roy (@jlroy)", "Jean-Luc Roy|@jlroy||Good morning, Quito!" },
        { "Good morning, Quito! — @NorwayEC, March 3, 2023", "|@NorwayEC|2023-03-03|Good morning, Quito!" },
        { "Good morning, #Quito! — Norway in Ecuador, March 3, 2023", "Norway in Ecuador||2023-03-03|Good morning, #Quito!" },
        { "Good morning. — Eva Roe (@eva.example.org) March 3, 2023 at 3:44 PM", "Eva Roe|@eva.example.org|2023-03-03|Good morning." },
        { "Good morning. — Eva Roe (@eva) 10:15 AM · Mar 3, 2023", "Eva Roe|@eva|2023-03-03|Good morning." },
        // Links, counters and emoji stay in the body.
        { "We go on. (2/3) pic.twitter.com/a1B2 🌊 — PM’s Office (@PMO) May 1, 2024", "PM’s Office|@PMO|2024-05-01|We go on. (2/3) pic.twitter.com/a1B2 🌊" },
        // Over lines: the line with the signature can't stand alone.
        { "The minister stays at home.\nHow to help: https://example.org/a #Oslo — Ministry (@min) May 1, 2024", "Ministry|@min|2024-05-01|The minister stays at home.\nHow to help: https://example.org/a #Oslo" },
        { "The minister stays at home.\n— Ministry (@min) May 1, 2024", "Ministry|@min|2024-05-01|The minister stays at home." },
        { "The minister stays at home.\r\n#Oslo #home — Ministry (@min) May 1, 2024", "Ministry|@min|2024-05-01|The minister stays at home.\r\n#Oslo #home" },
        { "All well in #Oslo today.\nWe stand together. — Ministry (@min) May 1, 2024", "Ministry|@min|2024-05-01|All well in #Oslo today.\nWe stand together." },
        // Not over lines: a paragraph of the article before a whole post.
        { "The minister stayed at home.\nWe stand together. — Ministry (@min) May 1, 2024", "Ministry|@min|2024-05-01|We stand together." },
    };

    [Theory]
    [MemberData(nameof(Headings))]
    public void Read_Lines_HaveTheirKinds(string text, string[] kinds) => Assert.Equal(kinds, Kinds(text));

    [Theory]
    [MemberData(nameof(Posts))]
    public void Read_Post_HasItsParts(string text, string parts)
    {
        var post = Assert.Single(Reading.Parse("The envoy landed on Friday, after a long flight from Oslo.\n" + text + "\nShe stays a week.").Posts);

        Assert.Equal(parts, string.Join('|', post.Author, post.Handle, post.Date, post.Body));
    }

    [Fact]
    public void Read_PostAndParagraphOnOneLine_AreTwoBlocks()
    {
        var reading = Reading.Parse("Hello, Oslo! — Ministry (@min) May 1, 2024 The minister landed later.");

        Assert.Equal(["post", "paragraph"], reading.Blocks.Select(b => b.Kind));
        Assert.Equal("The minister landed later.", reading.Blocks[1].Text);
    }

    [Theory]
    // A handle in running text, an attribution, and a dash are no signature.
    [InlineData("The ministry (@min) said so on Friday.")]
    [InlineData("“We go on.” — Eva Roe")]
    [InlineData("The plan — drafted on May 1, 2024 — was dropped.")]
    public void Read_NoSignature_GivesNoPost(string text) => Assert.Empty(Reading.Parse(text).Posts);

    [Theory]
    // Hard line ends inside a sentence, and inside a whole text.
    [InlineData("It was a cold\nnight in the city.", 1)]
    [InlineData("rice\nbeans and corn\nlimes", 3)]
    [InlineData("The envoy landed in the\ncapital on Friday and\nstays there for a\nweek. She will see\nFriends of hers.\n\nThen she goes\nhome.", 2)]
    public void Read_WrappedLines_AreOneBlock(string text, int blocks) => Assert.Equal(blocks, Reading.Parse(text).Blocks.Count);

    [Theory]
    [InlineData("AVARUA, March 22, 2023 (Wire) — The minister landed.", "2023-03-22")]
    [InlineData("AVARUA, Aug. 3, 2023 - The minister landed.", "2023-08-03")]
    [InlineData("Envoy lands\nBy Rosa Quispe | Nov. 17, 2022\nThe minister landed.", "2022-11-17")]
    [InlineData("Envoy lands\nPublished 5 December 2023\nThe minister landed.", "2023-12-05")]
    [InlineData("AVARUA, March 22 (Wire) — The minister landed.", null)]
    [InlineData("The minister landed on March 22, 2023 — a Wednesday.", null)]
    public void Read_StatedDay_IsTheDayOfPublication(string text, string? published) => Assert.Equal(published, Reading.Parse(text).Article.Published);

    [Fact]
    public void Read_KindsOfTheInput_GoBeforeTheForm()
    {
        var layout = BlockReader.Read(new("a", "Warm words\n\nShe stays") { Kinds = new Dictionary<int, string> { [12] = BlockKind.Subheading } });

        Assert.Equal([BlockKind.Paragraph, BlockKind.Subheading], layout.Blocks.Select(b => b.Kind));
    }

    private static IEnumerable<string> Kinds(string text) => Reading.Parse(text).Blocks.Select(b => b.Kind);
}
