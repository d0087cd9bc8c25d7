using Dateline.Dates;
using Dateline.Entities;
using Dateline.Itineraries;

namespace Dateline.Conflicts;

/// <summary>One meeting told at two towns, or at a town far from where the article has the people on that day.</summary>
internal static class PlaceConflicts
{
    /// <summary>Nobody meets the same person in two towns so far apart on one day.</summary>
    private const double OneDay = 1000;

    /// <summary>Meetings whose people are looked for elsewhere in the text, and people of each: more are a list of names, not a meeting.</summary>
    private const int MostLookedFor = 50;

    private const int MostPeople = 4;

    public static void Find(Clauses clauses, Itinerary itinerary, List<ConflictSpan> found)
    {
        var meetings = itinerary.Events.Where(e => e is { Weak: true, Place: not null, Role: PlaceRole.In or PlaceRole.To, Date.Value.Length: 10, DateIsLoose: false, Mode: TravelMode.Done or TravelMode.Current, Source: >= 0 }).Take(ConflictFinder.MostCompared).ToList();
        for (var i = 0; i < meetings.Count; i++)
        {
            if (!IsTown(clauses.Names.Entities[meetings[i].Place!.Value])) continue;
            for (var j = i + 1; j < meetings.Count; j++) Meetings(clauses, meetings[i], meetings[j], found);
            if (i < MostLookedFor && meetings.FindIndex(m => m.Sentence == meetings[i].Sentence) == i) Elsewhere(clauses, itinerary, meetings[i], found);
        }
    }

    /// <summary>The same two people, the same act and day, and two towns.</summary>
    private static void Meetings(Clauses clauses, TravelEvent one, TravelEvent two, List<ConflictSpan> found)
    {
        if (one.Partner is null || one.Traveller != two.Traveller || one.Place == two.Place || one.Partner != two.Partner || one.Date!.Value.Value != two.Date!.Value.Value) return;
        if (clauses.Phrases.Groups[one.Source].Lemma != clauses.Phrases.Groups[two.Source].Lemma || one.Sentence == two.Sentence) return;
        var (here, there) = (clauses.Names.Entities[one.Place!.Value], clauses.Names.Entities[two.Place!.Value]);
        if (IsTown(there)) found.Add(new("place", $"The meeting of {clauses.Names.Entities[one.Traveller].Name} with {clauses.Names.Entities[one.Partner!.Value].Name} on {one.Date.Value.Value} is told in {here.Name} and in {there.Name}.", one.Range, two.Range));
    }

    /// <summary>A meeting in a town that nothing else speaks of, on a day on which the traveller is told to be far away, with somebody whom the article has there too.</summary>
    private static void Elsewhere(Clauses clauses, Itinerary itinerary, TravelEvent meeting, List<ConflictSpan> found)
    {
        var town = meeting.Place!.Value;
        if (clauses.Names.Mentions.Count(m => m.Entity == town) > 1 || PartialDate.Parse(meeting.Date!.Value.Value)?.Whole is not { } day) return;
        var range = clauses.Text.Sentences[meeting.Sentence].Range;
        var people = clauses.Names.In(range.Start, range.End).Where(m => m.Type == EntityType.Person).Select(m => m.Entity).Distinct().Take(MostPeople).ToList();
        foreach (var person in people)
        {
            if (StopOn(itinerary, person, town, day, range) is not { } stop || !IsFar(clauses.Names.Entities[town], stop)) continue;
            if (people.FindIndex(p => p != person && AreTogether(clauses, person, p, meeting)) is not (>= 0 and var other)) continue;
            var names = clauses.Names.Entities;
            found.Add(new("place", $"{names[person].Name} is said to have met {names[people[other]].Name} in {names[town].Name} on {meeting.Date.Value.Value}, but elsewhere to be in {stop.PlaceName} on that day.", range, stop.Range));
            return;
        }
    }

    /// <summary>The stop that the traveller is at on the day, by another passage.</summary>
    private static StopSpan? StopOn(Itinerary itinerary, int traveller, int town, DateOnly day, TextRange passage)
    {
        StopSpan? last = null;
        foreach (var stop in itinerary.Stops)
        {
            if (stop.Traveller != traveller || stop.Place == town || stop.Status is not ("completed" or "current") || PartialDate.Parse(stop.Arrive)?.Whole is not { } arrived || arrived > day) continue;
            if (last is null || string.CompareOrdinal(stop.Arrive, last.Arrive) > 0) last = stop;
        }

        return last is null || passage.Overlaps(last.Range) || (PartialDate.Parse(last.Depart)?.Whole is { } left && left < day) || day.DayNumber - PartialDate.Parse(last.Arrive)!.Value.Whole!.Value.DayNumber > 3 ? null : last;
    }

    /// <summary>Another sentence has the two together, on no other day.</summary>
    private static bool AreTogether(Clauses clauses, int one, int two, TravelEvent meeting)
    {
        foreach (var number in clauses.Names.Mentions.Where(m => m.Entity == two).Select(m => clauses.Text.SentenceAt(m.Range.Start)).Distinct())
        {
            if (number == meeting.Sentence) continue;
            var sentence = clauses.Text.Sentences[number];
            var (together, sameDay, otherDay) = (false, false, false);
            for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
            {
                together |= (clauses.Word(i).Mention is >= 0 and var m && clauses.Names.Mentions[m].Entity == one) || clauses.References.At(i).Contains(one);
                if (clauses.DateAt(i) < 0 || clauses.Dates.Dates[clauses.DateAt(i)] is not { Kind: "date", Value.Length: 10 } date) continue;
                sameDay |= date.Value == meeting.Date!.Value.Value;
                otherDay |= date.Value != meeting.Date!.Value.Value;
            }

            if (together && (sameDay || !otherDay)) return true;
        }

        return false;
    }

    private static bool IsFar(NamedEntity town, StopSpan stop) =>
        town is { Latitude: { } a, Longitude: { } b } && stop is { Latitude: { } c, Longitude: { } d } && Sphere.Kilometres(a, b, c, d) > OneDay;

    private static bool IsTown(NamedEntity place) => place.Kind is "city" or "capital";
}
