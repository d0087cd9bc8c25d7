using System.Globalization;
using Dateline.Dates;
using Dateline.Itineraries;
using Dateline.Text;

namespace Dateline.Conflicts;

/// <summary>One arrival on two days, a weekday that isn't that of its date, a day of a tour that doesn't fit its start.</summary>
internal static class DateConflicts
{
    public static void Find(Clauses clauses, Itinerary itinerary, List<ConflictSpan> found)
    {
        Arrivals(clauses, itinerary, found);
        Moves(clauses, itinerary, found);
        Weekdays(clauses, found);
        TourDays(clauses, itinerary, found);
    }

    private static void Arrivals(Clauses clauses, Itinerary itinerary, List<ConflictSpan> found)
    {
        var arrivals = itinerary.Events.Where(e => e is { Arrives: true, Date.Value.Length: 10, Place: not null, DateIsLoose: false, Mode: TravelMode.Done }).ToList();
        foreach (var group in arrivals.GroupBy(e => (e.Traveller, e.Place)))
        {
            var first = group.First();
            foreach (var other in group.Skip(1))
            {
                // Two arrivals at one place with another stop between them are two visits; further apart, too.
                if (other.Date!.Value.Value == first.Date!.Value.Value || Apart(first, other) > 3) continue;
                if (itinerary.Stops.Count(s => s.Traveller == first.Traveller && s.Place == first.Place && s.Arrive is { Length: 10 }) > 1) continue;
                var (name, place) = (clauses.Names.Entities[first.Traveller].Name, clauses.Names.Entities[first.Place!.Value].Name);
                found.Add(new("date", $"{name} is said to have arrived in {place} on {Say(first.Date.Value.Value)}, but elsewhere on {Say(other.Date.Value.Value)}.", Sentence(clauses, first), Sentence(clauses, other)));
            }
        }
    }

    /// <summary>"flew to Amman on Wednesday", and arrived there two days before or after: a journey takes a day at most, and only east over the date line does it end on the day before.</summary>
    private static void Moves(Clauses clauses, Itinerary itinerary, List<ConflictSpan> found)
    {
        var events = itinerary.Events.Where(e => e is { Role: PlaceRole.To or PlaceRole.In, Weak: false, Date.Value.Length: 10, Place: not null, DateIsLoose: false, Again: false, Mode: TravelMode.Done or TravelMode.Current }).Take(ConflictFinder.MostCompared).ToList();
        foreach (var arrival in events.Where(e => e.Arrives))
        {
            var move = events.FirstOrDefault(e => e.Traveller == arrival.Traveller && e.Place == arrival.Place && !e.Arrives && e.Sentence != arrival.Sentence);
            if (move is null || Apart(move, arrival) > 3 || events.Exists(e => e.Arrives && e.Place == arrival.Place && e.Traveller == arrival.Traveller && e.Date!.Value.Value == move.Date!.Value.Value)) continue;
            var days = PartialDate.Parse(arrival.Date!.Value.Value)!.Value.Whole!.Value.DayNumber - PartialDate.Parse(move.Date!.Value.Value)!.Value.Whole!.Value.DayNumber;
            var place = clauses.Names.Entities[arrival.Place!.Value];
            var overDateLine = place.Longitude is null or < -30 or > 160;
            if (days is 0 or 1 || (days == -1 && overDateLine)) continue;
            found.Add(new("date", $"{clauses.Names.Entities[arrival.Traveller].Name} is said to have arrived in {place.Name} on {Say(arrival.Date.Value.Value)}, but elsewhere to have gone there on {Say(move.Date.Value.Value)}.", Sentence(clauses, arrival), Sentence(clauses, move)));
        }
    }

    private static int Apart(TravelEvent one, TravelEvent other) => StopGatherer.Gap(PartialDate.Parse(one.Date!.Value.Value)!.Value, PartialDate.Parse(other.Date!.Value.Value)!.Value);

    private static void Weekdays(Clauses clauses, List<ConflictSpan> found)
    {
        foreach (var wrong in clauses.Dates.WrongWeekdays)
        {
            found.Add(new("date", $"The date {Say(wrong.Value)} is no {wrong.Weekday.Of(clauses.Text.Text)}.", wrong.Weekday, wrong.Day));
        }
    }

