using Dateline.Text;

namespace Dateline.Itineraries;

/// <summary>Finds places that stand behind the verb as its subject: "Next comes Marseille", "After Buenos Aires came Lima", "The last stop is Quito".</summary>
internal sealed class Inversions(Clauses clauses, ModeReader modes)
{
    /// <summary>Words between "in" and the programme that it leads to.</summary>
    private const int LongestPhrase = 8;

    /// <summary>Where the place starts, and whether it lies behind or ahead; null if the verb tells of none.</summary>
    public (int From, TravelMode Mode)? Place(int group, int end)
    {
        var verb = clauses.Phrases.Groups[group];
        if (verb.Negated) return null;
        if (Programme(group, end) is { } programme) return programme;
        if (!IsCopula(verb)) return null;
        if (verb.Lemma == "be" && Impersonal(group, end) is { } itself) return itself;
        if (verb.Lemma == "be" && Turned(group, end) is { } turned) return turned;
        if (verb.Mood != VerbMood.Finite) return null;
        var place = verb.Head + 1;
        while (place < end && clauses.Word(place).Class is WordClass.Determiner or WordClass.Adverb) place++;
        if (place >= end || clauses.PlaceAt(place) is null) return null;
        if (!(verb.Lemma != "be" || IsStop(group)) && !OpensWithNext(verb)) return null;
        if (verb.Lemma != "be" && !OpensInversion(verb)) return null;
        var mode = verb.Past ? TravelMode.Done : TravelMode.Planned;
        return modes.Of(group) is null ? null : (place, mode);
    }

    /// <summary>"Luanda fell away", "Vienna was dropped from the itinerary", "Lima is off", "Quito is pencilled in for Friday", "Riga was in the first draft of the itinerary": a town as a part of the programme.</summary>
    private (int From, TravelMode Mode)? Programme(int group, int end)
    {
        var verb = clauses.Phrases.Groups[group];
        if (verb.Mood != VerbMood.Finite || clauses.Phrases.Subjects(group) is not [var subject] || clauses.PlaceAt(subject.Head) is not { } town || clauses.Names.Entities[town].Kind is not ("capital" or "city" or "village")) return null;
        if (clauses.Word(verb.First - 1).Class is WordClass.Relative or WordClass.That || (subject.First > clauses.Text.Sentences[verb.Sentence].FirstToken && clauses.Word(subject.First - 1).Class is not (WordClass.Break or WordClass.Comma or WordClass.But or WordClass.Quote or WordClass.Adverb or WordClass.Subordinator))) return null;
        var after = verb.Head + 1;
        switch (modes.EffectOf(group))
        {
            case TravelEffect.Fails:
                return (subject.First, TravelMode.Cancelled);
            case TravelEffect.Cancelled or TravelEffect.Later when verb.Passive && after < end && (clauses.Word(after).Class is WordClass.Particle or WordClass.Adverb or WordClass.Break or WordClass.Comma or WordClass.Subordinator || clauses.Is(after, "from") || clauses.Is(after, "off") || clauses.Is(after, "out")):
                return (subject.First, TravelMode.Cancelled);
            case TravelEffect.Planned when verb.Passive:
                var at = after;
                while (at < end && clauses.Word(at).Class is WordClass.Preposition or WordClass.Particle) at++;
                return at > after && at < end && clauses.DateAt(at) >= 0 ? (subject.First, TravelMode.Planned) : null;
        }

        if (verb.Lemma != "be" || after >= end || clauses.Word(after).Class != WordClass.Preposition || TravelLexicon.Role(clauses.WordAt(after)) != PlaceRole.In) return null;
        for (var i = after + 1; i < Math.Min(end, after + LongestPhrase) && clauses.Phrases.GroupAt(i) < 0 && clauses.Word(i).Class is WordClass.Determiner or WordClass.Possessive or WordClass.Adjective or WordClass.Noun or WordClass.Name or WordClass.Number or WordClass.Preposition; i++)
        {
            if (clauses.Word(i).Class == WordClass.Noun && TravelLexicon.Noun(clauses.WordAt(i)) is TravelNoun.Tour or TravelNoun.Way) return (subject.First, verb.Past && clauses.Word(verb.First).Class == WordClass.Have ? TravelMode.Cancelled : TravelMode.Planned);
        }

        return null;
    }

    /// <summary>"After that it was to have been Lima", "Tomorrow it is Budapest".</summary>
    private (int From, TravelMode Mode)? Impersonal(int group, int end)
    {
        var place = clauses.Phrases.Groups[group].Head + 1;
        if (place >= end || clauses.PlaceAt(place) is null || clauses.Phrases.Subjects(group) is not [var subject] || !clauses.Is(subject.Head, "it")) return null;
        var first = clauses.Text.Sentences[clauses.Phrases.Groups[group].Sentence].FirstToken;
        if (clauses.Word(first).Class == WordClass.Preposition && clauses.DateAt(first + 1) >= 0) first++;
        if (clauses.DateAt(first) < 0 && TravelLexicon.Signal(clauses.WordAt(first)) is not (TravelSignal.After or TravelSignal.Next)) return null;
        return modes.Of(group) is { } mode ? (place, mode == TravelMode.Current ? TravelMode.Planned : mode) : null;
    }

    /// <summary>"Tbilisi was to have been next", "Osaka is the last stop".</summary>
    private (int From, TravelMode Mode)? Turned(int group, int end)
    {
        var at = clauses.Phrases.Groups[group].Head + 1;
        if (at >= end || clauses.Phrases.Subjects(group) is not [var subject] || clauses.PlaceAt(subject.Head) is null) return null;
        var next = TravelLexicon.Signal(clauses.WordAt(at)) == TravelSignal.Next && (at + 1 >= end || clauses.Word(at + 1).Class is WordClass.Comma or WordClass.Break);
        var stop = clauses.Phrases.PhraseFrom(at, end) is { } phrase && TravelLexicon.Noun(clauses.WordAt(phrase.Head)) == TravelNoun.Stop;
        return (next || stop) && modes.Of(group) is { } mode ? (subject.First, mode == TravelMode.Current ? TravelMode.Planned : mode) : null;
    }

    private static bool IsCopula(VerbGroup verb) => verb.Lemma is "be" or "come" or "follow";

    private bool IsStop(int group) =>
        clauses.Phrases.Subjects(group) is [var subject] && TravelLexicon.Noun(clauses.WordAt(subject.Head)) == TravelNoun.Stop && clauses.Word(subject.Head).Class == WordClass.Noun;

    /// <summary>"Next on her list is Quito".</summary>
    private bool OpensWithNext(VerbGroup verb)
    {
        var first = clauses.Text.Sentences[verb.Sentence].FirstToken;
        if (TravelLexicon.Signal(clauses.WordAt(first)) != TravelSignal.Next) return false;
        for (var i = first + 1; i < verb.First; i++)
        {
            if (clauses.Word(i).Class is WordClass.Comma or WordClass.Break or WordClass.Verb) return false;
        }

        return true;
    }

    private bool OpensInversion(VerbGroup verb)
    {
        var before = verb.First - 1;
        if (before <= 0) return false;
        if (TravelLexicon.Signal(clauses.WordAt(before)) == TravelSignal.Next || OpensWithNext(verb)) return true;
        while (before > 0 && clauses.PlaceAt(before) is not null) before--;
        return before < verb.First - 1 && TravelLexicon.Signal(clauses.WordAt(before)) is TravelSignal.After or TravelSignal.Before;
    }
}
