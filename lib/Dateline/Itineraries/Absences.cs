namespace Dateline.Itineraries;

/// <summary>"was to speak in Calgary; he will now stay away": calls off the visit that the text has just told of as a plan.</summary>
internal sealed class Absences(Clauses clauses, TravellerFinder travellers)
{
    /// <summary>"A visit to Lima was planned for Friday. It was called off": calls off what the text has just told of as a plan.</summary>
    public void Recall(int group, List<TravelEvent> events)
    {
        if (clauses.Phrases.Subjects(group) is not [var subject] || !PointsBack(subject)) return;
        travellers.IsOpen = true;
        var sentence = clauses.Phrases.Groups[group].Sentence;
        if (events.Count > 0 && events[^1] is { Mode: TravelMode.Planned or TravelMode.Cancelled, Role: PlaceRole.To or PlaceRole.In or PlaceRole.Via } plan && sentence - plan.Sentence < 2) events[^1] = plan with { Mode = TravelMode.Cancelled, Weak = false, Overtaken = false, Role = plan.Role == PlaceRole.Via ? PlaceRole.To : plan.Role };
    }

    /// <summary>"it", "that stop", "the visit": what was told of last.</summary>
    private bool PointsBack(Text.NounPhrase subject)
    {
        if (clauses.Word(subject.Head).Class != Text.WordClass.Noun) return clauses.Is(subject.Head, "it") || clauses.Is(subject.Head, "that") || clauses.Is(subject.Head, "this");
        var definite = TravelLexicon.Signal(clauses.WordAt(subject.First)) == TravelSignal.Definite || (subject.First > 0 && clauses.Word(subject.First - 1).Class == Text.WordClass.That);
        return definite && TravelLexicon.Noun(clauses.WordAt(subject.Head)) is TravelNoun.Stop or TravelNoun.Visit or TravelNoun.Tour
            && (subject.End >= clauses.Text.Tokens.Count || clauses.Word(subject.End).Class is not (Text.WordClass.Preposition or Text.WordClass.To));
    }

    public void Read(int group, List<TravelEvent> events)
    {
        travellers.IsOpen = true;
        var sentence = clauses.Phrases.Groups[group].Sentence;
        var who = travellers.Of(group);
        for (var i = events.Count - 1; i >= 0 && sentence - events[i].Sentence < 2; i--)
        {
            if (events[i].Mode is not (TravelMode.Planned or TravelMode.Cancelled) || events[i].Role is not (PlaceRole.To or PlaceRole.In) || !who.Contains(events[i].Traveller)) continue;
            events[i] = events[i] with { Mode = TravelMode.Cancelled, Weak = false };
            return;
        }
    }
}
