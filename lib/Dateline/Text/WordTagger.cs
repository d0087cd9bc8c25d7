using Dateline.Entities;

namespace Dateline.Text;

/// <summary>
/// Gives each token its word class, left to right, from what the word can be and from its neighbours. Meant for news: it only has to be
/// right about where verbs and noun phrases are.
/// </summary>
internal sealed partial class WordTagger(AnalysedText text, ResolvedNames names)
{
    private static readonly WordSet BareInfinitives = WordSet.Read("lexicons/bare-infinitive-verbs.tsv", ignoreCase: false);

    // A verb that has been met so often and never as anything else.
    private const int SureVerb = 10;

    // An adjective that has been met so often that a word with "-est" is its superlative.
    private const int SureAdjective = 5;

    private readonly Word[] _words = new Word[text.Tokens.Count];

    private readonly KnownWord[] _known = new KnownWord[text.Tokens.Count];

    public static Word[] Tag(AnalysedText text, ResolvedNames names) => new WordTagger(text, names).TagAll();

    /// <summary>Whether the word belongs to the closed class, whatever it does in its sentence.</summary>
    public static bool IsClosed(ReadOnlySpan<char> word, WordClass kind) => KnownWord.Of(word).Closed == kind;

    private Word[] TagAll()
    {
        MarkNames();
        var lost = new LostVerbs(text, names, _words);
        foreach (var sentence in text.Sentences)
        {
            for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
            {
                if (_words[i].Class == WordClass.Name) continue;
                if (AdverbPhrases.EndAt(text, i, sentence.EndToken) is var end && end > i && !HoldsName(i, end))
                {
                    Array.Fill(_words, Plain(WordClass.Adverb), i, end - i);
                    i = end - 1;
                    continue;
                }

                _words[i] = TagWord(i, sentence);
            }

            lost.In(sentence);
        }

        return _words;
    }

    private bool HoldsName(int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (_words[i].Class == WordClass.Name) return true;
        }

