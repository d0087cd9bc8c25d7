using System.Globalization;
using Dateline.Display.Charts;
using Dateline.Display.Passages;
using Dateline.Display.Timelines;

namespace Dateline.Display;

public static partial class ItineraryFigures
{
    /// <summary>Trips that lie further apart than this have a calendar each: on one, days would shrink to nothing.</summary>
    private const int GapInDays = 40;

    private const int RowHeight = 62;

    /// <summary>
    /// The trips along the calendar, a row each, in the map's colours and with its numbers. A plain bar has days that the article states, a hatched
    /// one days that follow from others; a stop without a date is a dotted outline where the order of the trip puts it. Trips far apart in time
    /// have a calendar each.
    /// </summary>
    /// <param name="reading">The reading; without stops the figure has words only.</param>
    public static Figure Timeline(Reading reading)
    {
        ArgumentNullException.ThrowIfNull(reading);
        if (reading.Stops.Count == 0) return Figure.Nothing(NoTrip);
        var stated = reading.EvidenceRows.Where(e => e is { Table: TableName.Stops, Role: "date" }).Select(e => e.Row).ToHashSet();
        var strips = reading.Stops.GroupBy(s => (s.Traveller, s.Trip)).Select(g => Strip.Of([.. g], s => stated.Contains(s.Id))).ToList();
        var panels = Panels(strips);
        var colours = Colours(reading);
        var plot = new Plot(reading);
        var (rows, at, notes) = (strips.Count + (0.7 * (panels.Count - 1)), 0.0, new List<Node>());
        for (var p = 0; p < panels.Count; p++)
        {
            var suffix = p == 0 ? "" : (p + 1).ToString(CultureInfo.InvariantCulture);
            var (top, bottom) = (1 - (at / rows), 1 - ((at + panels[p].Count) / rows));
            at += panels[p].Count + 0.7;
            AddPanel(plot, reading, panels[p], colours, suffix, notes);
            plot.Axis("xaxis" + suffix, DayAxis(panels[p], suffix));
            plot.Axis("yaxis" + suffix, new()
            {
                ["domain"] = new[] { Math.Max(0, bottom), top },
                ["anchor"] = "x" + suffix,
                ["tickvals"] = Enumerable.Range(0, panels[p].Count).ToArray(),
                ["ticktext"] = panels[p].Select(s => ChartText.Wrap(RowName(reading, s.Stops[0].Stop), 16, 3)).ToArray(),
                ["range"] = new[] { panels[p].Count - 0.5, -0.5 },
                ["showgrid"] = false,
                ["fixedrange"] = true,
            });
        }

        foreach (var (name, look) in Looks) plot.Add("bar", new(look("#7d7d7d")) { ["name"] = name, ["x"] = new double?[] { null }, ["y"] = new double?[] { null }, ["orientation"] = "h", ["hoverinfo"] = "skip" });
        plot.Layout(new() { ["height"] = 110 + (int)(rows * RowHeight), ["barmode"] = "overlay", ["annotations"] = notes });
        return plot.ToFigure(TimelineFinding(reading, stated), FigureTable.Of(
            reading.Stops,
            ["traveller", "trip", "stop", "place", "arrives", "departs", "date", "status"],
            s => [s.TravellerName, Words.Plain(s.Trip), Words.Plain(s.Sequence), s.PlaceName, s.Arrive ?? "", s.Depart ?? "", CertaintyInWords(s, stated), InWords(s.Status)],
            s => [s]));
    }

    /// <summary>How bars look by certainty, as plotly's <c>marker</c>.</summary>
    private static readonly (string Name, Func<string, Node> Look)[] Looks =
    [
        ("date stated", colour => new() { ["marker"] = new Node { ["color"] = colour, ["line"] = new Node { ["color"] = colour, ["width"] = 1.5 } } }),
        ("date inferred", colour => new()
        {
            ["marker"] = new Node { ["color"] = colour, ["pattern"] = new Node { ["shape"] = "/", ["fillmode"] = "overlay", ["fgcolor"] = "#ffffff", ["size"] = 6, ["solidity"] = 0.35 }, ["line"] = new Node { ["color"] = colour, ["width"] = 1.5 } },
        }),
        ("no date: order only", colour => new()
        {
            ["marker"] = new Node { ["color"] = "rgba(127,127,127,0.10)", ["pattern"] = new Node { ["shape"] = ".", ["fillmode"] = "overlay", ["fgcolor"] = colour, ["size"] = 5, ["solidity"] = 0.25 }, ["line"] = new Node { ["color"] = colour, ["width"] = 1 } },
        }),
    ];

