using Dateline.Dates;

namespace Dateline.Itineraries;

/// <summary>Reads arrival, departure and status of a stop out of its passages.</summary>
internal static class StopDates
{
    /// <summary>Arrival and departure as the passages state them.</summary>
    public static void Set(StopDraft stop, IEnumerable<TravelEvent> departures)
    {
        var moves = stop.Events.Where(e => e.Date is not null && !e.DateIsLoose).ToList();
        var arrival = moves.Count < 2 ? moves.FirstOrDefault() : moves.OrderBy(e => e.Until is null).ThenBy(e => e.Weak).ThenBy(e => e.InPost).ThenBy(e => e.Date!.Value.Value.Length < 10).ThenBy(e => e.Leaving).ThenBy(e => e.Date!.Value.Value, StringComparer.Ordinal).FirstOrDefault();
        stop.Arrive = arrival?.Date?.Value;
        stop.Depart = arrival?.Until?.Value ?? stop.Events.Find(e => e.Until is not null)?.Until?.Value;
        stop.Loose = stop.Events.Find(e => e is { Date: not null, DateIsLoose: true })?.Date?.Value;
        if (stop.Arrive is null && stop.Loose is { Length: < 10 }) stop.Arrive = stop.Loose;
        if (stop.Cancelled) return;
        foreach (var leaving in departures)
        {
            if (leaving.Date is not { } date || PartialDate.Parse(date.Value) is not { } day) continue;
            if (PartialDate.Parse(stop.Arrive) is not { } arrive || (day.First >= arrive.First && StopGatherer.Gap(arrive, day) < 15)) stop.Depart ??= date.Value;
        }
    }

    /// <summary>Seen from the reference date; the stop where the traveller is now is set afterwards, for it takes the whole journey to tell.</summary>
    public static string Status(StopDraft stop, DateOnly? reference)
    {
        if (stop.Cancelled) return "cancelled";
        if (reference is { } day && PartialDate.Parse(stop.Arrive) is { } arrive)
        {
            if (arrive.First > day) return "planned";
            if (arrive.Last < day) return "completed";
        }

        return stop.IsPlanned ? "planned" : "completed";
    }
}
