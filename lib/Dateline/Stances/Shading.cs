using Dateline.Text;

namespace Dateline.Stances;

/// <summary>Works out negation, governing verbs, modals, conditions and emphasis.</summary>
internal sealed class Shading(AnalysedText text, Phrases phrases)
{
    private const double Mild = 0.5;

    /// <summary>Shade of a cue; null where the words say that nobody takes the stance (an allegation, a denied neutrality).</summary>
    public Shade? Of(Cue cue)
    {
        var shade = new Shade(cue.Frame.Polarity, "actual", -1, -1);
        if (Nothing(cue) is >= 0 and var nothing) return Negate(shade, nothing);
        if (IsEmphatic(cue)) shade = shade with { Polarity = Math.Sign(shade.Polarity) };
        if (cue.Group < 0) return EndsIt(cue) is >= 0 and var ended ? shade with { Polarity = -Math.Sign(shade.Polarity) * Mild, Negation = ended } : shade;
        if (IsHypothetical(cue.Group) || IsAsked(cue.Group)) return null;
        // "tried to win over the court": nobody knows whether it gave in.
        if (cue.Frame.Class is CueClass.Undergo && phrases.Groups[cue.Group].Mood == VerbMood.Infinitive) return null;
        if (cue.Frame.Class == CueClass.Withheld) return shade with { Negation = phrases.Groups[cue.Group].Negation };
        if (Govern(cue.Group, shade) is not { } governed) return null;
        shade = governed;
        if (NoneOf(cue) is >= 0 and var none) return Negate(shade, none) is { } denied ? Modal(cue, denied) : null;
        if (phrases.Groups[cue.Group].Negation is >= 0 and var negation && (negation < cue.First || negation >= cue.End) && Negate(shade, negation) is var negated)
        {
            if (negated is null) return null;
            // "did not endorse": the act was left undone; "will not endorse" means no.
            shade = phrases.Groups[cue.Group].Modal < 0 && WordLists.IsPerformative(phrases.Groups[cue.Group].Lemma) && cue.Frame.Class == CueClass.Verb ? negated.Value with { Polarity = 0 } : negated.Value;
        }

        return Modal(cue, shade);
    }

    /// <summary>Whether somebody wants, plans or asks for what the verb says, so that a change becomes a stance.</summary>
    public bool IsWanted(int group)
    {
        if (phrases.Groups[group].Mood == VerbMood.Finite) return phrases.Groups[group].Modal is >= 0 and var modal && ClauseWords.Is(ClauseUse.Demand, phrases.WordAt(modal));
        var governor = phrases.Governor(group);
        return governor >= 0 && Governors.Of(phrases.Groups[governor], phrases) is Effect.Request or Effect.Plan;
    }

    /// <summary>Whether the verb is negated, or depends on one of refusal: "has yet to take sides".</summary>
    public bool IsWithheld(int group)
    {
        for (var depth = 0; depth < 4; depth++)
        {
            if (phrases.Groups[group].Negation >= 0) return true;
            if (phrases.Groups[group].Mood is not (VerbMood.Infinitive or VerbMood.Gerund) || phrases.Governor(group) is not (>= 0 and var governor)) return false;
            if (Governors.Of(phrases.Groups[governor], phrases) is Effect.Refusal or Effect.Rejection) return true;
            group = governor;
        }

        return false;
    }

    // "neither Qatar nor Oman opposes": the token that denies it of them all; -1 for none.
    private int NoneOf(Cue cue)
    {
        if (cue.Frame.Class == CueClass.Undergo || phrases.Groups[cue.Group] is { Negation: >= 0 } or { Passive: true } || phrases.Subjects(cue.Group) is not [var subject, _, ..]) return -1;
        var first = phrases.Is(subject.First, "neither") ? subject.First : subject.First - 1;
        return first >= 0 && phrases.Is(first, "neither") ? first : -1;
    }

    // "has no objection to", "voiced no support for": the token that says there is none; -1 for none.
    private int Nothing(Cue cue)
    {
        if (Array.IndexOf(cue.Frame.Tail, "no") >= 0) return -1;
        var first = cue.Frame.Class == CueClass.Noun && phrases.PhraseBefore(cue.First + 1, 0) is { } phrase ? phrase.First : cue.First + 1;
        for (var i = first; i < cue.End && i < cue.TargetFrom; i++)
        {
            if (phrases.Is(i, "no") && phrases.Words[i].Class is WordClass.Determiner or WordClass.Negation) return i;
        }

        return -1;
    }

