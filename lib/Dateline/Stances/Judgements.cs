using Dateline.Text;

namespace Dateline.Stances;

/// <summary>"called it useful", "described the fines as absurd": the words behind the object say how good it is.</summary>
internal sealed class Judgements(Phrases phrases, StanceWords words)
{
    private const int Reach = 14;

    /// <summary>The cue of a verb that judges its object; null if the words behind it don't tell.</summary>
    public Cue? At(int token, int group, int limit)
    {
        var verb = phrases.Groups[group];
        if (!WordLists.IsEvaluative(verb.Lemma) || verb.Passive || token + 2 >= limit || phrases.PhraseFrom(token + 1, limit) is not { } whole || phrases.Words[whole.Head].Class == WordClass.Determiner) return null;
        var (phrase, first) = Split(whole, limit);
        if (first < 0) return null;
        var end = first;
        while (end < limit && end < first + Reach && phrases.Words[end].Class is not (WordClass.Break or WordClass.But) && !(end > first && phrases.Words[end].Class == WordClass.Quote) && phrases.GroupAt(end) is var g && (g < 0 || phrases.Groups[g].Mood != VerbMood.Finite)) end++;
        var value = words.ValueOf(first, end);
        if (value == 0 && (phrases.Words[phrase.Head].Class == WordClass.Pronoun || !IsFigure(first, end))) return null;
        return new(new([], CueClass.Verb, "object", value > 0 ? 0.5 : value == 0 ? -0.5 : -0.8, null), token, token + 1, phrase.First, group) { TargetEnd = phrase.End };
    }

    // “a stamp on somebody else's envelope”: a figure of speech in marks, most often a sneer.
    private bool IsFigure(int first, int end)
    {
        while (first < end && phrases.Words[first].Class is WordClass.Adverb || first < end && phrases.Is(first, "as")) first++;
        return first + 3 < end && phrases.OpensQuote(first) && (phrases.Is(first + 1, "a") || phrases.Is(first + 1, "an"));
    }

    // Where the object ends and the judgement begins: "the plan | timid", "it | “useful”", "the fines | as absurd", "Ropata | a friend".
    private (NounPhrase Object, int Judgement) Split(NounPhrase whole, int limit)
    {
        var at = whole.End;
        if (at < limit && (phrases.Is(at, "as") || phrases.Words[at].Class is WordClass.Quote or WordClass.Determiner or WordClass.Negation)) return (whole, at);
        if (at < limit && phrases.Words[at].Class is WordClass.Adjective or WordClass.Adverb) return (whole, at);

        // The chunk swallows an adjective behind its noun: "the plan timid".
        for (var i = whole.End - 1; i > whole.First; i--)
        {
            if (phrases.Words[i].Class == WordClass.Adjective && phrases.Words[i - 1].Class is WordClass.Noun or WordClass.Name or WordClass.Pronoun) return (new(whole.First, i, i - 1), i);
        }

        return (whole, -1);
    }
}
