namespace Dateline.Articles;

/// <summary>Cuts a text into blocks and finds embedded posts.</summary>
internal static class BlockReader
{
    // A post holds 280 characters, in which a link counts less than its length here; two lines of a post are put together up to this.
    private const int LongestPost = 400;

    /// <summary>A line is a block. A post runs to its signature, and over lines that can only belong to it; a line may hold a post and a paragraph after it.</summary>
    public static Layout Read(ArticleInput input)
    {
        var text = input.Text;
        var lines = Lines.Read(text);
        var apart = lines.Count(l => l.AfterBlank) * 2 > lines.Count;
        var blocks = new List<BlockSpan>(lines.Count);
        var posts = new List<PostSpan>();
        var above = new List<bool>(lines.Count);
        foreach (var line in lines)
        {
            var start = line.Start;
            while (start < line.End && Signature.Find(text, new(start, line.End)) is { } signature)
            {
                var first = start;
                if (start == line.Start) first = Begin(new(start, signature.Range.Start), line.AfterBlank);
                Add(BlockKind.Post, new(first, signature.Range.End), line.AfterBlank);
                posts.Add(new(
                    blocks.Count - 1, new(first, signature.Range.End), Trim(text, first, signature.Range.Start), signature.Range, signature.Author, signature.Handle,
                    signature.Date));
                start = SkipSpace(text, signature.Range.End, line.End);
            }

            if (start < line.End) Add(BlockKind.Paragraph, new(start, line.End), line.AfterBlank);
        }

        if (input.Kinds is null) Headings.Mark(text, blocks);
        else Apply(input.Kinds, blocks);
        var title = blocks.Count > 0 && blocks[0].Kind is BlockKind.Headline ? blocks[0].Range.Of(text) : null;
        return new([.. blocks], [.. posts], title, Publication.Find(text, blocks));

        void Add(string kind, TextRange range, bool afterBlank)
        {
            blocks.Add(new(kind, range));
            above.Add(afterBlank);
        }

        // Takes back the lines above that belong to a post, and tells where it begins.
        int Begin(TextRange body, bool afterBlank)
        {
            var first = Trim(text, body.Start, body.End);
            while (blocks.Count > 0 && blocks[^1] is { Kind: BlockKind.Paragraph, Range: var line } && body.End - line.Start <= LongestPost)
            {
                if (!PostMarks.GoesOn(text, first) && (afterBlank || !(apart || Marks(line)))) break;
                first = line;
                afterBlank = above[^1];
                blocks.RemoveAt(blocks.Count - 1);
                above.RemoveAt(above.Count - 1);
            }

            return first.Start;
        }

        bool Marks(TextRange range) => PostMarks.In(text.AsSpan(range.Start, range.Length)) && text.AsSpan(range.Start, range.Length).IndexOfAny("\"\u201C\u201D") < 0;
    }

    private static void Apply(IReadOnlyDictionary<int, string> kinds, List<BlockSpan> blocks)
    {
        for (var i = 0; i < blocks.Count; i++)
        {
            if (blocks[i].Kind is BlockKind.Paragraph && kinds.TryGetValue(blocks[i].Range.Start, out var kind)) blocks[i] = blocks[i] with { Kind = kind };
        }
    }

    private static TextRange Trim(string text, int start, int end)
    {
        while (end > start && char.IsWhiteSpace(text[end - 1])) end--;
        return new(start, end);
    }

    private static int SkipSpace(string text, int at, int end)
    {
        while (at < end && char.IsWhiteSpace(text[at])) at++;
        return at;
    }
}
