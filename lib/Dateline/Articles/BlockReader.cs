namespace Dateline.Articles;

/// <summary>Cuts a text into blocks and finds embedded posts.</summary>
internal static class BlockReader
{
    /// <summary>A line that holds more than white space is a block.</summary>
    public static Layout Read(ArticleInput input)
    {
        var blocks = new List<BlockSpan>();
        var text = input.Text;
        for (var start = 0; start < text.Length;)
        {
            var end = text.AsSpan(start).IndexOfAny('\r', '\n') is var i and >= 0 ? start + i : text.Length;
            var (from, to) = (start, end);
            while (from < to && char.IsWhiteSpace(text[from])) from++;
            while (to > from && char.IsWhiteSpace(text[to - 1])) to--;
            if (from < to) blocks.Add(new(BlockKind.Paragraph, new(from, to)));
            start = end + 1;
        }

        return new(blocks, []);
    }
}
