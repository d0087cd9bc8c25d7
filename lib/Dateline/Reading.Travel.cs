using Dateline.Dates;

namespace Dateline;

public sealed partial class Reading
{
    /// <summary>Visits by traveller and country, as the COLT data set counts them; cancelled stops and the traveller's own country are left out.</summary>
    /// <returns>A row for each traveller, trip and stay in a country, in the order of the stops; empty if nobody travels.</returns>
    public IReadOnlyList<CountryVisit> CountryVisits()
    {
        var visits = new List<CountryVisit>();
        var run = new List<Stop>();
        foreach (var stop in Stops)
        {
            if (stop.Status == "cancelled" || stop.Country is null) continue;
            if (run.Count > 0 && (run[^1].Traveller != stop.Traveller || run[^1].Trip != stop.Trip || run[^1].Country != stop.Country))
            {
                visits.Add(Visit(run));
                run.Clear();
            }

            // A stay at home is no visit, but parts two.
            if (stop.Country != Entities[stop.Traveller].Country) run.Add(stop);
        }

        if (run.Count > 0) visits.Add(Visit(run));
        return visits;
    }

    /// <summary>Kilometres of each trip, in the order of the legs.</summary>
    /// <returns>A row for each traveller and trip that has a leg.</returns>
    public IReadOnlyList<TripDistance> TripDistances() => [.. Legs.GroupBy(l => (l.Traveller, l.TravellerName, l.Trip)).Select(g => new TripDistance(
        g.Key.Traveller, g.Key.TravellerName, g.Key.Trip, g.Count(), g.Sum(l => l.Kilometres ?? 0), g.Where(l => l.Status == "completed").Sum(l => l.Kilometres ?? 0)))];

    private static CountryVisit Visit(List<Stop> stops)
    {
        var (start, end) = (stops[0].Arrive, stops[^1].Depart);
        int? days = PartialDate.Parse(start)?.Whole is { } first && PartialDate.Parse(end)?.Whole is { } last && last >= first ? last.DayNumber - first.DayNumber + 1 : null;
        var status = stops.All(s => s.Status == stops[0].Status) ? stops[0].Status : "current";
        return new(stops[0].Traveller, stops[0].TravellerName, stops[0].Trip, stops[0].Country!, start, end, days, status, [.. stops.Select(s => s.Id)]);
    }
}
