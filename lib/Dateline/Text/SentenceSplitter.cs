using System.Text.RegularExpressions;
using Dateline.Articles;

namespace Dateline.Text;

/// <summary>Cuts blocks into sentences and tokens.</summary>
internal static partial class SentenceSplitter
{
    /// <summary>Every character that isn't white space ends up in exactly one sentence.</summary>
    public static AnalysedText Split(string text, Layout layout)
    {
        var sentences = new List<SentenceSpan>();
        var tokens = new List<Token>();
        for (var block = 0; block < layout.Blocks.Count; block++)
        {
            var range = layout.Blocks[block].Range;
            foreach (var match in Sentence().EnumerateMatches(text.AsSpan(range.Start, range.Length)))
            {
                var start = range.Start + match.Index;
                var first = tokens.Count;
                foreach (var word in Word().EnumerateMatches(text.AsSpan(start, match.Length)))
                {
                    var at = start + word.Index;
                    tokens.Add(new(at, at + word.Length, char.IsLetter(text[at]) ? TokenKind.Word : char.IsDigit(text[at]) ? TokenKind.Number : TokenKind.Punctuation));
                }

                sentences.Add(new(new(start, start + match.Length), block, first, tokens.Count));
            }
        }

        return new(text, layout, sentences, tokens);
    }

    [GeneratedRegex(@"\S(?:.*?)(?:[.!?]+[”’""')]*(?=\s)|$)", RegexOptions.CultureInvariant)]
    private static partial Regex Sentence();

    [GeneratedRegex(@"['’]s\b|\p{L}[\p{L}\p{M}-]*|\d[\d.,]*\d|\d|\S", RegexOptions.CultureInvariant)]
    private static partial Regex Word();
}
