using Dateline.Articles;

namespace Dateline.Text;

/// <summary>An article's text cut into blocks, posts, sentences and tokens: what every later stage reads. All lists are in the order of the text.</summary>
internal sealed class AnalysedText(string text, Layout layout, FixedList<SentenceSpan> sentences, FixedList<Token> tokens)
{
    public string Text { get; } = text;

    public Layout Layout { get; } = layout;

    public FixedList<SentenceSpan> Sentences { get; } = sentences;

    public FixedList<Token> Tokens { get; } = tokens;

    /// <summary>Index of the sentence that holds the offset; the one before it where the offset falls between two.</summary>
    public int SentenceAt(int offset)
    {
        var (low, high) = (0, Sentences.Count - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (Sentences[middle].Range.Start <= offset) low = middle;
            else high = middle - 1;
        }

        return low;
    }
}
