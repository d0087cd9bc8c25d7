namespace Dateline.Itineraries;

/// <summary>"was to speak in Calgary; he will now stay away": calls off the visit that the text has just told of as a plan.</summary>
internal sealed class Absences(Clauses clauses, TravellerFinder travellers)
{
    /// <summary>"A visit to Lima was planned for Friday. It was called off": calls off what the text has just told of as a plan.</summary>
    public void Recall(int group, List<TravelEvent> events)
    {
        if (clauses.Phrases.Subjects(group) is not [var subject] || !(clauses.Is(subject.Head, "it") || clauses.Is(subject.Head, "that") || clauses.Is(subject.Head, "this")) || clauses.Word(subject.Head).Class == Text.WordClass.Noun) return;
        travellers.IsOpen = true;
        var sentence = clauses.Phrases.Groups[group].Sentence;
        if (events.Count > 0 && events[^1] is { Mode: TravelMode.Planned, Role: PlaceRole.To or PlaceRole.In } plan && sentence - plan.Sentence < 2) events[^1] = plan with { Mode = TravelMode.Cancelled, Weak = false };
    }

    public void Read(int group, List<TravelEvent> events)
    {
        travellers.IsOpen = true;
        var sentence = clauses.Phrases.Groups[group].Sentence;
        var who = travellers.Of(group);
        for (var i = events.Count - 1; i >= 0 && sentence - events[i].Sentence < 2; i--)
        {
            if (events[i].Mode != TravelMode.Planned || events[i].Role is not (PlaceRole.To or PlaceRole.In) || !who.Contains(events[i].Traveller)) continue;
            events[i] = events[i] with { Mode = TravelMode.Cancelled, Weak = false };
            return;
        }
    }
}
