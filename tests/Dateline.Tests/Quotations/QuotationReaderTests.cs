namespace Dateline.Tests.Quotations;

public sealed class QuotationReaderTests
{
    [Theory]
    // Behind, before, inverted, according to.
    [InlineData("“We agree on the plan,” Emmanuel Macron said.", "Emmanuel Macron", "said")]
    [InlineData("“We agree on the plan,” said Emmanuel Macron.", "Emmanuel Macron", "said")]
    [InlineData("Emmanuel Macron said: “We agree on the plan.”", "Emmanuel Macron", "said")]
    [InlineData("The plan is “a fence, not a wall”, according to Emmanuel Macron.", "Emmanuel Macron", "according to")]
    [InlineData("\"We agree on the plan,\" Emmanuel Macron told reporters in Paris.", "Emmanuel Macron", "told")]
    // Through a pronoun, an office, and somebody without a name.
    [InlineData("Emmanuel Macron landed in Oslo. “We agree on the plan,” he said.", "Emmanuel Macron", "said")]
    [InlineData("“We agree on the plan,” a diplomat in Oslo said.", "a diplomat in Oslo", "said")]
    // A fragment in a reporter's sentence.
    [InlineData("Emmanuel Macron dismissed the plan as “a fence, not a wall”.", "Emmanuel Macron", "dismissed")]
    [InlineData("Emmanuel Macron thanked Peru for “lending us everything but the weather”.", "Emmanuel Macron", "thanked")]
    [InlineData("Emmanuel Macron extolled the plan as “cheaper than a war at our own door”.", "Emmanuel Macron", "extolled")]
    [InlineData("Emmanuel Macron denounced what he called “a gift to smugglers”.", "Emmanuel Macron", "called")]
    // The verb that judges has further words, with and without its object between them.
    [InlineData("Emmanuel Macron paid tribute to Peru for “lending us everything but the weather”.", "Emmanuel Macron", "paid tribute to")]
    [InlineData("Emmanuel Macron lashed out at Peru for “playing with matches”.", "Emmanuel Macron", "lashed out at")]
    [InlineData("Emmanuel Macron took Peru to task for “two bad guesses”.", "Emmanuel Macron", "took to task")]
    // A stance that somebody else reports is in the reporter's words.
    [InlineData("Emmanuel Macron said Oslo would resist “any regime outside the Council”.", "Emmanuel Macron", "said")]
    [InlineData("Emmanuel Macron said Oslo would remember “who stood in the rain with us”.", "Emmanuel Macron", "said")]
    [InlineData("Emmanuel Macron told the envoy that Oslo could not accept “a border drawn in chalk”.", "Emmanuel Macron", "told")]
    // The tag stands at the end of a sentence that goes on behind the marks, or in its middle.
    [InlineData("Oslo “opposes contacts of any kind” with the island, Emmanuel Macron said.", "Emmanuel Macron", "said")]
    [InlineData("The plan, Emmanuel Macron said, is “a fence, not a wall”.", "Emmanuel Macron", "said")]
    // The office before the name, and behind the verb; a manner of speaking; "by" that makes no passive.
    [InlineData("“We agree on the plan,” the presiding judge, Emmanuel Macron of France, told reporters.", "Emmanuel Macron", "told")]
    [InlineData("“We agree on the plan,” its chairman, Emmanuel Macron, said by telephone.", "Emmanuel Macron", "said")]
    [InlineData("“Five seas, one stamp,” beams the host, President Emmanuel Macron, who leaves today.", "Emmanuel Macron", "beams")]
    [InlineData("‘I was rude to everyone,’ Emmanuel Macron once told Olaf Scholz.", "Emmanuel Macron", "told")]
    [InlineData("Prime Minister Narendra Modi landed in Oslo. “We agree on the plan,” the prime minister said.", "Narendra Modi", "said")]
    public void Parse_Quotation_HasSpeakerAndCue(string text, string speaker, string cue)
    {
        var row = Assert.Single(Reading.Parse(text).Quotations);
        Assert.Equal((speaker, cue), (row.SpeakerName, row.Cue));
    }

    [Theory]
    // What the marks only colour or name isn't speech.
    [InlineData("Japan wants a “free and open” Indo-Pacific.")]
    [InlineData("The shop sold “fresh” fish.")]
    public void Parse_ScareQuotes_AreNoQuotation(string text) => Assert.Empty(Reading.Parse(text).Quotations);

    [Theory]
    [InlineData("“We agree on the plan,” Emmanuel Macron said.", "full")]
    [InlineData("Emmanuel Macron dismissed the plan as “a fence, not a wall”.", "partial")]
    public void Parse_Kind_TellsAClauseFromAFragment(string text, string kind) => Assert.Equal(kind, Assert.Single(Reading.Parse(text).Quotations).Kind);

    [Theory]
    // Punctuation attributes it to whose words they are.
    [InlineData("Emmanuel Macron’s explanation: “I would rather land a small fish.”")]
    [InlineData("Emmanuel Macron’s message was simple: “We agree on the plan.”")]
    public void Parse_BehindColon_HasTheOwnerOfTheWords(string text) => Assert.Equal("Emmanuel Macron", Assert.Single(Reading.Parse(text).Quotations).SpeakerName);

    [Fact]
    public void Parse_OrderBehindSpeech_GoesOnWithTheSpeaker()
    {
        var rows = Reading.Parse("“We have sold the same stone for years,” Emmanuel Macron told students. “Let us sell a door handle for once.”").Quotations;
        Assert.Equal(["Emmanuel Macron", "Emmanuel Macron"], rows.Select(r => r.SpeakerName));
    }

    [Fact]
    public void Parse_SpeechOverParagraphs_HasOneSpeakerThoughNamedLast()
    {
        var rows = Reading.Parse("Talks went on in Oslo.\n\n“We agree on the plan and will sign it.\n\n“But we want more time,” Emmanuel Macron said.").Quotations;
        Assert.Equal(["Emmanuel Macron", "Emmanuel Macron"], rows.Select(r => r.SpeakerName));
    }

    [Fact]
    public void Parse_HeadingThatRepeatsPartOfASpeech_HasItsSpeaker()
    {
        var rows = Reading.Parse("Talks end in Oslo\n\nMinisters met on Monday.\n\n‘He sang out of tune’\n\n“He sang out of tune and carried bricks,” said Emmanuel Macron, who was there.").Quotations;
        Assert.Equal(["Emmanuel Macron", "Emmanuel Macron"], rows.Select(r => r.SpeakerName));
    }

    [Fact]
    public void Parse_SplitBySaid_GivesARowOnEachSide()
    {
        var rows = Reading.Parse("“We agree,” Emmanuel Macron said, “but we will not sign it.”").Quotations;
        Assert.Equal(["We agree,", "but we will not sign it."], rows.Select(r => r.Content));
        Assert.All(rows, r => Assert.Equal("Emmanuel Macron", r.SpeakerName));
    }
}