        return false;
    }

    private void MarkNames()
    {
        var token = 0;
        for (var mention = 0; mention < names.Mentions.Count; mention++)
        {
            var range = names.Mentions[mention].Range;
            while (token < _words.Length && text.Tokens[token].End <= range.Start) token++;
            for (; token < _words.Length && text.Tokens[token].Start < range.End; token++) _words[token] = new(WordClass.Name, "", VerbForm.None, mention);
        }
    }

    private Word TagWord(int index, SentenceSpan sentence)
    {
        var token = text.Tokens[index];
        var span = token.In(text.Text);
        if (token.Kind == TokenKind.Number) return Plain(WordClass.Number);
        if (token.Kind is TokenKind.Punctuation or TokenKind.Symbol && span.Length == 1) return Plain(Mark(span[0], index, sentence));
        // "to back" is a verb, "go back" isn't.
        var known = Known(index);
        if (known.Closed is { } closed)
        {
            // "would like to": all that such a word can be behind an auxiliary.
            if (closed == WordClass.Preposition && Previous(index, sentence) is WordClass.Modal or WordClass.PronounModal or WordClass.Do && known.IsVerb && known.Forms.HasFlag(VerbForm.Base)) return new(WordClass.Verb, known.Lemma, known.Forms, -1);
            if (closed != WordClass.Particle || !known.IsVerb) return Plain(ClosedClass(closed, span, index, sentence));
            if (IsVerbOfPlural(index, sentence)) return new(WordClass.Verb, known.Lemma, known.Forms, -1);
            if (Previous(index, sentence) is not (WordClass.To or WordClass.Modal or WordClass.PronounModal or WordClass.Do)) return Plain(ClosedClass(closed, span, index, sentence));
        }

        if (token.Kind != TokenKind.Word) return Plain(token.Kind == TokenKind.Punctuation ? WordClass.Break : token.Kind == TokenKind.Hashtag ? WordClass.Noun : WordClass.Other);
        return OpenClass(known, span, index, sentence);
    }

    private KnownWord Known(int index) => _known[index] ??= KnownWord.Of(text.Tokens[index].In(text.Text));

    private WordClass Mark(char mark, int index, SentenceSpan sentence) => mark switch
    {
        ',' => WordClass.Comma,
        '“' or '”' or '"' or '‘' => WordClass.Quote,
        '’' or '\'' => IsPluralPossessive(index, sentence) ? WordClass.Possessive : WordClass.Quote,
        '$' or '€' or '£' or '%' or '#' => WordClass.Number,
        '&' => WordClass.And,
        '-' => WordClass.Noun,
        _ => WordClass.Break,
    };

    // "the ministers' letter": the mark touches an s and a word follows behind a blank.
    private bool IsPluralPossessive(int index, SentenceSpan sentence)
    {
        var at = text.Tokens[index].Start;
        return index > sentence.FirstToken && index + 1 < sentence.EndToken && text.Text[at - 1] is 's' or 'S' or 'z'
            && text.Tokens[index + 1].Kind == TokenKind.Word && text.Tokens[index + 1].Start > at + 1;
    }

    private WordClass ClosedClass(WordClass closed, ReadOnlySpan<char> span, int index, SentenceSpan sentence)
    {
        var capital = char.IsUpper(span[0]);
        if (span is "no" or "No" && index + 1 < sentence.EndToken && text.Tokens[index + 1].In(text.Text) is "longer") return WordClass.Negation;
        if (closed == WordClass.Preposition && IsWellAs(index, sentence)) return WordClass.And;
        // "it's" and "who's", but "Japan's": the tokens are the same.
        if (closed == WordClass.Possessive && span[0] is '\'' or '’') return index > sentence.FirstToken && _words[index - 1].Class is WordClass.Pronoun or WordClass.That or WordClass.Relative or WordClass.Adverb && !IsOfAnybody(index, sentence) ? WordClass.Be : closed;
        if (closed == WordClass.Time && !capital) return WordClass.Noun;
        if (closed == WordClass.Modal && capital && index > sentence.FirstToken && span.Equals("May", StringComparison.Ordinal)) return WordClass.Time;
        // "Oman itself has been": what only stresses the name stands aside.
        if (closed == WordClass.Pronoun && index > sentence.FirstToken && (span.EndsWith("self", StringComparison.Ordinal) || span.EndsWith("selves", StringComparison.Ordinal)) && _words[index - 1].Class is WordClass.Name or WordClass.Noun) return WordClass.Adverb;
        // "her" and "his" alone at the end of a phrase are pronouns.
        if (closed == WordClass.Possessive && span[0] is 'h' or 'H' && !NextCanBelong(index, sentence)) return WordClass.Pronoun;
        return closed;
    }

    // "anyone's bricks", but "everyone's happy".
    private bool IsOfAnybody(int index, SentenceSpan sentence)
    {
        var pronoun = text.Tokens[index - 1].In(text.Text);
        if (!pronoun.EndsWith("one", StringComparison.Ordinal) && !pronoun.EndsWith("body", StringComparison.Ordinal) || index + 1 >= sentence.EndToken) return false;
        var next = text.Tokens[index + 1].In(text.Text);
        return text.Tokens[index + 1].Kind == TokenKind.Word && Known(index + 1).Closed is null && !Morphology.TryVerb(next, out _, out _) && Vocabulary.Counts(next) is { Adjective: 0, Adverb: 0 };
    }

    // The last word of "as well as".
    private bool IsWellAs(int index, SentenceSpan sentence) =>
        index >= sentence.FirstToken + 2 && text.Tokens[index].In(text.Text) is "as" && text.Tokens[index - 1].In(text.Text) is "well" && text.Tokens[index - 2].In(text.Text) is "as" or "As";

    private bool NextCanBelong(int index, SentenceSpan sentence)
    {
        if (index + 1 >= sentence.EndToken) return false;
        if (_words[index + 1].Class == WordClass.Name) return true;
        var next = text.Tokens[index + 1];
        return next.Kind is TokenKind.Word or TokenKind.Number or TokenKind.Hashtag && Known(index + 1).Closed is null
            || next.In(text.Text) is "“" or "\"" or "‘";
    }

    private static Word Plain(WordClass kind) => new(kind, "", VerbForm.None, -1);
}
