using Dateline.Entities;

namespace Dateline.Text;

/// <summary>
/// Finds the verb of a clause that seems to have none. "Sen. Jerry Moran (Kansas) supports the bill" and "Utah and Colorado object to the deal" need one, and only
/// the word that could be a noun as well can be it.
/// </summary>
internal sealed class LostVerbs(AnalysedText text, ResolvedNames names, Word[] words)
{
    public void In(SentenceSpan sentence)
    {
        for (var first = sentence.FirstToken; first < sentence.EndToken;)
        {
            var end = first;
            while (end < sentence.EndToken && !EndsClause(end)) end++;
            Clause(first, end);
            first = end + 1;
        }
    }

    private void Clause(int first, int end)
    {
        var verbs = 0;
        for (var i = first; i < end; i++) verbs += IsFinite(words[i]) ? 1 : 0;
        for (var i = first + 1; i + 1 < end && !IsFinite(words[i]); i++)
        {
            if (words[i].Class is not (WordClass.Noun or WordClass.Adjective)) continue;
            var aside = IsBehindAside(i, first);
            if (verbs > 0 && !aside || Verb(i, first) is not { } verb) continue;
            if (!aside && words[Before(i, first)].Class != WordClass.Name && verb.Form == VerbForm.Third) continue;
            if (!IsLikely(verb.Lemma, aside, i)) continue;
            words[i] = verb;
            return;
        }
    }

    // What the word would be as the verb of what stands before it: "-s" behind a name, the plain form behind several.
    private Word? Verb(int token, int first)
    {
        if (!Morphology.TryVerb(text.Tokens[token].In(text.Text), out var lemma, out var forms)) return null;
        if (forms == VerbForm.Third) return new(WordClass.Verb, lemma, forms, -1);
        return forms.HasFlag(VerbForm.Base) && !forms.HasFlag(VerbForm.Participle) && IsPlural(token, first) ? new(WordClass.Verb, lemma, VerbForm.Base, -1) : null;
    }

    private bool IsPlural(int token, int first)
    {
        var at = Before(token, first);
        if (PluralHeads.Before(text, words, token, first) && words[token + 1].Class is WordClass.Determiner or WordClass.Possessive or WordClass.Pronoun or WordClass.Name or WordClass.To or WordClass.That or WordClass.Quote) return true;
        if (words[at].Class != WordClass.Name) return false;
        while (at > first && words[at - 1].Mention == words[at].Mention) at--;
        return at > first && words[at - 1].Class == WordClass.And && at - 2 >= first && words[at - 2].Class is WordClass.Name or WordClass.Comma;
    }

    private bool IsLikely(string lemma, bool aside, int token)
    {
        var counts = Vocabulary.Counts(lemma);
        if (counts.Verb == 0 || counts.Verb * (aside ? 100 : 3) < counts.Noun) return false;
        return words[token + 1].Class is WordClass.Determiner or WordClass.Possessive or WordClass.Pronoun or WordClass.Name or WordClass.That or WordClass.To or WordClass.Preposition or WordClass.Quote or WordClass.Number
            || words[token + 1].Class is WordClass.Noun or WordClass.Adjective or WordClass.Verb && counts.Verb * (aside ? 5 : 1) > counts.Noun;
    }

    // Behind the comma or bracket that closes what was added to a name.
    private bool IsBehindAside(int token, int first)
    {
        var at = token - 1;
        while (at > first && words[at].Class is WordClass.Adverb) at--;
        if (at <= first + 1) return false;
        var bracket = text.Tokens[at].In(text.Text) is ")";
        if (!bracket && words[at].Class != WordClass.Comma) return false;
        for (var i = at - 1; i > first; i--)
        {
            if (!(bracket ? text.Tokens[i].In(text.Text) is "(" : words[i].Class == WordClass.Comma)) continue;
            // "The mayor, Hanna Berg, sides with": the name may be what is added.
            return words[i - 1].Class == WordClass.Name && (bracket || names.Mentions[words[i - 1].Mention].Type is not EntityType.Place || at - i > 3) || words[i - 1].Class == WordClass.Noun && words[at - 1].Class == WordClass.Name && at - i < 6;
        }

        return false;
    }

    private int Before(int token, int first)
    {
        var at = token - 1;
        while (at > first && words[at].Class is WordClass.Adverb or WordClass.Negation) at--;
        return at;
    }

    private bool EndsClause(int token) => words[token].Class == WordClass.Break && text.Tokens[token].In(text.Text) is not ("(" or ")");

    private static bool IsFinite(Word word) => word.IsAuxiliary || word.Class == WordClass.Verb && (word.Form & (VerbForm.Past | VerbForm.Third | VerbForm.Base)) != 0;
}
