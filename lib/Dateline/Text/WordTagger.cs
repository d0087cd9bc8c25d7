using Dateline.Entities;

namespace Dateline.Text;

/// <summary>
/// Gives each token its word class, left to right, from what the word can be and from its neighbours. Meant for news: it only has to be
/// right about where verbs and noun phrases are.
/// </summary>
internal sealed class WordTagger(AnalysedText text, ResolvedNames names)
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

    private Word OpenClass(KnownWord known, ReadOnlySpan<char> span, int index, SentenceSpan sentence)
    {
        var previous = Previous(index, sentence);
        var (counts, forms) = (known.Counts, known.Forms);
        if (known.IsVerb && (forms == VerbForm.Gerund && IsDoneByThose(index, sentence) || forms.HasFlag(VerbForm.Base) && (IsNorVerb(index, sentence) || IsNothingElse(known, previous, index, sentence)) || (VerbContext.ByPrevious(forms, previous) ?? VerbContext.IsVerb(forms, known.LemmaCounts, counts, previous, BeforePrevious(index, sentence), Next(index, sentence), PreviousIsPlural(index, sentence), LeadsToName(index, sentence), IsAfterPerson(index, sentence))))
            && !IsProperNoun(span, index, sentence) && !OpensOffice(span, index, sentence) && !(forms == VerbForm.Base && IsNounAfterVerb(index, sentence)))
            return new(WordClass.Verb, known.Lemma, forms, -1);
        if (counts == default && IsSuperlative(span)) return Plain(WordClass.Adjective);
        if (span is "longer" && index > sentence.FirstToken && _words[index - 1].Class == WordClass.Negation) return Plain(WordClass.Adverb);
        if (counts.Adverb > 0 && previous is WordClass.Have or WordClass.Modal && index + 1 < sentence.EndToken && Known(index + 1).IsVerb) return Plain(WordClass.Adverb);
        if (counts is { Adverb: > 0, Adjective: > 0 } && previous is WordClass.Pronoun or WordClass.Name && NextIsPast(index, sentence)) return Plain(WordClass.Adverb);
        if (counts.Adverb > counts.Adjective && counts.Adverb > counts.Noun || counts.Adjective == 0 && span.EndsWith("ly", StringComparison.OrdinalIgnoreCase)) return Plain(WordClass.Adverb);
        var participle = (forms & (VerbForm.Participle | VerbForm.Past)) != 0;
        return Plain(participle || counts.Adjective > counts.Noun || counts.Noun == 0 && EndsLikeAdjective(span) || span.Contains('-') && span.EndsWith("ed", StringComparison.Ordinal) ? WordClass.Adjective : WordClass.Noun);
    }

    // "They from the union oppose cuts": never met as a noun or adjective.
    private bool IsNothingElse(KnownWord known, WordClass previous, int index, SentenceSpan sentence) =>
        known.Counts is { Noun: 0, Adjective: 0, Adverb: 0 } && known.LemmaCounts is { Noun: 0, Adjective: 0, Verb: >= SureVerb } && previous is WordClass.Name or WordClass.Noun
        && char.IsLower(text.Text[text.Tokens[index].Start]) && Next(index, sentence) is not (WordClass.Have or WordClass.Modal);

    // "those voting against", "those abstaining were".
    private bool IsDoneByThose(int index, SentenceSpan sentence) =>
        index > sentence.FirstToken && text.Tokens[index - 1].In(text.Text) is "those" or "Those" && Next(index, sentence) is not (WordClass.Noun or WordClass.Adjective or WordClass.Name);

    // "rejected talk of a deal": behind most verbs another is no plain form, "helped restore" aside.
    private bool IsNounAfterVerb(int index, SentenceSpan sentence) =>
        index > sentence.FirstToken && _words[index - 1].Class == WordClass.Verb && !BareInfinitives.Contains(_words[index - 1].Lemma);

    private static bool IsSuperlative(ReadOnlySpan<char> span)
    {
        if (span.Length < 6 || !span.EndsWith("est", StringComparison.Ordinal)) return false;
        var stem = span[..^3];
        if (IsSureAdjective(stem) || stem[^1] == stem[^2] && IsSureAdjective(stem[..^1])) return true;
        Span<char> other = stackalloc char[stem.Length + 1];
        stem.CopyTo(other);
        other[^1] = 'e';
        if (IsSureAdjective(other)) return true;
        if (stem[^1] != 'i') return false;
        other[^2] = 'y';
        return IsSureAdjective(other[..^1]);
    }

    private static bool IsSureAdjective(ReadOnlySpan<char> word) => Vocabulary.Counts(word) is { Adjective: >= SureAdjective } counts && counts.Adjective > counts.Noun;

    // "Slovak lawmakers back shells": the first verb of its sentence behind a plural and before its object.
    private bool IsVerbOfPlural(int index, SentenceSpan sentence)
    {
        if (!PreviousIsPlural(index, sentence) && !PreviousAreJoined(index, sentence) && !PluralHeads.Before(text, _words, index, sentence.FirstToken) || Next(index, sentence) is not (WordClass.Noun or WordClass.Name or WordClass.Determiner or WordClass.Possessive or WordClass.Adjective or WordClass.Pronoun)) return false;
        for (var i = sentence.FirstToken; i < index; i++)
        {
            if (_words[i].Class == WordClass.Verb || _words[i].IsAuxiliary) return false;
        }

        return true;
    }

    // "Denmark and Austria back it".
    private bool PreviousAreJoined(int index, SentenceSpan sentence)
    {
        var at = index - 1;
        while (at > sentence.FirstToken && _words[at].Class is WordClass.Adverb or WordClass.Negation) at--;
        if (at <= sentence.FirstToken || _words[at].Class != WordClass.Name) return false;
        var mention = _words[at].Mention;
        while (at > sentence.FirstToken && _words[at].Mention == mention) at--;
        return at > sentence.FirstToken && _words[at].Class == WordClass.And && _words[at - 1].Class is WordClass.Name or WordClass.Comma;
    }

    // "will neither welcome nor rule out": what joins a verb is a verb.
    private bool IsNorVerb(int index, SentenceSpan sentence)
    {
        if (index == sentence.FirstToken || text.Tokens[index - 1].In(text.Text) is not "nor") return false;
        for (var i = index - 2; i > sentence.FirstToken; i--)
        {
            if (text.Tokens[i].In(text.Text) is "neither") return _words[i + 1].Class == WordClass.Verb && _words[i + 1].Form.HasFlag(VerbForm.Base);
        }

        return false;
    }

    // "she last visited": between a subject and a past verb "last" and "first" are adverbs.
    private bool NextIsPast(int index, SentenceSpan sentence) =>
        index + 1 < sentence.EndToken && Known(index + 1).Forms.HasFlag(VerbForm.Past);

    private static bool EndsLikeAdjective(ReadOnlySpan<char> span) =>
        char.IsLower(span[0]) && (span.EndsWith("able", StringComparison.Ordinal) || span.EndsWith("ible", StringComparison.Ordinal) || span.EndsWith("ful", StringComparison.Ordinal)
            || span.EndsWith("ous", StringComparison.Ordinal) || span.EndsWith("less", StringComparison.Ordinal));

    // Inside a sentence a capital makes a name or a title, but not in a headline that has most words so.
    private bool IsProperNoun(ReadOnlySpan<char> span, int index, SentenceSpan sentence)
    {
        if (!char.IsUpper(span[0]) || index == sentence.FirstToken || _words[index - 1].Class is WordClass.Quote or WordClass.Break) return false;
        return text.Layout.Blocks[sentence.Block].Kind is not (BlockKind.Headline or BlockKind.Subheading);
    }

    // "Transport minister", "Judge Kim": what could be an order at the start of a sentence belongs to somebody's office; so does "Home affairs minister Kofe" anywhere.
    private bool OpensOffice(ReadOnlySpan<char> span, int index, SentenceSpan sentence)
    {
        if (index + 1 < sentence.EndToken && _words[index + 1] is { Class: WordClass.Name, Mention: var m } && Roles.TryGet(span, out var role) && (names.Mentions[m].Type == EntityType.Person && role.Kind == RoleKind.Person || names.Mentions[m].Type == EntityType.Organization && role.Kind == RoleKind.Body)
            && Previous(index, sentence) is not (WordClass.To or WordClass.Modal or WordClass.PronounModal or WordClass.Do or WordClass.Pronoun or WordClass.Relative)) return true;
        if (!char.IsUpper(span[0]) || index + 1 >= sentence.EndToken || index > sentence.FirstToken && _words[index - 1].Class is not (WordClass.Quote or WordClass.Break)) return false;
        return Roles.IsRole(text.Tokens[index + 1].In(text.Text)) || _words[index + 1].Class == WordClass.Name && Roles.IsRole(span);
    }

    private WordClass Previous(int index, SentenceSpan sentence)
    {
        for (var i = index - 1; i >= sentence.FirstToken; i--)
        {
            // "Japan and Vietnam both opposed".
            if (_words[i].Class == WordClass.Determiner && i > sentence.FirstToken && (_words[i - 1].IsNominal || text.Tokens[i - 1].In(text.Text) is ")") && text.Tokens[i].In(text.Text) is "both" or "all" or "each") continue;
            if (_words[i].Class is not (WordClass.Adverb or WordClass.Negation or WordClass.Quote)) return _words[i].Class;
        }

        return WordClass.Break;
    }

    private WordClass BeforePrevious(int index, SentenceSpan sentence)
    {
        var i = index - 1;
        while (i >= sentence.FirstToken && (_words[i].Class is WordClass.Adverb or WordClass.Negation || _words[i].Class == WordClass.Name)) i--;
        return i >= sentence.FirstToken ? _words[i].Class : WordClass.Break;
    }

    // "ministers fly", and "the Lions fly".
    private bool PreviousIsPlural(int index, SentenceSpan sentence)
    {
        for (var i = index - 1; i >= sentence.FirstToken; i--)
        {
            if (_words[i].Class is WordClass.Adverb or WordClass.Negation) continue;
            return text.Text[text.Tokens[i].End - 1] == 's' && (_words[i].Class == WordClass.Noun || _words[i].Class == WordClass.Name && IsPluralName(i, sentence));
        }

        return false;
    }

    // A name in the plural has "the" before it.
    private bool IsPluralName(int last, SentenceSpan sentence)
    {
        var first = last;
        while (first > sentence.FirstToken && _words[first - 1].Mention == _words[last].Mention) first--;
        return text.Tokens[first].In(text.Text) is "the" or "The" || first > sentence.FirstToken && text.Tokens[first - 1].In(text.Text) is "the" or "The";
    }

    // "Helene Brandt tours": a name of two words or more stands before a noun as an adjective far more seldom than a surname does.
    private bool IsAfterPerson(int index, SentenceSpan sentence) =>
        index > sentence.FirstToken + 1 && _words[index - 1] is { Class: WordClass.Name, Mention: >= 0 and var m } && _words[index - 2].Mention == m && names.Mentions[m].Type == EntityType.Person;

    // "heads for Abidjan", "tours to Rome": a goal with its name.
    private bool LeadsToName(int index, SentenceSpan sentence) =>
        index + 2 < sentence.EndToken && _words[index + 2].Class == WordClass.Name && text.Tokens[index + 1].In(text.Text) is "for" or "to" or "into";

    private WordClass Next(int index, SentenceSpan sentence)
    {
        if (index + 1 >= sentence.EndToken) return WordClass.Break;
        if (_words[index + 1].Class == WordClass.Name) return WordClass.Name;
        var token = text.Tokens[index + 1];
        var span = token.In(text.Text);
        if (token.Kind == TokenKind.Number) return WordClass.Number;
        var known = Known(index + 1);
        if (known.IsPlaceAdverb) return WordClass.Adverb;
        if (known.Closed is { } closed) return closed;
        if (token.Kind != TokenKind.Word) return span is "“" or "\"" or "‘" or "”" ? WordClass.Quote : WordClass.Break;
        return known.Counts.Adjective > known.Counts.Noun ? WordClass.Adjective : WordClass.Noun;
    }

    private static Word Plain(WordClass kind) => new(kind, "", VerbForm.None, -1);
}
