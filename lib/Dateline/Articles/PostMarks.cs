using Dateline.Text;

namespace Dateline.Articles;

/// <summary>What tells the text of a post from a paragraph of the article: links, hashtags, handles, emoji.</summary>
internal static class PostMarks
{
    /// <summary>Whether the text bears any such mark.</summary>
    public static bool In(ReadOnlySpan<char> text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            var c = text[at];
            if (c is '#' or '@' && at + 1 < text.Length && char.IsLetter(text[at + 1]) && (at == 0 || !char.IsLetterOrDigit(text[at - 1]))) return true;
            if (char.IsSurrogate(c) || c is (>= '\u2600' and <= '\u27BF')) return true;
            if (c is ':' && text[at..].StartsWith("://", StringComparison.Ordinal)) return true;
            if (c is 'p' && text[at..].StartsWith("pic.twitter.com/", StringComparison.Ordinal)) return true;
        }

        return false;
    }

    /// <summary>Whether the text can't be the beginning of a post: it begins with a mark or a small letter, or is a few words that point to a link.</summary>
    public static bool GoesOn(string text, TextRange range)
    {
        if (range.Length == 0) return true;
        var tokens = new List<Token>();
        new Tokenizer(text, tokens).Add(range);
        if (tokens[0].Kind is TokenKind.Hashtag or TokenKind.Handle or TokenKind.Url || char.IsLower(text[tokens[0].Start])) return true;
        var (words, link) = (0, false);
        foreach (var token in tokens)
        {
            if (token.Kind is TokenKind.Url) link = true;
            else if (link && token.Kind is not (TokenKind.Hashtag or TokenKind.Handle or TokenKind.Symbol)) return false;
            else if (token.Kind is TokenKind.Word or TokenKind.Number) words++;
            else if (token.Kind is TokenKind.Punctuation && Characters.IsTerminal(text[token.Start])) return false;
        }

        // "How to help: https://…", "Click below for the full text:https://…"
        return link && words <= 8;
    }
}
