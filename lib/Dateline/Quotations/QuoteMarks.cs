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
        for (var i = block.Start; i < block.End; i++)
        {
            if (!Opens(text, i, block)) continue;
            var close = Close(text, i, block.End);
            if (close < 0 && text[i] is '“' or '"' or '«' && nextBlock == text[i])
            {
                found.Add(new(new(i, block.End), new(i + 1, block.End), true));
                return;
            }

            if (close < 0) continue;
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
