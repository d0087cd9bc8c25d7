using Dateline.Text;

namespace Dateline.Stances;

/// <summary>Things that nobody takes a stance to, from <c>data/lexicons/literal-objects.tsv</c>: who hits out at a ball or stands by the window does just that.</summary>
internal static class LiteralObjects
{
    private static readonly WordSet Nouns = WordSet.Read("lexicons/literal-objects.tsv");

    /// <summary>Whether the words of an issue are headed by such a noun, singular or plural: their last word before the first preposition.</summary>
    public static bool Heads(ReadOnlySpan<char> issue)
    {
        var head = ReadOnlySpan<char>.Empty;
        foreach (var range in issue.Split(' '))
        {
            var word = issue[range];
            if (!head.IsEmpty && (WordTagger.IsClosed(word, WordClass.Preposition) || WordTagger.IsClosed(word, WordClass.To) || WordTagger.IsClosed(word, WordClass.Relative) || WordTagger.IsClosed(word, WordClass.That))) break;
            head = word;
        }

        return Nouns.Contains(head) || head.Length > 3 && head[^1] == 's' && Nouns.Contains(head[..^1]);
    }
}
