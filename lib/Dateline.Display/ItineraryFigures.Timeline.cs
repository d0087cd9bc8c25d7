using System.Globalization;
using Dateline.Display.Charts;
using Dateline.Display.Maps;
using Dateline.Display.Passages;
using Dateline.Display.Timelines;

namespace Dateline.Display;

public static partial class ItineraryFigures
{
    /// <summary>Trips that lie further apart than this have a calendar each: on one, days would shrink to nothing.</summary>
    private const int GapInDays = 40;

    /// <summary>Pixels of a strip's width on a phone, and of a character of a label.</summary>
    private const double NarrowStrip = 215, Character = 6.6;

    /// <summary>Heights above and below a strip where labels stand in turn, so that short stays don't write over each other.</summary>
    private static readonly int[] FewLevels = [20, -20], ManyLevels = [20, -20, 35, -35];

    /// <summary>
    /// The trips along the calendar, a row each, in the map's colours and with its numbers. A plain bar has days that the article states, a hatched
    /// one days that follow from others; a stop without a date is a dotted outline where the order of the trip puts it. Planned stops are pale and
    /// their names slanted, cancelled ones crossed. Trips far apart in time have a calendar each.
    /// </summary>
    /// <param name="reading">The reading; without stops the figure has words only.</param>
    public static Figure Timeline(Reading reading)
    {
        ArgumentNullException.ThrowIfNull(reading);
        if (reading.Stops.Count == 0) return Figure.Nothing(NoTrip);
        var stated = reading.EvidenceRows.Where(e => e is { Table: TableName.Stops, Role: "date" }).Select(e => e.Row).ToHashSet();
        var strips = reading.Stops.GroupBy(s => (s.Traveller, s.Trip)).Select(g => Strip.Of([.. g], s => stated.Contains(s.Id))).ToList();
        var panels = Panels(strips);
        var tours = Tours.Of(reading);
        var colours = Colours(tours);
        var plot = new Plot(tours.Passages);
        var levels = panels.Exists(p => IsCrowded(tours, p)) ? ManyLevels : FewLevels;
        var (rows, at, notes) = (strips.Count + (0.7 * (panels.Count - 1)), 0.0, new List<Node>());
        for (var p = 0; p < panels.Count; p++)
        {
            var suffix = p == 0 ? "" : (p + 1).ToString(CultureInfo.InvariantCulture);
            var (top, bottom) = (1 - (at / rows), 1 - ((at + panels[p].Count) / rows));
            at += panels[p].Count + 0.7;
            AddPanel(plot, tours, panels[p], colours, suffix, levels, notes);
            plot.Axis("xaxis" + suffix, DayAxis(panels[p], suffix));
            plot.Axis("yaxis" + suffix, new()
            {
                ["domain"] = new[] { Math.Max(0, bottom), top },
                ["anchor"] = "x" + suffix,
                ["tickvals"] = Enumerable.Range(0, panels[p].Count).ToArray(),
                ["ticktext"] = panels[p].Select(s => ChartText.Wrap(RowName(tours, s.Stops[0].Stop), 16, 3)).ToArray(),
                ["range"] = new[] { panels[p].Count - 0.5, -0.5 },
                ["showgrid"] = false,
                ["fixedrange"] = true,
            });
        }

        foreach (var (name, look) in Looks) plot.Add("bar", new(look("#7d7d7d")) { ["name"] = name, ["x"] = new double?[] { null }, ["y"] = new double?[] { null }, ["orientation"] = "h", ["hoverinfo"] = "skip" });
        plot.Layout(new() { ["height"] = 110 + (int)(rows * (levels.Length == 2 ? 62 : 90)), ["barmode"] = "overlay", ["annotations"] = notes });
        return plot.ToFigure(TimelineFinding(reading, stated), FigureTable.Of(
            reading.Stops,
            ["traveller", "trip", "stop", "place", "arrives", "departs", "date", "status"],
            s => [s.TravellerName, Words.Plain(s.Trip), Words.Plain(s.Sequence), s.PlaceName, s.Arrive ?? "", s.Depart ?? "", CertaintyInWords(s, stated), InWords(s.Status)],
            s => [s]));
    }

