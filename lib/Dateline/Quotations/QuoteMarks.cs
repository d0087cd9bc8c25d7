using Dateline.Text;

namespace Dateline.Quotations;

/// <summary>A passage in quote marks; <c>Open</c> tells that it goes on in the next block without a closing mark.</summary>
internal readonly record struct MarkedPassage(TextRange Range, TextRange Content, bool Open);

/// <summary>Pairs quote marks: curly, straight and guillemets, double ones first; single ones count only outside double ones.</summary>
internal static class QuoteMarks
{
    public static List<MarkedPassage> Find(AnalysedText text)
    {
        var found = new List<MarkedPassage>();
        var blocks = text.Layout.Blocks;
        for (var b = 0; b < blocks.Count; b++)
        {
            var next = b + 1 < blocks.Count ? text.Text[blocks[b + 1].Range.Start] : '\0';
            FindIn(text.Text, blocks[b].Range, next, found);
        }

        return found;
    }

    private static void FindIn(string text, TextRange block, char nextBlock, List<MarkedPassage> found)
    {
        // Marks without a partner are told once for the block, or each would be looked for to its end.
        int[]? partners = null;
        var barren = block.Start;
        for (var i = block.Start; i < block.End; i++)
        {
            if (!Opens(text, i, block) || (text[i] is '\'' && i < barren)) continue;
            var close = partners is not null && text[i] is '“' or '«' ? partners[i - block.Start] : Close(text, i, block.End);
            if (close < 0 && text[i] is '“' or '"' or '«' && nextBlock == text[i])
            {
                found.Add(new(new(i, block.End), new(i + 1, block.End), true));
                return;
            }

            if (close < 0)
            {
                if (text[i] is '“' or '«') partners ??= Partners(text, block);
                else if (text[i] is '\'') barren = text.AsSpan(i + 1, block.End - i - 1).IndexOfAny("“”\"‘") is >= 0 and var other ? i + 1 + other : block.End;
                continue;
            }

            // Of a single letter (rock 'n' roll) the marks are apostrophes.
            if (close > i + (text[i] == '\'' ? 2 : 1)) found.Add(new(new(i, close + 1), new(i + 1, close), false));
            i = close;
        }
    }

    private static bool Opens(string text, int at, TextRange block) => text[at] switch
    {
        '“' or '«' => true,
        '"' => at == block.Start || !char.IsDigit(text[at - 1]) && !char.IsLetter(text[at - 1]),
        '‘' or '\'' => (at == block.Start || char.IsWhiteSpace(text[at - 1]) || text[at - 1] is '(' or '—') && at + 1 < block.End && char.IsLetter(text[at + 1]),
        _ => false,
    };

    private static int Close(string text, int open, int end) => text[open] switch
    {
        '“' => CloseNested(text, open, end, '“', '”'),
        '«' => CloseNested(text, open, end, '«', '»'),
        '"' => text.IndexOf('"', open + 1, end - open - 1),
        '‘' => CloseSingle(text, open, end, '’'),
        _ => CloseSingle(text, open, end, '\''),
    };

    /// <summary>For each opening mark that nests, where its closing mark stands; −1 for all else.</summary>
    private static int[] Partners(string text, TextRange block)
    {
        var partners = new int[block.Length];
        Array.Fill(partners, -1);
        var (curly, angled) = (new Stack<int>(), new Stack<int>());
        for (var i = block.Start; i < block.End; i++)
        {
            if (text[i] is '“') curly.Push(i);
            else if (text[i] is '«') angled.Push(i);
            else if (text[i] is '”' && curly.TryPop(out var open)) partners[open - block.Start] = i;
            else if (text[i] is '»' && angled.TryPop(out var opening)) partners[opening - block.Start] = i;
        }

        return partners;
    }

    private static int CloseNested(string text, int start, int end, char open, char close)
    {
        var depth = 0;
        for (var i = start; i < end; i++)
        {
            if (text[i] == open) depth++;
            else if (text[i] == close && --depth == 0) return i;
        }

        return -1;
    }

    // A closing mark that looks like an apostrophe has no letter behind it; one behind an s may be a plural's, if another follows.
    private static int CloseSingle(string text, int open, int end, char close)
    {
        var candidate = -1;
        for (var i = open + 1; i < end; i++)
        {
            if (text[i] is '“' or '”' or '"' or '‘') break;
            if (text[i] != close || i + 1 < end && char.IsLetterOrDigit(text[i + 1])) continue;
            candidate = i;
            if (text[i - 1] != 's') break;
        }

        return candidate;
    }
}
