using Dateline.Articles;
using Dateline.Quotations;
using Dateline.Text;

namespace Dateline.Tests.Quotations;

public sealed class QuoteMarksTests
{
    [Theory]
    // Curly, straight, guillemets, single.
    [InlineData("“We agree,” she said.", "We agree,")]
    [InlineData("\"We agree,\" she said.", "We agree,")]
    [InlineData("«Nous voilà», she said.", "Nous voilà")]
    [InlineData("The ‘open door’ speech", "open door")]
    // Split by the reporter; nested; two in a row.
    [InlineData("“We agree,” she said, “but not today.”", "We agree,|but not today.")]
    [InlineData("“He told me, ‘Go home,’ twice,” she said.", "He told me, ‘Go home,’ twice,")]
    // Apostrophes and plural possessives are no marks.
    [InlineData("The ministers’ letter and the king’s men", "")]
    [InlineData("Call it ‘the ministers’ letter’ again.", "the ministers’ letter")]
    [InlineData("A 6\" gun and rock 'n' roll", "")]
    // A mark that is never closed is left alone, unless the next paragraph goes on.
    [InlineData("“We agree, she said.", "")]
    [InlineData("“We “agree”, she said, «but «not» today.", "agree|not")]
    [InlineData("“We agree.\n“We always did.”", "We agree.|We always did.")]
    public void Find_Marks_PairsThem(string text, string contents)
    {
        var analysed = SentenceSplitter.Split(text, BlockReader.Read(new ArticleInput("a", text)));
        Assert.Equal(contents, string.Join('|', QuoteMarks.Find(analysed).Select(p => p.Content.Of(text))));
    }
}
