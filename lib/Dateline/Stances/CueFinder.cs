using Dateline.Text;

namespace Dateline.Stances;

/// <summary>Finds the cues of the lexicon in the text: at a verb, a predicate behind a form of "be", a noun, or an adverbial.</summary>
internal sealed class CueFinder(Phrases phrases, Shading shading)
{
    private static readonly HashSet<string> Copulas = ["be", "remain", "stay", "feel", "become", "seem", "sound", "look", "grow", "get", "keep", "turn"];

    private readonly CueMatcher _matcher = new(phrases);
    private readonly Judgements _judgements = new(phrases);

    /// <summary>The cue that begins at the token; null if none does.</summary>
    public Cue? At(int token, SentenceSpan sentence)
    {
        var group = phrases.GroupAt(token);
        var head = group >= 0 && phrases.Groups[group].Head == token;
        var word = phrases.Words[token].Class;
        if (Copula(token, sentence, head ? group : -1) is >= 0 and var copula && _matcher.Match(StanceLexicon.Predicates(phrases.WordAt(token)), token, sentence.EndToken, copula) is { } predicate && !(predicate.Frame.Target == "last" && head && token + 1 < sentence.EndToken && phrases.Is(token + 1, "by"))) return predicate;
        if (head) return VerbCue(token, group, sentence);
        if (word == WordClass.Preposition && GroupBefore(token, sentence) is >= 0 and var before) return _matcher.Match(StanceLexicon.Adverbials(phrases.WordAt(token)), token, sentence.EndToken, before);
        return word == WordClass.Noun ? NounCue(token, sentence) : null;
    }

    private Cue? VerbCue(int token, int group, SentenceSpan sentence)
    {
        var lemma = phrases.Groups[group].Lemma;
        if (shading.IsWanted(group) && _matcher.Match(StanceLexicon.Changes(lemma), token, sentence.EndToken, group) is { } change) return change;
        return _matcher.Match(StanceLexicon.Verbs(lemma), token, sentence.EndToken, group) ?? _judgements.At(token, group, sentence.EndToken);
    }

    private int GroupBefore(int token, SentenceSpan sentence)
    {
        for (var i = token - 1; i >= sentence.FirstToken && phrases.Words[i].Class is not (WordClass.Break or WordClass.Comma); i--)
        {
            if (phrases.GroupAt(i) is >= 0 and var group) return group;
        }

        return -1;
    }

    // The group of the "be" before a predicate; of "is opposed to" the participle's own.
    private int Copula(int token, SentenceSpan sentence, int own)
    {
        if (own >= 0) return phrases.Groups[own].Passive && phrases.Groups[own].Mood != VerbMood.Participle ? own : -1;
        var at = token - 1;
        while (at > sentence.FirstToken && phrases.Words[at].Class is WordClass.Adverb or WordClass.Negation or WordClass.Quote) at--;
        return at >= sentence.FirstToken && phrases.GroupAt(at) is >= 0 and var group && (phrases.Words[token].Class is WordClass.Preposition ? phrases.Groups[group].Lemma == "be" : Copulas.Contains(phrases.Groups[group].Lemma))
            && !phrases.Groups[group].Passive ? group : -1;
    }

    // A noun needs its preposition right behind it and an owner before it, or a verb that gives it one.
    private Cue? NounCue(int token, SentenceSpan sentence)
    {
        if (token + 2 >= sentence.EndToken) return null;
        foreach (var kind in new[] { CueClass.Reverse, CueClass.Noun })
        {
            foreach (var frame in StanceLexicon.Nouns(kind, phrases.WordAt(token)))
            {
                if (!phrases.Is(token + 1, frame.Target)) continue;
                var group = LightVerbs.Before(phrases, token, sentence.FirstToken, kind);
                if (kind == CueClass.Noun || group >= 0) return new(frame, token, token + 2, token + 2, kind == CueClass.Reverse ? group : -1);
            }
        }

        return null;
    }
}
