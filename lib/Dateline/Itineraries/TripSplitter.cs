using Dateline.Dates;

namespace Dateline.Itineraries;

/// <summary>Parts the stops of a traveller into journeys and orders them.</summary>
internal static class TripSplitter
{
    /// <summary>Days without a stop after which the next one is another journey's.</summary>
    private const int LongestPause = 14;

    /// <summary>Journeys in the order of time, stops in the order of travel.</summary>
    public static List<List<StopDraft>> Split(List<StopDraft> stops, IReadOnlyList<TravelEvent> events, Home home, DateOnly? reference, int? dateline, Func<int, bool> opensBefore)
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
        foreach (var trip in trips) StopOrder.Sort(trip, events, reference, dateline, opensBefore);
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
            // "by the end of the week" is no day.
            if (PartialDate.Parse(one.Date?.Value)?.Whole is not { } day || one.Date is { IsWeek: true }) continue;
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
}
