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

    [Fact]
    public void Parse_SplitBySaid_GivesARowOnEachSide()
    {
        var rows = Reading.Parse("“We agree,” Emmanuel Macron said, “but we will not sign it.”").Quotations;
        Assert.Equal(["We agree,", "but we will not sign it."], rows.Select(r => r.Content));
        Assert.All(rows, r => Assert.Equal("Emmanuel Macron", r.SpeakerName));
    }
}
