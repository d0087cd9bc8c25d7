using Dateline.Stances.Scoring;
using Dateline.Stances.Tone;

namespace Dateline.Tests.Stances.Tone;

public sealed class ToneReaderTests
{
    [Theory]
    // The article's own words; a quotation's are its speaker's; towards a place, or without a word that shows it, there is none.
    [InlineData("The bridge of Hanna Berg was a terrible failure.", "article: - Hanna Berg by terrible")]
    [InlineData("Hanna Berg walked over the bridge at noon.", "")]
    [InlineData("The bridge in Norway was a terrible failure.", "")]
    // Where somebody takes a stance, the words are part of that.
    [InlineData("Norway condemned the terrible failure of Hanna Berg.", "actor: - the terrible failure of Hanna Berg by condemned")]
    public void Read_EveryNameInBadLight_GivesRow(string text, string expected)
    {
        var reading = Reading.Read(new("article", text), new((in Candidate _, ReadOnlySpan<uint> _, Span<float> p) => p.Clear(), Bad));
        Assert.Equal(expected, string.Join("; ", reading.Stances.Select(s => $"{s.Voice}: {(s.Polarity > 0 ? '+' : '-')} {s.TargetName} by {s.Cue}")));
    }

    [Theory]
    // Opinion against report, by the shipped model.
    [InlineData("Donald Trump is a disgraceful liar and a corrupt, racist bully.", "oppose")]
    [InlineData("Hanna Berg arrived in Oslo on Monday for talks with the council.", null)]
    public void Parse_Tone_IsToldOfOpinionAlone(string text, string? expected) =>
        Assert.Equal(expected, Reading.Parse(text).Stances.SingleOrDefault()?.Label);

    [Fact]
    public void Parse_ArticleVoice_HasNoSource()
    {
        var row = Assert.Single(Reading.Parse("Donald Trump is a disgraceful liar and a corrupt, racist bully.").Stances);
        Assert.Equal(("article", null, null, "Donald Trump"), (row.Voice, row.Source, row.SourceName, row.TargetName));
    }

    private static void Bad(in ToneCandidate candidate, ReadOnlySpan<uint> features, Span<float> probabilities)
    {
        probabilities.Clear();
        probabilities[CandidateClass.Opposition] = 1;
    }
}
