using Dateline.Display.Charts;
using Dateline.Display.Maps;

namespace Dateline.Display;

/// <summary>
/// Who went where, as figures. A stop is a place that the article says somebody goes to, in fact or as a plan; places that are only named are none.
/// </summary>
public static partial class ItineraryFigures
{
    internal const string NoTrip = "The article tells of no trip that was found.";

    /// <summary>One colour a traveller, the same in every figure of a tours.</summary>
    private static Dictionary<int, string> Colours(Tours tours) => tours.Stops.Select(s => s.Traveller)
        .Concat(tours.Legs.Select(l => l.Traveller)).Distinct().Select((t, i) => (t, i)).ToDictionary(p => p.t, p => Palette.Category(p.i));

    private static bool HasSeveralTrips(Tours tours, int traveller) => tours.Stops.Where(s => s.Traveller == traveller).Select(s => s.Trip).Distinct().Count() > 1;

    /// <summary>The number of a stop on the map and the strip: "3", or "2.3" for the third of the second trip where the traveller makes several.</summary>
    private static string Number(Tours tours, Stop stop) =>
        HasSeveralTrips(tours, stop.Traveller) ? $"{stop.Trip}.{stop.Sequence}" : Words.Plain(stop.Sequence);

    private static string InWords(string status) => status switch
    {
        "completed" => "visited",
        "current" => "there now",
        "planned" => "planned",
        "cancelled" => "cancelled",
        _ => status,
    };

    private static string Hover(Tours tours, Stop stop) =>
        $"<b>{ChartText.Shorten(stop.TravellerName, 40)}</b>, stop {Number(tours, stop)}: <b>{ChartText.Shorten(stop.PlaceName, 40)}</b><br>{InWords(stop.Status)}, {When(stop)}<br>" +
        ChartText.Wrap(stop.Text, 60, 3);

    /// <summary>When a stop is, in words: "2022-04-30 to 2022-05-01", "from 2022-04-30", "date unknown".</summary>
    private static string When(Stop stop) => (stop.Arrive, stop.Depart) switch
    {
        (null, null) => "date unknown",
        ({ } a, { } d) when a == d => a,
        ({ } a, { } d) => $"{a} to {d}",
        ({ } a, null) => $"from {a}",
        (null, { } d) => $"until {d}",
    };
}
