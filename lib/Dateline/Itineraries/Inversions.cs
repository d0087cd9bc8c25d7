using Dateline.Text;

namespace Dateline.Itineraries;

/// <summary>Finds places that stand behind the verb as its subject: "Next comes Marseille", "After Buenos Aires came Lima", "The last stop is Quito".</summary>
internal sealed class Inversions(Clauses clauses, ModeReader modes)
{
    /// <summary>Where the place starts, and whether it lies behind or ahead; null if the verb tells of none.</summary>
    public (int From, TravelMode Mode)? Place(int group, int end)
    {
        var verb = clauses.Phrases.Groups[group];
        if (!IsCopula(verb) || verb.Negated) return null;
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