    private static void AddPanel(Plot plot, Reading reading, List<Strip> strips, Dictionary<int, string> colours, string suffix, List<Node> notes)
    {
        for (var row = 0; row < strips.Count; row++)
        {
            foreach (var (stop, index) in strips[row].Stops.Select((s, i) => (s, i)))
            {
                var colour = colours[stop.Stop.Traveller];
                plot.Add("bar", new(Looks[(int)stop.Certainty].Look(colour))
                {
                    ["orientation"] = "h",
                    ["y"] = new[] { row },
                    ["width"] = 0.3,
                    ["base"] = new[] { Iso(stop.From) },
                    ["x"] = new[] { (stop.To.DayNumber - stop.From.DayNumber) * 86_400_000L },
                    ["opacity"] = stop.Stop.Status == "cancelled" ? 0.45 : 1,
                    ["customdata"] = new[] { PassageIds.Of(stop.Stop) },
                    ["hovertext"] = new[] { Hover(reading, stop.Stop) },
                    ["hoverinfo"] = "text",
                    ["showlegend"] = false,
                    ["xaxis"] = "x" + suffix,
                    ["yaxis"] = "y" + suffix,
                });
                notes.Add(new()
                {
                    // Neighbours' names stand above and below in turn, so that short stays don't write over each other.
                    ["xref"] = "x" + suffix,
                    ["yref"] = "y" + suffix,
                    ["x"] = Iso(stop.From),
                    ["y"] = row,
                    ["xanchor"] = "left",
                    ["yshift"] = index % 2 == 0 ? 20 : -20,
                    ["showarrow"] = false,
                    ["text"] = Label(reading, stop.Stop),
                    ["font"] = new Node { ["size"] = 12 },
                });
            }
        }
    }

    private static string Label(Reading reading, Stop stop)
    {
        var name = $"{Number(reading, stop)} {ChartText.Shorten(stop.PlaceName, 18)}";
        return stop.Status switch { "cancelled" => $"<s>{name}</s>", "planned" => $"<i>{name}</i>", _ => name };
    }

    private static Node DayAxis(List<Strip> strips, string suffix)
    {
        var (from, to) = (strips.Min(s => s.From), strips.Max(s => s.To));
        var days = to.DayNumber - from.DayNumber;
        // Room on the right for the last stop's name.
        var (left, right) = (from.AddDays(-Math.Max(1, days / 20)), to.AddDays(Math.Max(1, (int)Math.Ceiling(days * 0.16))));
        return new()
        {
            ["type"] = "date",
            ["anchor"] = "y" + suffix,
            ["range"] = new[] { Iso(left), Iso(right) },
            ["fixedrange"] = true,
            ["nticks"] = 6,
            ["tickangle"] = 0,
            ["hoverformat"] = "%Y-%m-%d",
            // Ticks within a day would claim what no date says.
            ["minallowed"] = Iso(left),
            ["dtick"] = days <= 10 ? 86_400_000L * Math.Max(1, days / 5) : null,
            ["tickformat"] = days < 300 ? "%-d %b\n%Y" : days < 1500 ? "%b\n%Y" : "%Y",
            ["showticklabels"] = strips[0].IsDated,
            ["title"] = strips[0].IsDated ? null : new Node { ["text"] = "no date known: order of the stops →", ["font"] = new Node { ["size"] = 12 } },
        };
    }

    /// <summary>Strips whose days lie close together, panel by panel in order of time; those without any date come last.</summary>
    private static List<List<Strip>> Panels(List<Strip> strips)
    {
        var panels = new List<List<Strip>>();
        var end = DateOnly.MinValue;
        foreach (var strip in strips.Where(s => s.IsDated).OrderBy(s => s.From).ThenBy(s => s.Stops[0].Stop.Id))
        {
            if (panels.Count == 0 || strip.From.DayNumber > end.DayNumber + GapInDays) panels.Add([]);
            panels[^1].Add(strip);
            if (strip.To > end) end = strip.To;
        }

        if (strips.Exists(s => !s.IsDated)) panels.Add([.. strips.Where(s => !s.IsDated)]);
        return panels;
    }

    private static string RowName(Reading reading, Stop stop) => HasSeveralTrips(reading, stop.Traveller) ? $"{stop.TravellerName}, trip {stop.Trip}" : stop.TravellerName;

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string CertaintyInWords(Stop stop, HashSet<int> stated) => stop is { Arrive: null, Depart: null } ? "unknown" : stated.Contains(stop.Id) ? "stated" : "inferred";

    private static string TimelineFinding(Reading reading, HashSet<int> stated)
    {
        var by = reading.Stops.CountBy(s => CertaintyInWords(s, stated)).ToDictionary();
        var days = reading.Stops.SelectMany(s => new[] { Day.Parse(s.Arrive), Day.Parse(s.Depart) }).OfType<Day>().ToList();
        var span = days.Count == 0 ? "None has a date." : $"The dates run from {Iso(days.Min(d => d.First))} to {Iso(days.Max(d => d.Last))}.";
        return $"Of {Words.Count(reading.Stops.Count, "stop")} the article states a date for {by.GetValueOrDefault("stated")}, lets one infer it for {by.GetValueOrDefault("inferred")}, and leaves {by.GetValueOrDefault("unknown")} without. {span}";
    }
}
