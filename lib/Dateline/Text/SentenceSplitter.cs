using Dateline.Articles;

namespace Dateline.Text;

/// <summary>Cuts blocks into sentences and tokens.</summary>
internal static class SentenceSplitter
{
    /// <summary>Every character that isn't white space ends up in exactly one sentence. A sentence lies within one block, and a post's signature is one of its own.</summary>
    public static AnalysedText Split(string text, Layout layout)
    {
        var tokens = new List<Token>(text.Length / 5);
        var sentences = new List<SentenceSpan>(text.Length / 100);
        var post = 0;
        for (var block = 0; block < layout.Blocks.Count; block++)
        {
            var range = layout.Blocks[block].Range;
            while (post < layout.Posts.Count && layout.Posts[post].Block < block) post++;
            if (post < layout.Posts.Count && layout.Posts[post].Block == block && layout.Posts[post].Signature is { } signature)
            {
                Split(new(range.Start, signature.Start), block);
                var first = tokens.Count;
                new Tokenizer(text, tokens).Add(signature);
                Add(first, tokens.Count, block);
            }
            else
            {
                Split(range, block);
            }
        }

        return new(text, layout, [.. sentences], [.. tokens]);

        void Split(TextRange range, int block)
        {
            var first = tokens.Count;
            new Tokenizer(text, tokens).Add(range);
            var ends = new SentenceEnds(text, tokens, first);
            while (first < tokens.Count)
            {
                var end = ends.Next(first);
                Add(first, end, block);
                first = end;
            }
        }

        void Add(int first, int end, int block)
        {
            if (first < end) sentences.Add(new(new(tokens[first].Start, tokens[end - 1].End), block, first, end));
        }
    }
}
