namespace Dateline.Itineraries;

/// <summary>"was to speak in Calgary; he will now stay away": calls off the visit that the text has just told of as a plan.</summary>
internal sealed class Absences(Clauses clauses, TravellerFinder travellers)
{
    public void Read(int group, List<TravelEvent> events)
    {
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