    /// <summary>How bars look by certainty, as plotly's <c>marker</c>.</summary>
    private static readonly (string Name, Func<string, Node> Look)[] Looks =
    [
        ("date stated", colour => new() { ["marker"] = new Node { ["color"] = colour, ["line"] = new Node { ["color"] = "#ffffff", ["width"] = 1 } } }),
        ("date inferred", colour => new()
        {
            ["marker"] = new Node { ["color"] = colour, ["pattern"] = new Node { ["shape"] = "/", ["fillmode"] = "overlay", ["fgcolor"] = "#ffffff", ["size"] = 6, ["solidity"] = 0.35 }, ["line"] = new Node { ["color"] = "#ffffff", ["width"] = 1 } },
        }),
        ("no date: order only", colour => new()
        {
            ["marker"] = new Node { ["color"] = "rgba(127,127,127,0.10)", ["pattern"] = new Node { ["shape"] = ".", ["fillmode"] = "overlay", ["fgcolor"] = colour, ["size"] = 5, ["solidity"] = 0.25 }, ["line"] = new Node { ["color"] = colour, ["width"] = 1 } },
        }),
    ];

    private static void AddPanel(Plot plot, Tours tours, List<Strip> strips, Dictionary<int, string> colours, string suffix, int[] levels, List<Node> notes)
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
                    ["width"] = levels.Length == 2 ? 0.3 : 0.2,
                    ["base"] = new[] { Iso(stop.From) },
                    ["x"] = new[] { (stop.To.DayNumber - stop.From.DayNumber) * 86_400_000L },
                    ["opacity"] = stop.Stop.Status switch { "cancelled" => 0.4, "planned" => 0.65, _ => 1 },
                    ["customdata"] = new[] { PassageIds.Of(stop.Stop) },
                    ["hovertext"] = new[] { Hover(tours, stop.Stop) },
                    ["hoverinfo"] = "text",
                    ["showlegend"] = false,
                    ["xaxis"] = "x" + suffix,
                    ["yaxis"] = "y" + suffix,
                });
                notes.Add(Note(strips, stop, Label(tours, stop.Stop), row, levels[index % levels.Length], suffix));
            }
        }
    }

    /// <summary>A stop's name at the beginning of its bar, or at the end of it where the name would be cut at the strip's right edge.</summary>
    private static Node Note(List<Strip> strips, StripStop stop, string label, int row, int shift, string suffix)
    {
        var (left, right) = Range(strips);
        var room = (right.DayNumber - stop.From.DayNumber) * NarrowStrip / (right.DayNumber - left.DayNumber);
        var fits = room > label.Length * Character;
        return new()
        {
            ["xref"] = "x" + suffix,
            ["yref"] = "y" + suffix,
            ["x"] = Iso(fits ? stop.From : stop.To),
            ["y"] = row,
            ["xanchor"] = fits ? "left" : "right",
            ["yshift"] = shift,
            ["showarrow"] = false,
            ["text"] = stop.Stop.Status == "planned" ? $"<i>{label}</i>" : label,
            ["font"] = new Node { ["size"] = 12 },
        };
    }

    /// <summary>Whether on a phone a label would reach the one after the next, which stands at the same height.</summary>
    private static bool IsCrowded(Tours tours, List<Strip> panel)
    {
        var (left, right) = Range(panel);
        var pixels = NarrowStrip / (right.DayNumber - left.DayNumber);
        return panel.Exists(s => s.Stops.Zip(s.Stops.Skip(2)).Any(p => (p.Second.From.DayNumber - p.First.From.DayNumber) * pixels < Label(tours, p.First.Stop).Length * Character));
    }

    private static (DateOnly Left, DateOnly Right) Range(List<Strip> strips)
    {
        var (from, to) = (strips.Min(s => s.From), strips.Max(s => s.To));
        var margin = Math.Max(1, (to.DayNumber - from.DayNumber) / 20);
        return (from.AddDays(-margin), to.AddDays(margin));
    }

    private static string Label(Tours tours, Stop stop) =>
        $"{(stop.Status == "cancelled" ? "✕ " : "")}{Number(tours, stop)} {ChartText.Shorten(stop.PlaceName, 18)}";

    private static Node DayAxis(List<Strip> strips, string suffix)
    {
        var (left, right) = Range(strips);
        var days = right.DayNumber - left.DayNumber;
        return new()
        {
            ["type"] = "date",
            ["anchor"] = "y" + suffix,
            ["range"] = new[] { Iso(left), Iso(right) },
            ["fixedrange"] = true,
            ["nticks"] = 4,
            ["tickangle"] = 0,
            ["hoverformat"] = "%Y-%m-%d",
            // Ticks within a day would claim what no date says.
            ["dtick"] = days <= 16 ? 86_400_000L * Math.Max(1, (days + 3) / 4) : null,
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

    private static string RowName(Tours tours, Stop stop) => HasSeveralTrips(tours, stop.Traveller) ? $"{stop.TravellerName}, trip {stop.Trip}" : stop.TravellerName;

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
