using Dateline.Entities;

namespace Dateline.Text;

/// <content>Noun phrases joined to each other and to what their prepositions add.</content>
internal sealed partial class Phrases
{
    /// <summary>The phrases that end before the token, joined by "and" or commas, unless a verb or preposition governs them.</summary>
    private FixedList<NounPhrase> Coordinated(int end, int start)
    {
        if (ChainBefore(end, start) is not { } last) return [];
        var at = last.First - 1;
        if (at <= start || Words[at].Class != WordClass.And) return Governed(last, start) ? [] : [last];
        var phrases = new List<NounPhrase> { last };
        while (at > start)
        {
            var to = Words[at].Class is WordClass.And or WordClass.Comma ? at : -1;
            if (to > start && Words[to - 1].Class == WordClass.Comma) to--;
            if (to < 0 || ChainBefore(to, start) is not { } next) break;
            phrases.Insert(0, next);
            at = next.First - 1;
        }

        // "praised A and B opposed C": the first belongs to another verb, only the last is a subject.
        return Governed(phrases[0], start) ? [last] : [.. phrases];
    }

    private bool Governed(NounPhrase phrase, int start)
    {
        // "From Wednesday to Friday they", "From there it": such a pronoun is a subject, whatever stands before it.
        if (IsNominative(phrase.Head) || Is(phrase.Head, "it") && phrase.First > start && Words[phrase.First - 1].Class == WordClass.Adverb || phrase.First > start && (Is(phrase.First - 1, "here") || Is(phrase.First - 1, "there"))) return false;
        var before = SkipBack(phrase.First - 1, start);
        if (before < start) return false;
        return Words[before].Class is WordClass.Preposition && !OpensClause(before) || Words[before].Class == WordClass.To
            || GroupAt(before) is var g and >= 0 && Words[before].Class == WordClass.Verb && !TakesClause(g);
    }

    // "after Japan opposed": such a preposition may be a conjunction.
    private bool OpensClause(int at) => ClauseWords.Is(ClauseUse.ClauseOpener, WordAt(at));

    // "said Japan opposed": the phrase after such a verb begins a clause of its own.
    private bool TakesClause(int group) => Speech.IsClauseVerb(Groups[group].Lemma);

    /// <summary>A phrase with what its prepositions add: of "the minister of trade in Paris" all, headed by "minister".</summary>
    public NounPhrase? ChainBefore(int end, int start)
    {
        end = BeforeBrackets(end, start);
        if (PhraseBefore(end, start) is not { } phrase) return null;

        // "flew to Sydney and Doha before she joined": such a pronoun is a subject by itself.
        if (IsNominative(phrase.Head)) return phrase;
        while (phrase.First - 1 > start && Words[phrase.First - 1].Class is WordClass.Preposition or WordClass.To && PhraseBefore(phrase.First - 1, start) is { } outer)
        {
            if (Words[outer.Head].Class is WordClass.Adjective || Words[outer.Head].Class is WordClass.Pronoun && Pronouns.KindOf(WordAt(outer.Head)) != PronounKind.None || IsPredicate(outer)) break;
            phrase = new(outer.First, end, outer.Head);
        }

        return phrase;
    }

    // "was less kind about the umpires": what is said behind "be" without an article isn't spoken of.
    private bool IsPredicate(NounPhrase phrase) =>
        phrase.First > 0 && GroupAt(phrase.First - 1) is >= 0 and var group && Groups[group].Lemma == "be" && Words[phrase.First].Class is not (WordClass.Determiner or WordClass.Possessive or WordClass.Name or WordClass.Number);
}
