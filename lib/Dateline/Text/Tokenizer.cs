using System.Buffers;
using System.Globalization;
using System.Text;

namespace Dateline.Text;

/// <summary>
/// Cuts a text into tokens. Words keep hyphens, apostrophes and the full stops of abbreviations inside ("vice-minister", "don't", "O'Brien",
/// "U.S.", "Dr."); a final "'s" is a token of its own, whether possessive or contracted ("Kishida" "'s", "it" "'s"). A run of marks that end
/// a sentence is one token ("?!", "..."), any other mark is one each.
/// </summary>
internal readonly ref struct Tokenizer(string text, List<Token> tokens)
{
    private readonly ReadOnlySpan<char> _text = text;

    /// <summary>Adds the tokens of the range. A token never reaches over white space, but for a space that groups the digits of a number.</summary>
    public void Add(TextRange range)
    {
        for (var at = range.Start; at < range.End;)
        {
            var c = _text[at];
            if (char.IsWhiteSpace(c))
            {
                at++;
                continue;
            }

            var (end, kind) = Next(at, range.End);
            tokens.Add(new(at, end, kind));
            at = end;
        }
    }

    private (int End, TokenKind Kind) Next(int at, int limit)
    {
        var c = _text[at];
        if (Characters.IsWord(c))
        {
            if (Addresses.End(_text, at, limit) is > 0 and var url) return (url, TokenKind.Url);
            return char.IsDigit(c) ? Number(at, limit) : (Word(at, limit), TokenKind.Word);
        }

        if (c is '@' or '#' or '\uFF03' or '\uFF20' && Tag(at, limit) is > 0 and var tag) return (tag, c is '@' or '\uFF20' ? TokenKind.Handle : TokenKind.Hashtag);
        if (Characters.IsApostrophe(c) && IsPossessive(at, limit)) return (at + 2, TokenKind.Punctuation);
        if (Characters.IsTerminal(c)) return (Terminals(at, limit), TokenKind.Punctuation);
        if (c is '[' && Omission(at, limit) is > 0 and var omission) return (omission, TokenKind.Punctuation);
        if (c is '-' or '*' or '_' or '=') return (Run(at, limit), TokenKind.Punctuation);
        return char.IsPunctuation(c) || c is '`' ? (at + 1, TokenKind.Punctuation) : Symbol(at, limit);
    }

    private int Word(int at, int limit)
    {
        var (part, end) = (at, at);
        while (true)
        {
            while (end < limit && Characters.IsWord(_text[end])) end++;
            if (end >= limit) return end;
            var c = _text[end];
            var joined = end + 1 < limit && Characters.IsWord(_text[end + 1]);
            if (c is '.')
            {
                if (FullStop(part, end, limit, joined) is var stop && !(joined && stop == end && JoinsParts(part, end))) return stop;
                part = ++end;
                continue;
            }

            if (c is '\u00B0' && end == at + 1 && _text[at] is 'N' or 'n') return end + 1 < limit && _text[end + 1] is '.' ? end + 2 : end + 1;
            if (!joined) return end;
            if (!Characters.IsHyphen(c) && c is not '_' && !(c is '&' && char.IsUpper(_text[end - 1]) && char.IsUpper(_text[end + 1])))
            {
                if (!Characters.IsApostrophe(c) || !char.IsLetter(_text[end + 1]) || IsPossessive(end, limit)) return end;
            }

            end++;
        }
    }

    /// <summary>"Booking.com", "Node.js": a capital after the full stop would be the next sentence's.</summary>
    private bool JoinsParts(int at, int stop) => stop - at > 1 && char.IsLower(_text[stop + 1]);

    /// <summary>Where the word ends that runs up to a full stop: after it if the full stop is part of the word.</summary>
    private int FullStop(int at, int stop, int limit, bool joined)
    {
        if (joined && char.IsLetter(_text[stop + 1]) && Dotted(at, stop, limit) is > 0 and var dotted) return dotted;
        var form = _text[at..stop];
        if (form.Length == 1 && char.IsUpper(form[0])) return IsInitial(stop, form[0], limit, joined) ? stop + 1 : stop;
        return Abbreviations.Find(form) switch
        {
            null => stop,
            AbbreviationKind.Number => NextVisible(stop + 1, limit) is var next && char.IsDigit(next) ? stop + 1 : stop,
            _ => stop + 1,
        };
    }

    /// <summary>The end of letters with full stops between ("U.S.", "a.m.", "Ph.D."), the last full stop included; 0 if it is something else.</summary>
    private int Dotted(int at, int stop, int limit)
    {
        // Bounded, so that endless letters and full stops cost no more than their length.
        limit = Math.Min(limit, at + 16);
        var (end, single) = (stop, stop - at == 1);
        while (end < limit && _text[end] is '.')
        {
            var from = end + 1;
            var to = from;
            while (to < limit && char.IsLetter(_text[to])) to++;
            if (to == from) break;
            single &= to - from == 1;
            end = to;
        }

        if (!single && Abbreviations.Find(_text[at..end]) is null) return 0;
        return end < limit && _text[end] is '.' ? end + 1 : end;
    }

    /// <summary>A capital with a full stop is an initial before another capital, a comma or a hyphen; the pronoun "I" only inside a name.</summary>
    private bool IsInitial(int stop, char letter, int limit, bool joined)
    {
        var next = joined ? _text[stop + 1] : NextVisible(stop + 1, limit);
        if (stop + 1 < limit && _text[stop + 1] is ',' or '-') return letter is not 'I';
        if (!char.IsUpper(next)) return false;
        return letter is not 'I' || (tokens.Count > 0 && tokens[^1] is { Kind: TokenKind.Word } last && char.IsUpper(_text[last.Start]) && last.End - last.Start > 1);
    }

    private (int End, TokenKind Kind) Number(int at, int limit)
    {
        var end = at;
        while (end < limit && char.IsDigit(_text[end])) end++;
        while (end + 1 < limit && char.IsDigit(_text[end + 1]) && JoinsDigits(at, end, limit))
        {
            end++;
            while (end < limit && char.IsDigit(_text[end])) end++;
        }

        // "90-minute", "5th", "1980s", "3D": a word that begins with digits.
        if (end < limit && (char.IsLetter(_text[end]) || (Characters.IsHyphen(_text[end]) && end + 1 < limit && char.IsLetter(_text[end + 1]))))
        {
            return (Word(end, limit), TokenKind.Word);
        }

        return (end, TokenKind.Number);
    }

    private bool JoinsDigits(int at, int end, int limit) => _text[end] switch
    {
        ',' or '.' or ':' or '/' or '\'' or '\u2019' => true,

        // "12 000" with a space that doesn't break.
        '\u00A0' or '\u202F' or '\u2009' => Digits(end + 1, limit) == 3 && end - at >= 1,

        // A day in ISO form; any other hyphen between digits separates two numbers.
        '-' => (end - at == 4 && Digits(end + 1, limit) == 2) || (end - at == 7 && _text[at + 4] is '-' && Digits(end + 1, limit) == 2),
        _ => false,
    };

    private int Digits(int at, int limit)
    {
        var end = at;
        while (end < limit && char.IsDigit(_text[end])) end++;
        return end - at;
    }

    /// <summary>The end of a handle or hashtag; 0 if the sign stands alone, before a mere number or inside a word.</summary>
    private int Tag(int at, int limit)
    {
        if (at > 0 && Characters.IsWord(_text[at - 1]) && tokens.Count > 0 && tokens[^1] is { Kind: TokenKind.Word } last && last.End == at && _text[at] is '@') return 0;
        var (end, letters) = (at + 1, false);
        while (end < limit && (Characters.IsWord(_text[end]) || _text[end] is '_'))
        {
            letters |= !char.IsDigit(_text[end]);
            end++;
        }

        // Handles of other networks carry a domain: "@user@example.social", "@user.example.org".
        if (_text[at] is '@')
        {
            while (end + 1 < limit && _text[end] is '.' or '@' && Characters.IsWord(_text[end + 1]) && !char.IsUpper(_text[end + 1]))
            {
                end++;
                while (end < limit && (Characters.IsWord(_text[end]) || _text[end] is '_' or '-')) end++;
            }
        }

        return letters ? end : 0;
    }

    private bool IsPossessive(int at, int limit) =>
        at + 1 < limit && _text[at + 1] is 's' or 'S' && (at + 2 >= limit || !Characters.IsWord(_text[at + 2]))
        && at > 0 && (Characters.IsWord(_text[at - 1]) || _text[at - 1] is '.');

    private int Terminals(int at, int limit)
    {
        while (at < limit && Characters.IsTerminal(_text[at])) at++;
        return at;
    }

    /// <summary>The end of "[...]" and "[…]"; 0 if the bracket holds something else.</summary>
    private int Omission(int at, int limit)
    {
        var end = Terminals(at + 1, limit);
        return end > at + 1 && end < limit && _text[end] is ']' ? end + 1 : 0;
    }

    private int Run(int at, int limit)
    {
        var c = _text[at];
        while (at < limit && _text[at] == c) at++;
        return at;
    }

    /// <summary>A sign or emoji with the joiners, selectors and skin tones that belong to it; two regional indicators make a flag.</summary>
    private (int End, TokenKind Kind) Symbol(int at, int limit)
    {
        var end = at;
        var indicators = 0;
        while (end < limit && Rune.DecodeFromUtf16(_text[end..limit], out var rune, out var length) == OperationStatus.Done)
        {
            var joins = rune.Value is 0x200D or 0xFE0E or 0xFE0F or 0x20E3 or (>= 0x1F3FB and <= 0x1F3FF) or (>= 0xE0020 and <= 0xE007F);
            var afterJoiner = end > at && _text[end - 1] is '\u200D' && Rune.IsSymbol(rune);
            var flag = rune.Value is >= 0x1F1E6 and <= 0x1F1FF && indicators < 2 && indicators * 2 == end - at;
            if (end > at && !joins && !afterJoiner && !flag) break;
            if (end == at && Rune.IsLetter(rune)) return (Letters(at, limit), TokenKind.Word);
            if (flag) indicators++;
            end += length;
        }

        return (Math.Max(end, at + 1), TokenKind.Symbol);
    }

    private int Letters(int at, int limit)
    {
        while (at < limit && Rune.DecodeFromUtf16(_text[at..limit], out var rune, out var length) == OperationStatus.Done
            && (Rune.IsLetterOrDigit(rune) || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark))
        {
            at += length;
        }

        return at;
    }

    private char NextVisible(int at, int limit)
    {
        while (at < limit && (char.IsWhiteSpace(_text[at]) || (Characters.IsQuote(_text[at]) && !char.IsLetter(_text[at])))) at++;
        return at < limit ? _text[at] : '\0';
    }
}
