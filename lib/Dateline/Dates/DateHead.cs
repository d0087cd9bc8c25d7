using Dateline.Text;

namespace Dateline.Dates;

/// <summary>The date in the head of an article: a dateline ("AVARUA, March 22, 2023 (Wire) —"), a byline or a line that holds little else.</summary>
internal static class DateHead
{
    private const int HeadBlocks = 6;

    /// <summary>The sentence and match of the head's date; null if the head has none.</summary>
    public static (DatedSentence Sentence, DateMatch Match)? Find(AnalysedText text, IReadOnlyList<DatedSentence> sentences)
    {
        foreach (var sentence in sentences)
        {
            if (sentence.Block >= HeadBlocks) break;
            if (sentence.Post is not null) continue;
            foreach (var match in sentence.Matches)
            {
                if (match.Pattern.Reading is not ("day" or "iso" or "slashes" or "dots")) continue;
                if (IsLine(text, sentence) || IsDateline(text, sentence, match)) return (sentence, match);
            }
        }

        return null;
    }

    /// <summary>"Published 5 December 2023", "By Ingrid Halloran | Nov. 17, 2022": a short block that is no sentence.</summary>
    private static bool IsLine(AnalysedText text, DatedSentence sentence)
    {
        var block = text.Layout.Blocks[sentence.Block].Range;
        if (block.Length > 90 || sentence.Matches.Count > 2) return false;
        if (text.Text[block.End - 1] is '.' or '?' or '!' or '”' or '"') return false;
        var line = text.Text.AsSpan(block.Start, block.Length);
        return line.StartsWith("By ", StringComparison.OrdinalIgnoreCase) || line.StartsWith("Published", StringComparison.OrdinalIgnoreCase)
            || line.StartsWith("Posted", StringComparison.OrdinalIgnoreCase) || line.StartsWith("Updated", StringComparison.OrdinalIgnoreCase)
            || line.StartsWith("Date", StringComparison.OrdinalIgnoreCase) || Letters(text, block.Start, sentence.Pieces[sentence.Matches[0].First].Start) == 0;
    }

    /// <summary>A place in capitals begins the block, the date follows, and a dash stands soon after it.</summary>
    private static bool IsDateline(AnalysedText text, DatedSentence sentence, DateMatch match)
    {
        var range = sentence.RangeOf(match);
        var start = text.Layout.Blocks[sentence.Block].Range.Start;
        if (range.Start - start is < 3 or > 70 || sentence.Range.Start != start) return false;
        var capitals = 0;
        while (start + capitals < range.Start && char.IsUpper(text.Text[start + capitals])) capitals++;
        if (capitals < 2 && !(capitals == 1 && text.Text[start + 1] == '.')) return false;
        var after = text.Text.AsSpan(range.End, Math.Min(50, text.Text.Length - range.End));
        return after.IndexOfAny('—', '–') >= 0 || after.Contains("--", StringComparison.Ordinal) || after.Contains(" - ", StringComparison.Ordinal) || after.Contains(") -", StringComparison.Ordinal);
    }

    private static int Letters(AnalysedText text, int start, int end)
    {
        var letters = 0;
        for (var i = start; i < end; i++) letters += char.IsLetter(text.Text[i]) ? 1 : 0;
        return letters;
    }
}
