using Dateline.Dates;

namespace Dateline.Itineraries;

/// <summary>Parts the stops of a traveller into journeys and orders them.</summary>
internal static class TripSplitter
{
    /// <summary>Days without a stop after which the next one is another journey's.</summary>
    private const int LongestPause = 14;

    /// <summary>Journeys in the order of time, stops in the order of travel.</summary>
    public static List<List<StopDraft>> Split(List<StopDraft> stops, IReadOnlyList<TravelEvent> events, Home home, DateOnly? reference, int? dateline)
    {
        var bounds = Bounds(events, home);
        var dated = stops.Where(s => s.Date is not null).OrderBy(s => s.Date!.Value.First).ThenBy(s => s.Token).ToList();
        var trips = new List<List<StopDraft>>();
        PartialDate? end = null;
        var planned = false;
        foreach (var stop in dated)
        {
            var date = stop.Date!.Value;
            var apart = end is { } e && (StopGatherer.Gap(e, date) > LongestPause || bounds.Any(b => e.First < b && b <= date.First && !(Coarse(e) && b <= e.Last && planned)) || Coarse(e) != Coarse(date) && e.Last < date.First && Far(e, date, reference));
            if (end is null || apart || (end is { } year && Coarse(year) && Coarse(date) && year != date)) trips.Add([]);
            trips[^1].Add(stop);
            planned = stop.IsPlanned;
            var last = PartialDate.Parse(stop.Depart) ?? date;
            end = end is { } known && !apart && known.Last > last.Last ? known : last;
        }

        AddUndated(stops, trips, reference);
        foreach (var trip in trips) Order(trip, events, reference, dateline);
        return trips;
    }

    private static bool Coarse(PartialDate date) => date.Day == 0;

    /// <summary>A month told of without its days is another journey than the dated one that goes on now.</summary>
    private static bool Far(PartialDate one, PartialDate other, DateOnly? reference) =>
        reference is { } day && Coarse(one) && one.Last < day && other.Last >= day.AddDays(-10);

    /// <summary>Days on which the traveller sets out from home, or comes back to it (then the next day).</summary>
    private static List<DateOnly> Bounds(IReadOnlyList<TravelEvent> events, Home home)
    {
        var bounds = new List<DateOnly>();
        foreach (var one in events)
        {
            if (PartialDate.Parse(one.Date?.Value)?.Whole is not { } day) continue;
            if (one is { Role: PlaceRole.From, Place: { } from } && home.IsBase(from)) bounds.Add(day);
            if (one.Role == PlaceRole.Home) bounds.Add(day.AddDays(1));
        }

        return bounds;
    }

    /// <summary>An undated stop belongs to the journey of the stop that its sentence tells of, else to the one nearest to the day of writing.</summary>
    private static void AddUndated(List<StopDraft> stops, List<List<StopDraft>> trips, DateOnly? reference)
    {
        List<StopDraft>? current = null;
        foreach (var stop in stops)
        {
            if (stop.Date is not null)
            {
                current = trips.Find(t => t.Contains(stop));
                continue;
            }

            var beside = trips.Find(t => t.Exists(s => s.Events.Exists(e => stop.Events.Exists(o => o.Sentence == e.Sentence && s.Cancelled == stop.Cancelled))));
            var trip = beside ?? (stop.Cancelled && current is not null ? current : Main(trips, reference));
            if (trip is null) trips.Add(trip = []);
            trip.Add(stop);
            current = trip;
        }
    }

    private static List<StopDraft>? Main(List<List<StopDraft>> trips, DateOnly? reference)
    {
        if (trips.Count == 0) return null;
        if (reference is not { } day) return trips[^1];
        return trips.MinBy(t => t.Where(s => s.Date is not null).Select(s => StopGatherer.Gap(s.Date!.Value, PartialDate.Of(day))).DefaultIfEmpty(int.MaxValue / 2).Min());
    }

