namespace Dateline.Text;

/// <summary>
/// One mark that may end a sentence: the sentence's first token, the token with the mark, the token after quotes and brackets that close on it,
/// and the token that a next sentence would begin with.
/// </summary>
internal readonly struct SentenceBoundary(string text, List<Token> tokens, int start, int mark, int closed, int next)
{
    private const int OpeningPhrase = 3;
    private const int LongestAttribution = 6;
    private const int ShortestPlain = 4;

    /// <summary>Whether the sentence ends here.</summary>
    public bool Holds
    {
        get
        {
            if (Characters.IsDash(text[tokens[next].Start])) return false;
            var word = FirstWord(text, tokens, next);
            if (word < 0) return false;
            if (tokens[mark].Kind is TokenKind.Word) return EndsAbbreviated(word);
            var first = text[tokens[word].Start];
            if (char.IsLower(first) && tokens[word].Kind is not TokenKind.Url) return IsCarelessStart(word);
            return tokens[mark].In(text).IndexOfAny('!', '?') >= 0 ? !IsQuoted || !IsAttribution(word) : !IsEllipsis || !char.IsDigit(first);
        }
    }

    /// <summary>Whether the first word from the token on, past opening quotes and brackets, has a capital; false if there is no word.</summary>
    public static bool IsCapital(string text, List<Token> tokens, int at) => FirstWord(text, tokens, at) is >= 0 and var word && char.IsUpper(text[tokens[word].Start]);

    private bool IsEllipsis => tokens[mark].End - tokens[mark].Start > 1 || text[tokens[mark].Start] is '\u2026';

    private bool IsQuoted
    {
        get
        {
            for (var i = mark + 1; i < closed; i++)
            {
                if (Characters.IsQuote(text[tokens[i].Start])) return true;
            }

            return false;
        }
    }

    /// <summary>
    /// A small letter begins a sentence in names such as "eBay", and in careless writing after a plain word or a question; not after a quotation or
    /// bracket, which the sentence goes on from.
    /// </summary>
    private bool IsCarelessStart(int word)
    {
        if (closed != mark + 1 || word != next || mark == start) return false;
        var name = tokens[word].In(text);
        if (name.Length > 2 && name[1..].IndexOfAnyInRange('A', 'Z') >= 0) return true;
        var before = tokens[mark - 1];
        return tokens[mark].In(text) is "?" || (tokens[mark].In(text) is "." && before.Kind is TokenKind.Word && before.End - before.Start >= ShortestPlain && char.IsLower(text[before.Start]));
    }

    private bool EndsAbbreviated(int word)
    {
        var token = tokens[word];
        var capital = char.IsUpper(text[token.Start]);
        var form = tokens[mark].In(text)[..^1];
        if (mark == start) return false;
        switch (Abbreviations.Find(form))
        {
            case AbbreviationKind.Title or AbbreviationKind.Number or AbbreviationKind.Never:
                return false;
            case AbbreviationKind.Time:
                // "At 5 a.m. Mr. Smith went": too short to be a sentence.
                return !char.IsLower(text[token.Start]) && mark - start > OpeningPhrase && !Abbreviations.FollowsTime(token.In(text));
            case AbbreviationKind.End:
                return capital;
            default:
                return capital && (IsQuoted || Abbreviations.StartsSentence(token.In(text)));
        }
    }

    /// <summary>“Why?” Foreign Minister Smith asked: names, then a verb of speech, go on after quoted words.</summary>
    private bool IsAttribution(int word)
    {
        if (Abbreviations.StartsSentence(tokens[word].In(text))) return false;
        for (var i = word; i < tokens.Count && i < word + LongestAttribution; i++)
        {
            if (tokens[i].Kind is not TokenKind.Word) return false;
            if (i > word && Abbreviations.IsSpeechVerb(tokens[i].In(text))) return true;
            if (!char.IsUpper(text[tokens[i].Start])) return false;
        }

        return false;
    }

    private static int FirstWord(string text, List<Token> tokens, int at)
    {
        for (; at < tokens.Count; at++)
        {
            var token = tokens[at];
            if (token.Kind is TokenKind.Word or TokenKind.Number or TokenKind.Hashtag or TokenKind.Handle or TokenKind.Url) return at;
            var c = text[token.Start];
            if (token.Kind is TokenKind.Symbol || c is '*' or '\u00BF' or '\u00A1' or '\u2022' || Characters.IsQuote(c) || Characters.IsOpeningBracket(c)) continue;
            return -1;
        }

        return -1;
    }
}
