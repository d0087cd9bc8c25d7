using Dateline.Articles;

namespace Dateline.Text;

/// <summary>Decides where the sentences of a stretch of tokens end. Looks ahead from a mark that may end a sentence, never back, so the time is linear.</summary>
internal struct SentenceEnds(string text, List<Token> tokens, int first)
{
    /// <summary>More tokens than any sentence of prose has. Endless ones are cut, so that what looks through a sentence at each of its words stays linear.</summary>
    private const int Longest = 400;

    private readonly int _end = tokens.Count;
    private ListMarker? _marker = first < tokens.Count ? ListMarker.Read(text, tokens, first, tokens.Count) : null;

    /// <summary>The token after the last one of the sentence that begins with the token given.</summary>
    public int Next(int start)
    {
        // The full stop of a list item's own number ends nothing.
        if (start > first) _ = BeginsItem(start);
        var at = _marker is { } own && ListMarker.Read(text, tokens, start, _end) == own ? start + own.TokenCount : start;
        var mark = -1;
        for (; at < _end; at++)
        {
            if (at - start >= Longest) return mark > start + (Longest / 2) ? mark : at;
            if (text[tokens[at].Start] is ',' or ';') mark = at + 1;
            if (at > start && (BeginsItem(at) || IsSeparator(at) || IsSeparator(at - 1) || IsCredit(at) || IsDayLine(at))) return at;
            if (!EndsWithTerminal(at)) continue;
            if (IsFullStop(at) && at + 1 < _end && IsFullStop(at + 1))
            {
                if (AfterSpacedDots(start, ref at) is var stop and >= 0) return stop;
                continue;
            }

            var closed = Closers(at + 1);
            if (closed < _end && tokens[closed].Start == tokens[closed - 1].End)
            {
                if (LacksSpace(at, closed)) return closed;
                continue;
            }

            var next = Tail(closed);
            if (next >= _end) return _end;
            if (new SentenceBoundary(text, tokens, start, at, closed, next).Holds) return next;
        }

        return _end;
    }

    private bool BeginsItem(int at)
    {
        if (_marker is not { } marker || (tokens[at].Kind is TokenKind.Word && tokens[at].End - tokens[at].Start > 2)) return false;
        if (ListMarker.Read(text, tokens, at, _end) is not { } item || tokens[at].Start == tokens[at - 1].End) return false;
        if (!item.Follows(marker) && !(marker.Ordinal == 0 && item == marker)) return false;
        _marker = item;
        return true;
    }

    /// <summary>A row of asterisks or the like that stands between sentences.</summary>
    private readonly bool IsSeparator(int at) => tokens[at].End - tokens[at].Start >= 3 && text[tokens[at].Start] is '*' or '=' or '_';

    /// <summary>"Image: NASA" run on to the words of a caption.</summary>
    private readonly bool IsCredit(int at) =>
        at + 1 < _end && tokens[at].Kind is TokenKind.Word && char.IsUpper(text[tokens[at].Start]) && tokens[at + 1].Start == tokens[at].End
        && text[tokens[at + 1].Start] is ':' && Abbreviations.IsCredit(tokens[at].In(text));

    /// <summary>"Tuesday, September 1, 2015" at the end, run on to a headline: a weekday with its day and year that no word leads to.</summary>
    private readonly bool IsDayLine(int at)
    {
        if (_end - at is not (5 or 6) || tokens[at].Kind is not TokenKind.Word || tokens[^1] is not { Kind: TokenKind.Number } year || year.End - year.Start != 4) return false;
        if (text[tokens[at + 1].Start] is not ',' || !Abbreviations.FollowsTime(tokens[at].In(text)) || StatedDay.At(text, tokens[at + 2].Start)?.End != year.End) return false;
        var before = tokens[at - 1].In(text);
        return char.IsLetterOrDigit(before[^1]) ? before.Length > 3 || char.IsUpper(before[0]) : Characters.IsQuote(before[^1]) || before is ")";
    }

