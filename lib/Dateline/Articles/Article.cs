using System.Globalization;

namespace Dateline;

/// <summary>The article that a reading is of. Its text is never altered: all ranges of the reading point into it.</summary>
/// <param name="Id">The file's name without its extension, or the <c>id</c> field of a JSONL record; "article" for a text without a name.</param>
/// <param name="Title">Headline: as the input states it beside the text, else the one that the text begins with; null if there is none.</param>
/// <param name="Source">Address or file name as the input states it; never an absolute path; null if unknown.</param>
/// <param name="Published">Publication date, ISO 8601 (<c>2022-05-01</c>, <c>2022-05</c> or <c>2022</c>), if the input, the byline or the dateline states one with its year; else null.</param>
/// <param name="ReferenceDate">The day that relative dates are resolved against: <paramref name="Published"/>, else the latest day that the text tells of as past or present; null if it tells of none.</param>
/// <param name="Text">The whole text, with the line ends of the input.</param>
public sealed record Article(string Id, string? Title, string? Source, string? Published, string? ReferenceDate, string Text)
{
    /// <summary>Who wrote it, where the input says so apart from the text; else null.</summary>
    public string? Author { get; init; }

    /// <summary>UTF-16 code units in <see cref="Text"/>.</summary>
    public int Length => Text.Length;

    /// <summary>Words as a reader counts them: runs of letters, digits and their accents; a hyphen or apostrophe between two of them doesn't part a word. Rates "per 1,000 words" divide by it.</summary>
    public int WordCount
    {
        get
        {
            var (count, inside) = (0, false);
            for (var i = 0; i < Text.Length; i++)
            {
                var joins = inside && Text[i] is '-' or '\'' or '’' && i + 1 < Text.Length && char.IsLetterOrDigit(Text[i + 1]);
                var now = char.IsLetterOrDigit(Text[i]) || char.IsSurrogate(Text[i])
                    || (inside && (joins || char.GetUnicodeCategory(Text[i]) == UnicodeCategory.NonSpacingMark));
                if (now && !inside) count++;
                inside = now;
            }

            return count;
        }
    }
}
