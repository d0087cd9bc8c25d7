using Dateline.Text;

namespace Dateline.Tests.Text;

public class WordTableTests
{
    [Fact]
    public void TryGetValue_WordsOfAWholeLexicon_FindsEachOfThemInAnyCaseAndNoOther()
    {
        // The framework's own dictionary tells what is in the lexicon.
        var expected = Resources.Table("lexicons/words.tsv").ToDictionary(r => r[0], r => r[1], StringComparer.OrdinalIgnoreCase);
        var table = WordTable<string>.Read("lexicons/words.tsv", r => r[1]);

        foreach (var word in expected.Keys)
        {
            foreach (var form in new[] { word, word.ToUpperInvariant(), word + "x", "x" + word, word[1..], word[..^1] })
            {
                Assert.Equal(expected.TryGetValue(form, out var value), table.TryGetValue(form, out var known, out var found));
                Assert.Equal(value, found);
                Assert.Equal(value is null, known is null);
            }
        }
    }

    [Theory]
    // Short, with marks that differ by the bit that tells cases apart, beyond ASCII in both cases, longer than what is hashed.
    [InlineData("a", "A", true)]
    [InlineData("eu", "EU", true)]
    [InlineData("its", "it’s", false)]
    [InlineData("don't", "DON'T", true)]
    [InlineData("a`b", "a@b", false)]
    [InlineData("[ab]", "{ab}", false)]
    [InlineData("côte d'ivoire", "CÔTE D'IVOIRE", true)]
    [InlineData("łódź", "ŁÓDŹ", true)]
    [InlineData("łódź", "łodź", false)]
    [InlineData("misrepresentation", "misreprinttation", false)]
    [InlineData("", "", true)]
    [InlineData("a", "", false)]
    public void Contains_WordInAnotherForm_IsWhatComparingTheTwoSays(string word, string other, bool same)
    {
        var set = new WordSet();
        var exact = new WordSet(ignoreCase: false);
        set.Add(word);
        exact.Add(word);

        Assert.Equal(same, set.Contains(other));
        Assert.True(exact.Contains(word));
        Assert.Equal(word == other, exact.Contains(other));
    }

    [Fact]
    public void Add_SeveralRowsOfAWord_KeepsTheLongestFirstAndOthersInTheirOrder()
    {
        var table = new WordTable<string[]>();
        foreach (var row in new[] { "bb", "a", "ccc", "d", "ee" }) table.Add("word", row, r => r.Length);

        Assert.Equal(["ccc", "bb", "ee", "a", "d"], table.GetValueOrDefault("WORD", []));
        Assert.Empty(table.GetValueOrDefault("words", []));
    }
}
