using Dateline.Text;

namespace Dateline.Articles;

/// <summary>Tells headlines and subheadings from paragraphs by their form: short, no full stop at the end, something to stand above.</summary>
internal static class Headings
{
    private const int LongestHeadline = 200;
    private const int LongestSubheading = 110;
    private const int MostInARow = 2;

    private static readonly HashSet<string> Labels = [.. Resources.Table("lexicons/line-labels.tsv").Select(r => r[0])];

    /// <summary>Marks the paragraphs that are headings.</summary>
    public static void Mark(string text, List<BlockSpan> blocks)
    {
        var run = 0;
        for (var i = 0; i < blocks.Count; i += Math.Max(run, 1))
        {
            run = 0;
            while (i + run < blocks.Count && blocks[i + run].Kind is BlockKind.Paragraph && IsHeading(text, blocks[i + run].Range, i + run == 0)) run++;

            // More short lines in a row are a list, and nothing stands below those at the end.
            if (run == 0 || i + run == blocks.Count || run > MostInARow + (i == 0 ? 1 : 0)) continue;
            for (var j = i; j < i + run; j++) blocks[j] = blocks[j] with { Kind = j == 0 ? BlockKind.Headline : BlockKind.Subheading };
        }
    }

    /// <summary>A line about the article rather than of it: a byline, a day of publication, a credit.</summary>
    public static bool IsAboutArticle(ReadOnlySpan<char> line)
    {
        var word = line[..Math.Max(0, line.IndexOfAny(" :\u00A0"))].TrimEnd('.');
        if (word.Length is > 0 and < 20 && char.IsUpper(word[0]) && Labels.Contains(word.ToString().ToLowerInvariant())) return WordCount(line) <= 14;
        return StatedDay.In(line) is { } day && WordCount(line) <= 9 && (day.Start == 0 || line[..day.Start].TrimEnd() is [.., var c] && c != ':' && !char.IsLetterOrDigit(c));
    }

    private static bool IsHeading(string text, TextRange range, bool first)
    {
        if (range.Length < 3 || range.Length > (first ? LongestHeadline : LongestSubheading)) return false;
        var line = text.AsSpan(range.Start, range.Length);
        var begin = line[0];
        if (!char.IsUpper(begin) && !char.IsDigit(begin) && !Characters.IsQuote(begin)) return false;
        var end = line.TrimEnd("\"'\u2019\u201D\u00BB");
        if (end.Length == 0 || end[^1] is '.' or ',' or ';' or ':' or '\u2026' or '-' or '\u2013' or '\u2014') return false;
        if (!char.IsLetterOrDigit(end[^1]) && end[^1] is not ('?' or '!' or ')' or '%')) return false;
        return !IsAboutArticle(line) && !HoldsEnd(text, range);
    }

    /// <summary>Whether a sentence ends in full stop before the end of the line: running text rather than a title.</summary>
    private static bool HoldsEnd(string text, TextRange range)
    {
        var tokens = new List<Token>();
        new Tokenizer(text, tokens).Add(range);
        var end = new SentenceEnds(text, tokens, 0).Next(0);
        return end < tokens.Count && tokens[end - 1].In(text) is "." && end > 4;
    }

    private static int WordCount(ReadOnlySpan<char> line)
    {
        var count = 0;
        for (var i = 0; i < line.Length; i++)
        {
            if (char.IsLetterOrDigit(line[i]) && (i == 0 || char.IsWhiteSpace(line[i - 1]) || line[i - 1] is '(' or '"')) count++;
        }

        return count;
    }
}
