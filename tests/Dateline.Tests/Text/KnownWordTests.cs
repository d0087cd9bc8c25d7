using Dateline.Text;

namespace Dateline.Tests.Text;

public sealed class KnownWordTests
{
    [Theory]
    [InlineData("the", "Determiner", "")]
    [InlineData("against", "Preposition", "")]
    // Both a closed class and a verb.
    [InlineData("back", "Particle", "back")]
    [InlineData("Opposed", null, "oppose")]
    [InlineData("withdrew", null, "withdraw")]
    [InlineData("embassies", null, "")]
    public void Of_Word_HasItsClosedClassAndItsVerb(string word, string? closed, string lemma)
    {
        var known = KnownWord.Of(word);
        Assert.Equal((closed, lemma, lemma.Length > 0), (known.Closed?.ToString(), known.Lemma, known.IsVerb));
    }

    [Theory]
    // Places are fewer than words: what stood in one before must not be taken for what is asked.
    [InlineData("w", 20_000)]
    [InlineData("opposedopposedopposedopposedopposed", 100)]
    public void Of_ManyWords_NeverAnswersWithAnother(string word, int count)
    {
        for (var i = 0; i < count; i++)
        {
            Assert.False(KnownWord.Of($"{word}{i}").IsVerb);
            Assert.Equal("support", KnownWord.Of("supports").Lemma);
        }
    }
}