    /// <summary>"the second day of his 8-day tour", on a day that isn't the second after the tour began.</summary>
    private static void TourDays(Clauses clauses, Itinerary itinerary, List<ConflictSpan> found)
    {
        var travellers = itinerary.Stops.Where(s => s.Status is "current" or "completed").Select(s => (int?)s.Traveller).Distinct().Take(ConflictFinder.MostCompared).ToList();
        var settings = itinerary.Events.Where(e => e.SetsOff is not null).Take(ConflictFinder.MostCompared).ToList();
        for (var i = 1; settings.Count > 0 && i + 2 < clauses.Text.Tokens.Count; i++)
        {
            if (!clauses.Is(i, "day") || clauses.Is(i - 1, "a") || !clauses.Is(i + 1, "of") || Ordinals.Value(clauses.WordAt(i - 1)) is not { } number || Tour(clauses, i + 2) is not { } end) continue;
            var sentence = clauses.Text.SentenceAt(clauses.Text.Tokens[i].Start);
            if (DayOf(clauses, sentence) is not { } day) continue;
            var start = day.Day.AddDays(1 - number);
            var traveller = travellers.FirstOrDefault(t => Speaks(clauses, sentence, t!.Value));
            if (traveller is null) continue;
            var setting = settings.FirstOrDefault(e => e.Traveller == traveller && PartialDate.Parse(e.SetsOff)?.Whole is { } off && Math.Abs(off.DayNumber - start.DayNumber) is > 0 and < 10);
            if (setting is null) continue;
            var passage = new TextRange(Math.Min(day.Range.Start, clauses.Text.Tokens[i - 1].Start), Math.Max(day.Range.End, clauses.Text.Tokens[end].End));
            found.Add(new("date", $"{Say(PartialDate.Of(day.Day).ToString())} is called day {number.ToString(CultureInfo.InvariantCulture)} of the journey, but {clauses.Names.Entities[traveller.Value].Name} is said to set off on {Say(setting.SetsOff!)}.", passage, Sentence(clauses, setting)));
        }
    }

    private static int? Tour(Clauses clauses, int from)
    {
        for (var i = from; i < Math.Min(from + 6, clauses.Text.Tokens.Count); i++)
        {
            if (clauses.Word(i).Class == WordClass.Noun && TravelLexicon.Noun(clauses.WordAt(i)) is TravelNoun.Tour or TravelNoun.Visit) return i;
        }

        return null;
    }

    private static (DateOnly Day, TextRange Range)? DayOf(Clauses clauses, int sentence)
    {
        for (var s = sentence; s >= Math.Max(0, sentence - 1); s--)
        {
            for (var i = clauses.Text.Sentences[s].FirstToken; i < clauses.Text.Sentences[s].EndToken; i++)
            {
                if (clauses.DateAt(i) < 0 || (i > 0 && clauses.DateAt(i - 1) == clauses.DateAt(i))) continue;
                var date = clauses.Dates.Dates[clauses.DateAt(i)];
                if (date.Kind == "date" && clauses.Text.Sentences[s].Range.Contains(date.Range) && PartialDate.Parse(date.Value)?.Whole is { } day) return (day, date.Range);
            }
        }

        return null;
    }

    private static bool Speaks(Clauses clauses, int sentence, int traveller) =>
        clauses.Names.In(clauses.Text.Sentences[sentence].Range.Start, clauses.Text.Sentences[sentence].Range.End).Any(m => m.Entity == traveller);

    private static TextRange Sentence(Clauses clauses, TravelEvent one) => one.InPost ? clauses.Text.Layout.Posts[clauses.PostOf(one.Sentence)!.Value].Range : clauses.Text.Sentences[one.Sentence].Range is var range && one.Date is { } date
        ? new(Math.Min(one.Range.Start, date.Range.Start), Math.Max(one.Range.End, date.Range.End)) : range;

    private static string Say(string value) => PartialDate.Parse(value)?.Whole is { } day ? day.ToString("MMMM d, yyyy", CultureInfo.InvariantCulture) : value;
}
