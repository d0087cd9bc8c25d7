using Dateline.Text;

namespace Dateline.Itineraries;

/// <summary>What the sentence says of the journey that a noun names.</summary>
/// <param name="Mode">Whether it has happened, is planned or is off; null where the journey isn't told as one.</param>
/// <param name="Group">The verb whose subject, object or circumstance it is; −1 if there is none.</param>
/// <param name="Effect">What that verb says of it.</param>
/// <param name="ByCircumstance">Told beside something else: "said on a visit to".</param>
internal readonly record struct Governed(TravelMode? Mode, int Group, TravelEffect Effect, bool ByCircumstance = false);

/// <summary>Finds the verb that says of a visit or tour whether it takes place.</summary>
internal sealed class NounGovernor(Clauses clauses, ModeReader modes)
{
    public Governed Of(NounPhrase phrase, int noun, TravelNoun kind, int sentence, SentenceSpan span)
    {
        var (before, planned) = (-1, -1);
        for (var g = clauses.FirstGroup[sentence]; g < clauses.FirstGroup[sentence + 1]; g++)
        {
            if (clauses.Phrases.Groups[g].Head < noun)
            {
                before = g;
                continue;
            }

            if (IsBreak(noun, clauses.Phrases.Groups[g].First)) break;

            // "A side trip to Batumi was dropped": nothing but participles and relative clauses stand between.
            var effect = modes.EffectOf(g);
            if (IsOff(effect, clauses.Phrases.Groups[g].Passive) && IsSubject(noun, g, before)) return new(TravelMode.Cancelled, g, effect);
            if (effect == TravelEffect.Happens && IsSubject(noun, g, before)) return clauses.Phrases.Groups[g].Negated ? new(TravelMode.Cancelled, g, TravelEffect.Fails) : new(modes.Of(g), g, TravelEffect.None);
            if (planned < 0 && effect == TravelEffect.Planned && IsSubject(noun, g, before)) planned = g;
            if (effect == TravelEffect.Planned && clauses.Phrases.Groups[g].Negated) return new(null, g, TravelEffect.Rumoured);
        }

        if (planned >= 0 && before < 0) return new(TravelMode.Planned, planned, TravelEffect.Planned);
        if (before >= 0 && Behind(before, noun) is { } behind) return behind;
        if (kind is TravelNoun.Visit or TravelNoun.Tour or TravelNoun.Stop && Circumstance(kind, phrase, noun, before, sentence, span) is { } beside) return beside;
        var next = kind == TravelNoun.Stop && noun > span.FirstToken && TravelLexicon.Signal(clauses.WordAt(noun - 1)) == TravelSignal.Next;
        return new(next ? TravelMode.Planned : IsOwned(clauses, phrase) ? TravelMode.Unknown : null, before, TravelEffect.None);
    }

    private static bool IsOff(TravelEffect effect, bool passive) => effect is TravelEffect.Cancelled or TravelEffect.Later ? passive : effect == TravelEffect.Fails;

    private Governed? Behind(int before, int noun)
    {
        var effect = modes.EffectOf(before);
        var verb = clauses.Phrases.Groups[before];
        if (effect is TravelEffect.Cancelled or TravelEffect.Later && !verb.Passive) return new(modes.Of(before) is null ? null : TravelMode.Cancelled, before, effect);
        if (effect is TravelEffect.Refused or TravelEffect.Rumoured or TravelEffect.Wished) return new(null, before, effect);
        if (effect == TravelEffect.Planned) return new(verb.Negated ? null : TravelMode.Planned, before, effect);
        return IsObject(before, noun) ? new(modes.Of(before), before, effect) : null;
    }

    /// <summary>"On a visit to Warsaw she promised", "said during a trip to Chile": as true as what the verb beside it tells.</summary>
    private Governed? Circumstance(TravelNoun kind, NounPhrase phrase, int noun, int before, int sentence, SentenceSpan span)
    {
        if (phrase.First <= span.FirstToken || !(clauses.Is(phrase.First - 1, "on") || clauses.Is(phrase.First - 1, "during") || (kind == TravelNoun.Stop && clauses.Is(phrase.First - 1, "with")))) return null;
        var group = before;
        for (var g = clauses.FirstGroup[sentence]; group < 0 && g < clauses.FirstGroup[sentence + 1]; g++)
        {
            if (clauses.Phrases.Groups[g].First > noun && clauses.Phrases.Groups[g].Mood == VerbMood.Finite) group = g;
        }

        return group >= 0 && modes.Of(group) is TravelMode.Done or TravelMode.Planned ? new(modes.Of(group), group, TravelEffect.None, true) : null;
    }

    /// <summary>First token of the first verb behind the token; <paramref name="end"/> if there is none.</summary>
    public int NextGroup(int token, int sentence, int end)
    {
        for (var g = clauses.FirstGroup[sentence]; g < clauses.FirstGroup[sentence + 1]; g++)
        {
            if (clauses.Phrases.Groups[g].First > token) return clauses.Phrases.Groups[g].First;
        }

        return end;
    }

    /// <summary>"a journey to A and B, the Holy See announced": places end where the subject of the next verb begins.</summary>
    public int BeforeSubject(int noun, int limit)
    {
        if (limit >= clauses.Text.Tokens.Count || clauses.Phrases.GroupAt(limit) is not (>= 0 and var group) || clauses.Phrases.Groups[group].Mood != VerbMood.Finite || clauses.Phrases.Subjects(group) is not [var subject, ..]) return limit;
        return subject.First > noun + 1 && subject.First < limit && clauses.Word(subject.First - 1).Class is WordClass.Comma or WordClass.And or WordClass.But or WordClass.Break && clauses.Word(limit - 1).Class is not (WordClass.Relative or WordClass.That) ? subject.First : limit;
    }

    public static bool IsOwned(Clauses clauses, NounPhrase phrase)
    {
        for (var i = phrase.First; i < phrase.Head; i++)
        {
            if (clauses.Word(i).Class == WordClass.Possessive) return true;
        }

        return false;
    }

    private bool IsSubject(int noun, int group, int before)
    {
        if (before >= 0 && IsObject(before, noun)) return false;
        for (var g = before + 1; g < group; g++)
        {
            if (clauses.Phrases.Groups[g] is not { Mood: VerbMood.Finite } inner || inner.Sentence != clauses.Phrases.Groups[group].Sentence) continue;
            var opens = inner.First - 1;
            while (opens > noun && clauses.Word(opens).Class == WordClass.Adverb) opens--;
            if (inner.Head > noun && clauses.Word(opens).Class is not (WordClass.Relative or WordClass.That or WordClass.Comma or WordClass.Noun or WordClass.Name)) return false;
        }

        return true;
    }

    private bool IsBreak(int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (clauses.Word(i).Class == WordClass.Break && clauses.WordAt(i) is ";" or "." or ":") return true;
        }

        return false;
    }

    /// <summary>"paid a visit", "is on a tour", "set off on a journey": nothing but the noun's own phrase and a preposition stands between.</summary>
    private bool IsObject(int group, int noun)
    {
        for (var i = clauses.Phrases.Groups[group].Head + 1; i < noun; i++)
        {
            if (clauses.Word(i).Class is WordClass.Comma or WordClass.Break or WordClass.And or WordClass.Subordinator or WordClass.Relative or WordClass.That) return false;
            if (clauses.Word(i).Class == WordClass.Preposition && !(clauses.Is(i, "on") || clauses.Is(i, "off") || clauses.Is(i, "for") || clauses.Is(i, "of") || clauses.Is(i, "from"))) return false;
        }

        return true;
    }
}