    private readonly bool EndsWithTerminal(int at)
    {
        var token = tokens[at];
        var last = text[token.End - 1];
        return token.Kind is TokenKind.Punctuation ? Characters.IsTerminal(last) : token.Kind is TokenKind.Word && last is '.';
    }

    private readonly bool IsFullStop(int at) => tokens[at].End == tokens[at].Start + 1 && text[tokens[at].Start] is '.';

    /// <summary>
    /// Full stops with spaces between, from the first one on. Three that stand apart leave something out within the sentence; a fourth, or one that is
    /// attached to the word before, ends the sentence.
    /// </summary>
    private readonly int AfterSpacedDots(int start, ref int at)
    {
        var from = at;
        while (at < _end && IsFullStop(at)) at++;
        var count = at - from;
        var next = Tail(Closers(at));
        if (next >= _end) return _end;
        var attached = from > start && tokens[from - 1].End == tokens[from].Start;
        at--;
        if (!SentenceBoundary.IsCapital(text, tokens, next) || (count < 4 && !attached)) return -1;
        return attached && count >= 4 ? from + 1 : next;
    }

    /// <summary>Past quotes and brackets that close right at the mark, and past a reference such as "[12]".</summary>
    private readonly int Closers(int at)
    {
        for (; at < _end && tokens[at].Start == tokens[at - 1].End; at++)
        {
            var token = tokens[at];
            if (token.Kind is TokenKind.Punctuation && token.End == token.Start + 1 && Characters.IsCloser(text[token.Start])) continue;
            if (!IsReference(at)) break;
            at += 2;
        }

        return at;
    }

    /// <summary>"home.Then": a word in lower case, the mark, a capital.</summary>
    private readonly bool LacksSpace(int at, int next) =>
        next == at + 1 && at > first && tokens[at].Kind is TokenKind.Punctuation && tokens[next].Kind is TokenKind.Word && char.IsUpper(text[tokens[next].Start])
        && tokens[at - 1].End - tokens[at - 1].Start > 1 && (tokens[at - 1].Kind is TokenKind.Number || (tokens[at - 1].Kind is TokenKind.Word && char.IsLower(text[tokens[at - 1].End - 1])));

    /// <summary>Past what still belongs to the sentence after its mark: emoji, links, references, a counter such as "(1/3)", and hashtags up to the end.</summary>
    private readonly int Tail(int at)
    {
        for (; at < _end; at++)
        {
            if (IsCounter(at) || IsReference(at))
            {
                at += 2;
                continue;
            }

            if (IsEmoticon(at))
            {
                at++;
                continue;
            }

            if (tokens[at].Kind is TokenKind.Url || IsPicture(at)) continue;
            if (tokens[at].Kind is not (TokenKind.Hashtag or TokenKind.Handle)) break;
            var tags = at;
            while (tags < _end && (tokens[tags].Kind is TokenKind.Hashtag or TokenKind.Handle or TokenKind.Url || IsPicture(tags))) tags++;
            return tags >= _end ? tags : at;
        }

        return at;
    }

    /// <summary>An emoji or other pictorial sign; a currency or mathematical sign begins a sentence instead.</summary>
    private readonly bool IsPicture(int at) => tokens[at].Kind is TokenKind.Symbol && text[tokens[at].Start] is >= '\u2190';

    private readonly bool IsEmoticon(int at) =>
        at + 1 < _end && text[tokens[at].Start] is ':' or ';' && tokens[at + 1].Start == tokens[at].End && text[tokens[at + 1].Start] is ')' or '(' or '-' or 'D' or 'P'
        && tokens[at + 1].End - tokens[at + 1].Start == 1;

    private readonly bool IsReference(int at) =>
        at + 2 < _end && text[tokens[at].Start] is '[' && tokens[at + 1].Kind is TokenKind.Number && text[tokens[at + 2].Start] is ']';

    private readonly bool IsCounter(int at) =>
        at + 2 < _end && text[tokens[at].Start] is '(' && tokens[at + 1].Kind is TokenKind.Number && tokens[at + 1].In(text).Contains('/') && text[tokens[at + 2].Start] is ')';
}
