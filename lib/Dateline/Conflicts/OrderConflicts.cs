using Dateline.Dates;
using Dateline.Itineraries;
using Dateline.Text;

namespace Dateline.Conflicts;

/// <summary>Two places in one order here and in the other there.</summary>
internal static class OrderConflicts
{
    public static void Find(Clauses clauses, Itinerary itinerary, List<ConflictSpan> found)
    {
        NextStops(clauses, itinerary, found);
        var events = itinerary.Events.Where(e => e is { Place: not null, Role: PlaceRole.To or PlaceRole.In, Mode: not TravelMode.Cancelled }).Take(ConflictFinder.MostCompared).ToList();
        foreach (var (traveller, before, after, range) in Stated(clauses, events).Concat(Onward(itinerary)))
        {
            if (!Lists(clauses, events, traveller, before, after, range, found)) Days(clauses, itinerary, traveller, before, after, range, found);
        }
    }

    /// <summary>A post still looks ahead to a place where, by the article, the traveller had been before its day.</summary>
    private static void NextStops(Clauses clauses, Itinerary itinerary, List<ConflictSpan> found)
    {
        foreach (var ahead in itinerary.Events.Where(e => e is { InPost: true, Mode: TravelMode.Planned, Place: not null, Weak: false }).Take(ConflictFinder.MostCompared))
        {
            var post = clauses.Text.Layout.Posts[clauses.PostOf(ahead.Sentence)!.Value];
            if (PartialDate.Parse(post.Date)?.Whole is not { } day) continue;
            var stops = itinerary.Stops.Where(s => s.Traveller == ahead.Traveller && s.Place == ahead.Place).ToList();
            if (stops is not [{ Status: "completed" or "current" } stop] || PartialDate.Parse(stop.Arrive)?.Whole is not { } arrived || arrived >= day) continue;
            if (itinerary.Events.FirstOrDefault(e => e.Traveller == ahead.Traveller && e.Place == ahead.Place && !e.InPost && e.Date?.Value == stop.Arrive) is not { } told) continue;
            var place = clauses.Names.Entities[stop.Place!.Value].Name;
            found.Add(new("order", $"The article has {clauses.Names.Entities[stop.Traveller].Name} in {place} by {stop.Arrive}, but a post of {post.Date} still has {place} ahead.", told.Range, post.Body));
        }
    }

    /// <summary>"After Vietnam, he is to visit Indonesia", "went to Lima before Quito": pairs of places in an order that the words state.</summary>
    private static IEnumerable<(int Traveller, int Before, int After, TextRange Range)> Stated(Clauses clauses, List<TravelEvent> events)
    {
        foreach (var one in events)
        {
            var sentence = clauses.Text.Sentences[one.Sentence];
            for (var i = sentence.FirstToken; i + 1 < sentence.EndToken; i++)
            {
                var after = clauses.Is(i, "after");
                if (!(after || clauses.Is(i, "before")) || clauses.PlaceAt(i + 1) is not { } place || place == one.Place) continue;
                if (i + 2 < sentence.EndToken && clauses.Word(i + 2).Class is WordClass.Noun or WordClass.Possessive or WordClass.Verb) continue;
                var range = new TextRange(Math.Min(clauses.Text.Tokens[i].Start, one.Range.Start), Math.Max(clauses.Text.Tokens[i + 1].End, one.Range.End));
                yield return after ? (one.Traveller, place, one.Place!.Value, range) : (one.Traveller, one.Place!.Value, place, range);
            }
        }
    }

    /// <summary>"From Quito he travelled on to Lima".</summary>
    private static IEnumerable<(int Traveller, int Before, int After, TextRange Range)> Onward(Itinerary itinerary)
    {
        foreach (var one in itinerary.Events.Where(e => e is { Onward: true, Again: false, Place: not null, Role: PlaceRole.To, Mode: not TravelMode.Cancelled }).Take(ConflictFinder.MostCompared))
        {
            if (itinerary.Events.FirstOrDefault(e => e.Traveller == one.Traveller && e.Sentence == one.Sentence && e.Source == one.Source && e is { Role: PlaceRole.From, Place: not null }) is { } from && from.Place != one.Place)
            {
                yield return (one.Traveller, from.Place!.Value, one.Place!.Value, new(Math.Min(from.Range.Start, one.Range.Start), Math.Max(from.Range.End, one.Range.End)));
            }
        }
    }

    private static bool Lists(Clauses clauses, List<TravelEvent> events, int traveller, int before, int after, TextRange range, List<ConflictSpan> found)
    {
        foreach (var list in events.Where(e => e.Traveller == traveller).GroupBy(e => (e.Sentence, e.Source)))
        {
            var (first, second) = (list.FirstOrDefault(e => Same(clauses, e, after)), list.FirstOrDefault(e => Same(clauses, e, before)));
            if (first is null || second is null || first.Token >= second.Token || range.Overlaps(second.Range)) continue;
            var passage = new TextRange(Math.Min(first.Range.Start, second.Range.Start), Math.Max(first.Range.End, second.Range.End));
            Add(clauses, traveller, before, after, range, passage, found);
            return true;
        }

        return false;
    }

    /// <summary>By its dates the later place comes first.</summary>
    private static void Days(Clauses clauses, Itinerary itinerary, int traveller, int before, int after, TextRange range, List<ConflictSpan> found)
    {
        var (one, two) = (Dated(itinerary, traveller, before), Dated(itinerary, traveller, after));
        if (one is null || two is null || string.CompareOrdinal(one.Arrive, two.Arrive) <= 0 || one.Trip != two.Trip) return;
        Add(clauses, traveller, before, after, range, range.Overlaps(two.Range) ? one.Range : two.Range, found);
    }

    private static StopSpan? Dated(Itinerary itinerary, int traveller, int place) =>
        itinerary.Stops.Where(s => s.Traveller == traveller && s.Place == place && s.Status != "cancelled" && s.Arrive is { Length: 10 }).ToList() is [var only] ? only : null;

    private static bool Same(Clauses clauses, TravelEvent one, int place) =>
        one.Place == place || (one.CountryOfPlace is { } country && clauses.Names.Entities[place] is { Kind: "country" } entity && entity.Country == country);

    private static void Add(Clauses clauses, int traveller, int before, int after, TextRange range, TextRange other, List<ConflictSpan> found)
    {
        var entities = clauses.Names.Entities;
        found.Add(new("order", $"{entities[traveller].Name} is said to go to {entities[after].Name} after {entities[before].Name}, but elsewhere {entities[after].Name} comes before {entities[before].Name}.", range, other));
    }
}
