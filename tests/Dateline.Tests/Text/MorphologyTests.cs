using Dateline.Text;

namespace Dateline.Tests.Text;

public sealed class MorphologyTests
{
    [Theory]
    // Regular endings: plain, after an e, after y, with a doubled letter, after a hiss.
    [InlineData("backs", "back", "Third")]
    [InlineData("backed", "back", "Past, Participle")]
    [InlineData("opposed", "oppose", "Past, Participle")]
    [InlineData("opposing", "oppose", "Gerund")]
    [InlineData("denied", "deny", "Past, Participle")]
    [InlineData("denies", "deny", "Third")]
    [InlineData("planned", "plan", "Past, Participle")]
    [InlineData("regretting", "regret", "Gerund")]
    [InlineData("hoped", "hope", "Past, Participle")]
    [InlineData("clashes", "clash", "Third")]
    // Irregular: one form for several, forms apart, unchanged.
    [InlineData("sought", "seek", "Past, Participle")]
    [InlineData("withdrew", "withdraw", "Past")]
    [InlineData("withdrawn", "withdraw", "Participle")]
    [InlineData("put", "put", "Base, Past, Participle")]
    [InlineData("was", "be", "Past")]
    // Any case, and words that only look inflected.
    [InlineData("Condemned", "condemn", "Past, Participle")]
    [InlineData("need", "need", "Base")]
    [InlineData("bring", "bring", "Base")]
    [InlineData("pass", "pass", "Base")]
    public void TryVerb_FormOfAVerb_GivesLemmaAndForms(string word, string lemma, string forms)
    {
        Assert.True(Morphology.TryVerb(word, out var found, out var kinds));
        Assert.Equal((lemma, forms), (found, kinds.ToString()));
    }

    [Theory]
    [InlineData("")]
    [InlineData("s")]
    [InlineData("senators")]
    [InlineData("Kyiv")]
    [InlineData("ing")]
    [InlineData("hundred")]
    public void TryVerb_NoVerb_IsFalse(string word) => Assert.False(Morphology.TryVerb(word, out _, out _));
}
