using System.Globalization;
using Dateline.Dates;
using Dateline.Itineraries;
using Dateline.Text;

namespace Dateline.Conflicts;

/// <summary>Somebody is received at a place on a day before they got there: "drove to Tirana on Thursday … gave her lunch in Tirana on Wednesday".</summary>
internal static class MeetingConflicts
{
    /// <summary>Days before the arrival that can be a slip; more are another visit.</summary>
    private const int LongestSlip = 3;

    public static void Find(Clauses clauses, Itinerary itinerary, List<ConflictSpan> found)
    {
        var stops = new Dictionary<int, List<StopSpan>>();
        foreach (var stop in itinerary.Stops)
        {
            if (stop is { Place: { } place, Arrive.Length: 10, Status: "completed" or "current" }) (stops.TryGetValue(place, out var list) ? list : stops[place] = []).Add(stop);
        }

        var compared = 0;
        foreach (var mention in stops.Count > 0 ? clauses.Names.Mentions : [])
        {
            if (!stops.TryGetValue(mention.Entity, out var here) || ++compared > ConflictFinder.MostCompared) continue;
            var token = clauses.TokenAt(mention.Range.Start);
            if (token == 0 || TravelLexicon.Role(clauses.WordAt(token - 1)) != PlaceRole.In || GroupBefore(clauses, token) is not { } group || DayOf(clauses, group) is not { } day) continue;
            if (Received(clauses, group, token) is not { } guest || here.TrueForAll(s => s.Traveller != guest)) continue;
            if (here.Find(s => s.Traveller == guest && PartialDate.Parse(s.Arrive)!.Value.First is var arrive && arrive.DayNumber - day.Day.DayNumber is > 0 and <= LongestSlip) is not { } stop) continue;
            if (here.Exists(s => s.Traveller == guest && PartialDate.Parse(s.Arrive)!.Value.First <= day.Day)) continue;
            var (name, place) = (clauses.Names.Entities[guest].Name, clauses.Names.Entities[mention.Entity].Name);
            var passage = new TextRange(clauses.Text.Tokens[clauses.Phrases.Groups[group].First].Start, Math.Max(mention.Range.End, day.Range.End));
            found.Add(new("date", $"{name} is said to have been received in {place} on {Say(day.Day)}, but to have got there on {Say(PartialDate.Parse(stop.Arrive)!.Value.First)}.", Move(itinerary, stop), passage));
        }
    }

    private static TextRange Move(Itinerary itinerary, StopSpan stop)
    {
        foreach (var one in itinerary.Events)
        {
            if (one.Traveller == stop.Traveller && one.Place == stop.Place && one is { Weak: false, Date: { } date } && date.Value == stop.Arrive) return new(Math.Min(one.Range.Start, date.Range.Start), Math.Max(one.Range.End, date.Range.End));
        }

        return stop.Range;
    }

    private static int? GroupBefore(Clauses clauses, int token)
    {
        var sentence = clauses.Text.SentenceAt(clauses.Text.Tokens[token].Start);
        int? found = null;
        for (var g = clauses.FirstGroup[sentence]; g < clauses.FirstGroup[sentence + 1] && clauses.Phrases.Groups[g].Head < token; g++) found = g;
        return found is { } group && clauses.Phrases.Groups[group] is { Mood: VerbMood.Finite, Passive: false, Negated: false, Past: true, Modal: < 0 } ? group : null;
    }

    private static (DateOnly Day, TextRange Range)? DayOf(Clauses clauses, int group) =>
        clauses.DatesOf(group) is [var only] && PartialDate.Parse(clauses.Dates.Dates[only].Value)?.Whole is { } day ? (day, clauses.Dates.Dates[only].Range) : null;

    /// <summary>The person named right behind the verb, whom somebody else receives.</summary>
    private static int? Received(Clauses clauses, int group, int place)
    {
        var verb = clauses.Phrases.Groups[group];
        if (TravelFrames.Of(clauses, group).Kind is not (TravelVerb.Host or TravelVerb.Meet or TravelVerb.Greet or TravelVerb.None)) return null;
        for (var i = verb.Head + 1; i < place && clauses.Word(i).Class is not (WordClass.Preposition or WordClass.Comma or WordClass.Break); i++)
        {
            if (clauses.Word(i) is { Class: WordClass.Name, Mention: >= 0 and var m } && clauses.Names.Mentions[m].Type == EntityType.Person) return clauses.Names.Mentions[m].Entity;
        }

        return null;
    }

    private static string Say(DateOnly day) => day.ToString("MMMM d, yyyy", CultureInfo.InvariantCulture);
}
