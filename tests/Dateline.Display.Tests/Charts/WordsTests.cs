using Dateline.Display.Charts;

namespace Dateline.Display.Tests.Charts;

public sealed class WordsTests
{
    [Theory]
    [InlineData(0, "0 stances")]
    [InlineData(1, "1 stance")]
    [InlineData(1234, "1,234 stances")]
    public void Count_Number_AgreesWithItsNoun(int number, string expected) => Assert.Equal(expected, Words.Count(number, "stance"));

    [Theory]
    [InlineData("", "nothing")]
    [InlineData("a", "a")]
    [InlineData("a b", "a and b")]
    [InlineData("a b c", "a, b and c")]
    [InlineData("a b c d", "a, b and 2 others")]
    public void List_Items_AreJoinedAsInASentence(string items, string expected) =>
        Assert.Equal(expected, Words.List(items.Split(' ', StringSplitOptions.RemoveEmptyEntries), 3));

    [Theory]
    [InlineData(0.8, "+0.8")]
    [InlineData(-1, "−1")]
    [InlineData(0, "0")]
    [InlineData(1234.5, "+1,234.5")]
    public void Signed_Number_HasItsSign(double number, string expected) => Assert.Equal(expected, Words.Signed(number));
}
