using Dateline.Stances.Scoring;

namespace Dateline.Tests.Stances.Scoring;

/// <summary>With a scorer that takes every candidate for support: what remains silent is so by rule.</summary>
public sealed class StanceScorerTests
{
    [Theory]
    // A verb that no cue tells of, its object, what a preposition adds, the agent of a passive, the owner of a noun.
    [InlineData("Kenya painted the bridge.", "Kenya + the bridge: painted")]
    [InlineData("The bridge was painted by Kenya.", "Kenya + The bridge: painted")]
    [InlineData("Kenya waited for the bridge.", "Kenya + the bridge: waited for")]
    // What is said of a subject is the speaker's.
    [InlineData("“The bridge is a rainbow,” Hanna Berg said.", "Hanna Berg + The bridge: is a rainbow")]
    // Nobody named, nothing towards which.
    [InlineData("It rained.", "")]
    [InlineData("Painters painted the bridge.", "")]
    // What the lexicon has told, or has shown to be nobody's, isn't told again.
    [InlineData("Kenya condemned the bridge.", "Kenya - the bridge: condemned")]
    [InlineData("If Kenya condemns the bridge, everybody will laugh.", "")]
    public void Read_EveryCandidateSupports_GivesRow(string text, string expected)
    {
        var reading = Reading.Read(new("article", text), new(Support, (in Dateline.Stances.Tone.ToneCandidate _, ReadOnlySpan<uint> _, Span<float> p) => p.Clear()));
        Assert.Equal(expected, string.Join("; ", reading.Stances.Select(s => $"{s.SourceName} {(s.Polarity > 0 ? '+' : '-')} {s.TargetName}: {s.Cue}")));
    }

    [Fact]
    public void Read_ScoredRow_HasItsPartsAsEvidence()
    {
        var reading = Reading.Read(new("article", "Kenya painted the bridge."), new(Support, null));
        Assert.Equal(["source: Kenya", "cue: painted", "target: the bridge"],
            reading.EvidenceRows.Where(e => e.Table == TableName.Stances && e.Role != "passage").Select(e => $"{e.Role}: {e.Text}"));
    }

    private static void Support(in Candidate candidate, ReadOnlySpan<uint> features, Span<float> probabilities)
    {
        probabilities.Clear();
        probabilities[CandidateClass.Support] = 1;
    }
}