    /// <summary>By date where one is known; a stop without one stands behind what the text tells of before it, one on the way before where it leads to.</summary>
    private static void Order(List<StopDraft> trip, IReadOnlyList<TravelEvent> events, DateOnly? reference, int? dateline)
    {
        var text = trip.OrderBy(s => s.Token).ToList();
        var keys = new Dictionary<StopDraft, (DateOnly Day, double Rank)>();
        for (var i = 0; i < text.Count; i++)
        {
            if (PartialDate.Parse(text[i].Arrive)?.Whole is { } day) keys[text[i]] = (day, i);
            else if (text[i].Place == dateline && !text[i].Cancelled && !text[i].IsPlanned && reference is { } now) keys[text[i]] = (now, i);
        }

        for (var i = 0; i < text.Count; i++)
        {
            if (!keys.ContainsKey(text[i])) keys[text[i]] = Key(text, i, keys, events, reference);
        }

        // What was called off and replaced stands before what is done instead, whatever its date.
        for (var i = 0; i + 1 < text.Count; i++)
        {
            if (text[i].Cancelled && text[i + 1].Events.Exists(e => e.Instead) && keys[text[i]].CompareTo(keys[text[i + 1]]) > 0) keys[text[i]] = (keys[text[i + 1]].Day, keys[text[i + 1]].Rank - 0.5);
        }

        trip.Sort((a, b) => keys[a].CompareTo(keys[b]));
    }

    private static (DateOnly Day, double Rank) Key(List<StopDraft> text, int at, Dictionary<StopDraft, (DateOnly Day, double Rank)> keys, IReadOnlyList<TravelEvent> events, DateOnly? reference)
    {
        var stop = text[at];
        var told = stop.Events[0];

        // "on the way from Costa Rica": right behind the stop there; "from Kutaisi to Batumi" likewise.
        var from = events.FirstOrDefault(e => e is { Role: PlaceRole.From, Place: not null } && e.Sentence == told.Sentence && e.Token < told.Token && e.Source < 0);
        if (from is not null && text.Find(s => s != stop && keys.ContainsKey(s) && (s.Place == from.Place || from.CountryOfPlace is { } c && s.Country == c)) is { } behind) return (keys[behind].Day, keys[behind].Rank + 0.5);

        // "arrived in Dublin from Edinburgh", where the text has stayed too: right before the stop that it leads to.
        var onward = events.FirstOrDefault(e => e.Role == PlaceRole.From && e.Place == stop.Place && e.Source >= 0);
        if (onward is not null && text.Find(s => s != stop && keys.ContainsKey(s) && s.Events.Exists(e => e.Source == onward.Source && e.Role is PlaceRole.To or PlaceRole.In)) is { } next) return (keys[next].Day, keys[next].Rank - 0.5);

        // One of a list stands behind the one before it.
        if (at > 0 && told.Source == text[at - 1].Events[0].Source && told.Role == text[at - 1].Events[0].Role && keys.TryGetValue(text[at - 1], out var listed)) return (listed.Day, listed.Rank + 0.1);

        // On the way: just before the stop of the same words, or of the words before.
        if (told.Role == PlaceRole.Via && !(told.Ahead && events.Any(e => e.Source == told.Source && e.Role == PlaceRole.To && e.Token > told.Token)))
        {
            var target = Target(text, stop) ?? (at > 0 ? text.Take(at).LastOrDefault(s => s.Events[0].Role != PlaceRole.Via) : null);
            if (target is not null && keys.TryGetValue(target, out var arrival)) return (arrival.Day, arrival.Rank - 0.5 + (0.01 * at));
        }

        // A story goes on from what it told of last, be it a stop or a departure.
        var before = at > 0 && keys.TryGetValue(text[at - 1], out var key) ? key : (Day: DateOnly.MinValue, Rank: (double)at);
        var leaving = events.LastOrDefault(e => e.Role == PlaceRole.From && e.Token < stop.Token && (at == 0 || e.Token > text[at - 1].Token) && PartialDate.Parse(e.Date?.Value)?.Whole is not null);
        if (leaving is not null) before = (PartialDate.Parse(leaving.Date!.Value.Value)!.Value.First, at);
        var day = stop.IsPlanned && reference is { } now && before.Day < now ? now : before.Day;
        return (day, day == before.Day ? before.Rank + 0.1 : at);
    }

    private static StopDraft? Target(List<StopDraft> text, StopDraft via) =>
        text.Find(s => s != via && s.Events.Exists(e => e.Role != PlaceRole.Via && e.Source == via.Events[0].Source));
}
