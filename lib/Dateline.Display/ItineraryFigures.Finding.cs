using System.Globalization;
using Dateline.Display.Charts;
using Dateline.Display.Maps;

namespace Dateline.Display;

public static partial class ItineraryFigures
{
    /// <summary>Who got where, what is planned or cancelled, and how far it is: the map in words.</summary>
    internal static string MapFinding(Tours tours)
    {
        var travellers = tours.Stops.GroupBy(s => s.Traveller).Select(g => g.ToList()).ToList();
        return string.Join(" ", travellers.Take(3).Select(s => Travels(tours, s))) + (travellers.Count > 3 ? $" {Words.Count(travellers.Count - 3, "other")} travel, too." : "");
    }

    private static string Travels(Tours tours, List<Stop> stops)
    {
        string Names(params string[] statuses) => Words.List(stops.Where(s => statuses.Contains(s.Status)).Select(s => s.PlaceName).Distinct());
        var parts = new List<string>();
        if (stops.Exists(s => s.Status is "completed" or "current")) parts.Add($"{Names("completed", "current")} reached");
        if (stops.Exists(s => s.Status == "planned")) parts.Add($"{Names("planned")} planned");
        if (stops.Exists(s => s.Status == "cancelled")) parts.Add($"{Names("cancelled")} cancelled");
        var legs = tours.Legs.Where(l => l.Traveller == stops[0].Traveller).ToList();
        var (all, done) = (legs.Sum(l => l.Kilometres ?? 0), legs.Where(l => l.Status == "completed").Sum(l => l.Kilometres ?? 0));
        if (all > 0) parts.Add(Math.Round(done) == Math.Round(all) ? $"{Words.Kilometres(all)} travelled" : $"{Math.Round(done).ToString("N0", CultureInfo.InvariantCulture)} of {Words.Kilometres(all)} travelled");
        if (legs.Count(l => l.Kilometres is null) is var unknown and > 0) parts.Add($"{Words.Count(unknown, "leg")} of unknown length");
        return $"{stops[0].TravellerName}: {string.Join("; ", parts)}.";
    }
}