    // "How can I support what I have not read?": the auxiliary stands before the subject.
    private bool IsAsked(int group)
    {
        var sentence = text.Sentences[phrases.Groups[group].Sentence];
        if (phrases.Subjects(group) is not [var subject, ..] || subject.First <= sentence.FirstToken || phrases.Words[subject.First - 1].Class is not (WordClass.Modal or WordClass.Do)) return false;
        for (var i = phrases.Groups[group].Head + 1; i < sentence.EndToken; i++)
        {
            if (phrases.WordAt(i) is "?") return true;
        }

        return false;
    }

    // "dropped its opposition to", "withheld its consent to": the verb that undoes what the noun says; -1 for none.
    private int EndsIt(Cue cue)
    {
        if (cue.Frame.Class != CueClass.Noun || phrases.PhraseBefore(cue.First + 1, text.Sentences[text.SentenceAt(text.Tokens[cue.First].Start)].FirstToken) is not { First: > 0 } phrase) return -1;
        var group = phrases.GroupAt(phrase.First - 1);
        return group >= 0 && phrases.Groups[group] is { Passive: false, Negation: < 0 } verb && WordLists.IsEnding(verb.Lemma) ? verb.Head : -1;
    }

    // "if scientists asked for one": nobody has asked.
    private bool IsHypothetical(int group)
    {
        for (var depth = 0; depth < 3 && phrases.Groups[group].Mood == VerbMood.Infinitive && phrases.Governor(group) is >= 0 and var governor; depth++) group = governor;
        if (phrases.Subjects(group) is not [var subject, ..]) return false;
        var at = subject.First - 1;
        if (at > 0 && phrases.Words[at].Class == WordClass.That) at--;
        return at >= text.Sentences[phrases.Groups[group].Sentence].FirstToken && ClauseWords.Is(ClauseUse.Supposition, phrases.WordAt(at));
    }

    // Up the chain: "vowed to refuse to back".
    private Shade? Govern(int group, Shade shade)
    {
        for (var depth = 0; depth < 4 && phrases.Groups[group].Mood is VerbMood.Infinitive or VerbMood.Gerund; depth++)
        {
            var governor = phrases.Governor(group);
            if (governor < 0) break;
            switch (Governors.Of(phrases.Groups[governor], phrases))
            {
                case Effect.Allegation: return null;
                case Effect.Denial: return shade with { Polarity = 0, Mode = "denied", Negation = phrases.Groups[governor].Head };
                case Effect.Refusal: shade = shade with { Polarity = 0, Negation = phrases.Groups[governor].Head }; break;
                case Effect.Rejection: shade = shade with { Polarity = shade.Polarity > 0 ? -Mild : 0, Negation = phrases.Groups[governor].Head }; break;
                case Effect.Request when phrases.Groups[group].Mood == VerbMood.Infinitive: shade = shade with { Requester = governor }; break;
                case Effect.Plan when phrases.Groups[group].Mood == VerbMood.Infinitive: shade = shade with { Mode = "planned" }; break;
            }

            if (phrases.Groups[governor].Negation is >= 0 and var negation)
            {
                if (Negate(shade, negation) is not { } negated) return null;
                shade = negated;
            }

            group = governor;
        }

        return shade;
    }

    // "did not oppose" is neutral, "does not support" mildly against; after "neither … nor" both are neutral; "did not abstain" says nothing.
    private Shade? Negate(Shade shade, int negation)
    {
        if (shade.Polarity == 0 && shade.Negation < 0) return null;
        var both = phrases.Is(negation, "neither") || phrases.Is(negation, "nor");
        return shade with { Polarity = shade.Polarity > 0 && !both ? -Mild : 0, Negation = negation };
    }

    private Shade Modal(Cue cue, Shade shade)
    {
        if (phrases.Groups[cue.Group].Modal is not (>= 0 and var modal)) return shade;
        var conditional = ClauseWords.Is(ClauseUse.Open, phrases.WordAt(modal)) && HasCondition(cue);
        if (conditional) return shade with { Polarity = Math.Sign(shade.Polarity) * Mild, Mode = "conditional" };
        return ClauseWords.Is(ClauseUse.Future, phrases.WordAt(modal)) ? shade with { Mode = "planned" } : shade;
    }

    private bool HasCondition(Cue cue)
    {
        var sentence = text.Sentences[phrases.Groups[cue.Group].Sentence];
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            if (ClauseWords.Is(ClauseUse.Condition, phrases.WordAt(i))) return true;
        }

        return false;
    }

    private bool IsEmphatic(Cue cue)
    {
        var first = Math.Max(0, (cue.Group >= 0 ? phrases.Groups[cue.Group].First : cue.First) - 1);
        for (var i = first; i <= cue.End && i < phrases.Words.Length; i++)
        {
            if (WordLists.IsIntensifier(phrases.WordAt(i))) return true;
        }

        return false;
    }
}
