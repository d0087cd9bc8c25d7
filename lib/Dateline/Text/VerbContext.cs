namespace Dateline.Text;

/// <summary>Tells a verb from the noun or adjective of the same spelling by the words around it.</summary>
internal static class VerbContext
{
    /// <param name="forms">What the word would be as a verb.</param>
    /// <param name="lemma">Counts of its lemma.</param>
    /// <param name="word">Counts of the word as it stands.</param>
    /// <param name="previous">Class of the word before, adverbs aside.</param>
    /// <param name="before">Class of what stands before the name that precedes, if one does.</param>
    /// <param name="next">Class of the next word as far as it is known.</param>
    /// <param name="afterPlural">Whether a plural noun precedes.</param>
    /// <param name="afterPerson">Whether the whole name of a person precedes.</param>
    /// <param name="towards">Whether a goal follows: "for Abidjan".</param>
    public static bool IsVerb(VerbForm forms, WordCounts lemma, WordCounts word, WordClass previous, WordClass before, WordClass next, bool afterPlural, bool towards = false, bool afterPerson = false)
    {
        if (afterPerson && forms == VerbForm.Third && lemma.Verb * 2 >= lemma.Noun && next is WordClass.Noun or WordClass.Adjective) return true;
        if (towards && forms.HasFlag(VerbForm.Third) && previous is WordClass.Name or WordClass.Noun or WordClass.And or WordClass.Time && lemma.Verb > 0) return true;
        if (ByPrevious(forms, previous) is { } known) return known;
        if (previous == WordClass.Number && next != WordClass.Determiner) return false;
        if (forms.HasFlag(VerbForm.Past) || forms.HasFlag(VerbForm.Participle)) return IsPast(word, previous, next);
        if (forms == VerbForm.Gerund && word.Adjective > 1 && next is WordClass.Noun or WordClass.Adjective && previous is not (WordClass.Be or WordClass.PronounBe)) return false;
        if (forms == VerbForm.Gerund) return IsGerund(lemma, word, previous, next);
        return forms == VerbForm.Third ? IsThird(lemma, previous, before, next) : IsBase(lemma, previous, before, next, afterPlural);
    }

    /// <summary>What the word before tells by itself, a name aside, so that nothing else need be looked up: null if it tells nothing.</summary>
    public static bool? ByPrevious(VerbForm forms, WordClass previous) => previous switch
    {
        WordClass.Modal or WordClass.Do or WordClass.PronounModal => true,
        WordClass.To => forms.HasFlag(VerbForm.Base),
        WordClass.Determiner or WordClass.Possessive => false,
        _ => null,
    };

    private static bool IsPast(WordCounts word, WordClass previous, WordClass next) => previous switch
    {
        WordClass.Be or WordClass.Have or WordClass.PronounBe or WordClass.PronounHave => true,
        WordClass.Preposition or WordClass.Adjective => next is WordClass.Determiner or WordClass.Preposition && word.Adjective == 0,
        WordClass.Name or WordClass.Relative when next == WordClass.Noun => true,
        WordClass.Pronoun or WordClass.Name when next == WordClass.Quote => true,
        _ => word.Adjective + word.Noun < 20 || next is WordClass.Determiner or WordClass.Name or WordClass.Possessive or WordClass.Pronoun or WordClass.That or WordClass.Preposition or WordClass.To or WordClass.Particle,
    };

    private static bool IsGerund(WordCounts lemma, WordCounts word, WordClass previous, WordClass next) => previous switch
    {
        WordClass.Be or WordClass.PronounBe => true,
        WordClass.Adjective => false,
        WordClass.Name when word.Noun < 12 && next is WordClass.Preposition => true,
        WordClass.Preposition when next is WordClass.Noun && lemma.Verb > 50 && lemma.Verb > lemma.Noun => true,
        WordClass.Preposition or WordClass.Noun or WordClass.Name => word.Noun < 3 || OpensObject(next),
        _ => word.Noun < 10 || OpensObject(next),
    };

    private static bool IsThird(WordCounts lemma, WordClass previous, WordClass before, WordClass next) => previous switch
    {
        // "an idea that Norway favours."
        WordClass.Name when before is WordClass.That or WordClass.Relative && next is WordClass.Break or WordClass.Comma or WordClass.And or WordClass.But => lemma.Verb * 5 > lemma.Noun,
        WordClass.Adjective when lemma.Noun * 20 < lemma.Verb => OpensObject(next),
        WordClass.Adjective or WordClass.Preposition or WordClass.Verb => false,
        WordClass.Pronoun or WordClass.Relative or WordClass.That => true,
        WordClass.Name or WordClass.Noun or WordClass.Time or WordClass.And or WordClass.Comma or WordClass.But => OpensObject(next)
            || lemma.Verb * 3 > lemma.Noun && previous is WordClass.Name && next is WordClass.To
            || lemma.Verb > lemma.Noun && previous is not WordClass.And && next is not (WordClass.Noun or WordClass.Be or WordClass.Have or WordClass.Modal)
            || lemma.Verb > 5 * lemma.Noun
            || next is WordClass.To && previous is WordClass.Name or WordClass.Noun && lemma.Verb * 5 > lemma.Noun,
        _ => lemma.Noun == 0,
    };

    private static bool IsBase(WordCounts lemma, WordClass previous, WordClass before, WordClass next, bool afterPlural) => previous switch
    {
        WordClass.Adjective or WordClass.Preposition or WordClass.Be or WordClass.Have or WordClass.PronounBe => false,
        WordClass.Pronoun or WordClass.Relative or WordClass.That => lemma.Verb * 3 > lemma.Noun + lemma.Adjective,
        WordClass.Name => (before is WordClass.And or WordClass.Comma or WordClass.That || afterPlural) && lemma.Verb > lemma.Noun && lemma.Verb > lemma.Adjective,
        WordClass.Noun => afterPlural && lemma.Verb > lemma.Adjective && (lemma.Verb > lemma.Noun || OpensObject(next)),
        WordClass.And or WordClass.Comma or WordClass.But => lemma.Verb > lemma.Adjective && (lemma.Noun == 0 || (OpensObject(next) || next is WordClass.Particle) && lemma.Verb * 2 > lemma.Noun
            || previous is not WordClass.Comma && next is WordClass.Preposition or WordClass.To && lemma.Verb > lemma.Noun * 3),
        WordClass.Verb => lemma.Verb > lemma.Noun + lemma.Adjective && (lemma.Adjective * 10 < lemma.Verb || OpensObject(next)),
        _ => lemma.Verb > lemma.Noun + lemma.Adjective,
    };

    private static bool OpensObject(WordClass next) => next is WordClass.Determiner or WordClass.Possessive or WordClass.Pronoun or WordClass.Name
        or WordClass.That or WordClass.Number or WordClass.Quote;
}
