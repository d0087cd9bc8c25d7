namespace Dateline.Text;

/// <content>Words that can be several things: nouns, verbs, adjectives.</content>
internal sealed partial class WordTagger
{
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
}
