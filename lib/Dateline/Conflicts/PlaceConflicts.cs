using Dateline.Entities;
using Dateline.Itineraries;

namespace Dateline.Conflicts;

/// <summary>One meeting, on one day and with one partner, told at two towns.</summary>
internal static class PlaceConflicts
{
    public static void Find(Clauses clauses, Itinerary itinerary, List<ConflictSpan> found)
    {
        var meetings = itinerary.Events.Where(e => e is { Weak: true, Place: not null, Role: PlaceRole.In or PlaceRole.To, Date.Value.Length: 10, Mode: TravelMode.Done, Partner: not null, Source: >= 0 }).ToList();
        for (var i = 0; i < meetings.Count; i++)
        {
            for (var j = i + 1; j < Math.Min(meetings.Count, i + ConflictFinder.MostCompared); j++)
            {
                var (one, two) = (meetings[i], meetings[j]);
                if (one.Traveller != two.Traveller || one.Place == two.Place || one.Partner != two.Partner || one.Date!.Value.Value != two.Date!.Value.Value) continue;
                if (clauses.Phrases.Groups[one.Source].Lemma != clauses.Phrases.Groups[two.Source].Lemma || one.Sentence == two.Sentence) continue;
                var (here, there) = (clauses.Names.Entities[one.Place!.Value], clauses.Names.Entities[two.Place!.Value]);
                if (!IsTown(here) || !IsTown(there)) continue;
                found.Add(new("place", $"The meeting of {clauses.Names.Entities[one.Traveller].Name} with {clauses.Names.Entities[one.Partner!.Value].Name} on {one.Date.Value.Value} is told in {here.Name} and in {there.Name}.", one.Range, two.Range));
            }
        }
    }

    private static bool IsTown(NamedEntity place) => place.Kind is "city" or "capital";
}
