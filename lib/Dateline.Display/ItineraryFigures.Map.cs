using Dateline.Display.Charts;
using Dateline.Display.Maps;
using Dateline.Display.Passages;
using Dateline.Itineraries;

namespace Dateline.Display;

public static partial class ItineraryFigures
{
    /// <summary>The width in pixels that distances between marks are reckoned for: between a phone's and a desktop's.</summary>
    private const double DrawnWidth = 560;

    private const string Grey = "#7d7d7d";

    private static readonly string[] OtherButtons = ["toImage", "zoom", "select", "lasso", "autoScale"];

    /// <summary>
    /// Stops and legs on a map that draws with no network: stops numbered in the order of the trip, a colour for each traveller, legs along great
    /// circles, solid where travelled and dashed where planned; planned stops are hollow, cancelled ones crossed. The map is Mercator's, cut far
    /// from the route, so a way over the date line is whole.
    /// </summary>
    /// <param name="reading">The reading; without stops, or where none has a known place, the figure has words only.</param>
    public static Figure Map(Reading reading)
    {
        ArgumentNullException.ThrowIfNull(reading);
        return Map(Tours.Of(reading));
    }

    private static Figure Map(Tours tours)
    {
        if (tours.Stops.Count == 0) return Figure.Nothing(NoTrip);
        var stops = tours.Stops.Where(s => s is { Latitude: not null, Longitude: not null }).ToList();
        if (stops.Count == 0) return Figure.Nothing($"{MapFinding(tours)} No stop's place is known, so there is no map.");
        var legs = tours.Legs.Where(l => l is { FromLatitude: not null, FromLongitude: not null, ToLatitude: not null, ToLongitude: not null }).Select(l => (Leg: l, Way: Way(l))).ToList();
        var view = new MapView([.. stops.Select(At), .. legs.SelectMany(l => l.Way)]);
        var colours = Colours(tours);
        var plot = BaseMap.Draw(new Plot(tours.Passages), view);
        foreach (var (leg, way) in legs) plot.Add("scatter", LegTrace(leg, Bow([.. OnMap(way, view)], BowOf(leg, tours.Legs)), colours[leg.Traveller]));
        var starts = Starts(legs.Select(l => l.Leg), stops, view);
        plot.Add("scatter", StartTrace(starts));
        var pins = Pins(stops, view);
        plot.Add("scatter", LeaderTrace(pins, view));
        foreach (var traveller in pins.GroupBy(p => p.Stop.Traveller))
        {
            plot.Add("scatter", StopTrace(tours, [.. traveller], colours[traveller.Key]));
            plot.Add("scatter", Key(ChartText.Shorten(traveller.First().Stop.TravellerName, 40), "circle", colours[traveller.Key]));
        }

        plot.Add("scatter", LabelTrace(pins, starts, view, legs.SelectMany(l => OnMap(l.Way, view))));
        foreach (var (status, symbol) in new[] { ("visited", "circle"), ("planned", "circle-open"), ("cancelled", "circle-x-open") }) plot.Add("scatter", Key(status, symbol, Grey));
        plot.Layout(new() { ["height"] = Math.Clamp((int)(720 * view.Height / view.Width), 300, 560) + 50, ["hovermode"] = "closest", ["hoverdistance"] = 12, ["modebar"] = Buttons });
        return plot.ToFigure(MapFinding(tours), FigureTable.Of(
            tours.Stops,
            ["traveller", "trip", "stop", "place", "country", "when", "status", "latitude", "longitude"],
            s => [s.TravellerName, Words.Plain(s.Trip), Words.Plain(s.Sequence), s.PlaceName, s.Country ?? "", When(s), InWords(s.Status), Degrees(s.Latitude), Degrees(s.Longitude)],
            s => [s]));
    }

    /// <summary>A map is the one chart to move about in; its buttons stand at the side, clear of the legend.</summary>
    private static Node Buttons => new() { ["remove"] = OtherButtons, ["orientation"] = "v", ["bgcolor"] = "rgba(0,0,0,0)" };

    private static Coordinate At(Stop stop) => new(stop.Longitude!.Value, stop.Latitude!.Value);

    private static string Degrees(double? value) => value is { } v ? Words.Signed(Math.Round(v, 2)) : "";

    /// <summary>In a dozen pieces at least, so that a short leg can be bowed.</summary>
    private static Coordinate[] Way(Leg leg) =>
        [.. GreatCircle.Way(leg.FromLatitude!.Value, leg.FromLongitude!.Value, leg.ToLatitude!.Value, leg.ToLongitude!.Value, least: 12).Select(p => new Coordinate(p.Longitude, p.Latitude))];

    /// <summary>A way on the map: its longitudes run on, so it only has to be moved by whole turns to where its first point stands.</summary>
    private static IEnumerable<(double X, double Y)> OnMap(Coordinate[] way, MapView view)
    {
        var turn = view.X(way[0]) - way[0].Longitude;
        return way.Select(c => (c.Longitude + turn, MapView.Y(c.Latitude)));
    }

    /// <summary>How far a leg is bent aside: legs between the same two places, there and back or of two travellers, would hide one another.</summary>
    private static double BowOf(Leg leg, IReadOnlyList<Leg> legs)
    {
        var same = legs.Where(l => Ends(l) == Ends(leg)).ToList();
        var side = (same.IndexOf(leg) - ((same.Count - 1) / 2.0)) * 0.13;
        return Forward(leg) ? side : -side;

        static bool Forward(Leg l) => string.CompareOrdinal(Place(l.FromLatitude, l.FromLongitude), Place(l.ToLatitude, l.ToLongitude)) <= 0;
        static (string, string) Ends(Leg l)
        {
            var (a, b) = (Place(l.FromLatitude, l.FromLongitude), Place(l.ToLatitude, l.ToLongitude));
            return Forward(l) ? (a, b) : (b, a);
        }

        static string Place(double? latitude, double? longitude) => $"{Degrees(latitude)} {Degrees(longitude)}";
    }

    /// <summary>The way bent aside by a share of its length, most in its middle.</summary>
    private static List<(double X, double Y)> Bow(List<(double X, double Y)> way, double share)
    {
        var (dx, dy) = (way[^1].X - way[0].X, way[^1].Y - way[0].Y);
        return [.. way.Select((p, i) =>
        {
            var bend = share * Math.Sin(Math.PI * i / (way.Count - 1));
            return (p.X - (bend * dy), p.Y + (bend * dx));
        })];
    }

    private static Node LegTrace(Leg leg, List<(double X, double Y)> way, string colour) => new()
    {
        ["mode"] = "lines+markers",
        ["x"] = way.Select(p => Math.Round(p.X, 3)).ToArray(),
        ["y"] = way.Select(p => Math.Round(p.Y, 3)).ToArray(),
        ["line"] = new Node { ["color"] = colour, ["width"] = 2.2, ["dash"] = leg.Status == "planned" ? "5px,4px" : "solid" },
        // An arrow head at the end, short of the stop's own mark, in the direction of the last piece.
        ["marker"] = new Node
        {
            ["symbol"] = "arrow",
            ["angleref"] = "previous",
            ["size"] = way.Select((_, i) => i == way.Count - 1 ? 13 : 0).ToArray(),
            ["standoff"] = way.Select((_, i) => i == way.Count - 1 ? 11 : 0).ToArray(),
            ["color"] = colour,
            ["opacity"] = 1,
        },
        ["customdata"] = way.Select(_ => PassageIds.Of(leg)).ToArray(),
        ["hovertext"] = $"<b>{ChartText.Shorten(leg.TravellerName, 40)}</b>: {ChartText.Shorten(leg.FromName ?? "?", 30)} → {ChartText.Shorten(leg.ToName, 30)}<br>{(leg.Kilometres is { } km ? Words.Kilometres(km) : "length unknown")}, {(leg.Status == "planned" ? "planned" : "travelled")}",
        ["hoverinfo"] = "text",
        ["showlegend"] = false,
    };

    /// <summary>Where trips start and no stop is: a small square.</summary>
    private static Node StartTrace(List<Start> starts) => new()
    {
        ["mode"] = "markers",
        ["x"] = starts.Select(s => s.X).ToArray(),
        ["y"] = starts.Select(s => s.Y).ToArray(),
        ["marker"] = new Node { ["symbol"] = "square", ["size"] = 9, ["color"] = Grey },
        ["customdata"] = starts.Select(s => PassageIds.Join(s.Legs)).ToArray(),
        ["hovertext"] = starts.Select(s => $"start: {ChartText.Shorten(s.Name, 40)}").ToArray(),
        ["hoverinfo"] = "text",
        ["showlegend"] = false,
    };

    private static List<Start> Starts(IEnumerable<Leg> legs, List<Stop> stops, MapView view) =>
    [
        .. legs.Where(l => l.FromStop is null && !stops.Exists(s => Near(s, l)))
            .GroupBy(l => (Math.Round(l.FromLatitude!.Value), Math.Round(l.FromLongitude!.Value)))
            .Select(g => new Start(g.First().FromName ?? "", view.X(new(g.First().FromLongitude!.Value, 0)), MapView.Y(g.First().FromLatitude!.Value), [.. g])),
    ];

    private static bool Near(Stop stop, Leg leg) => Math.Abs(stop.Latitude!.Value - leg.FromLatitude!.Value) < 0.3 && Math.Abs(stop.Longitude!.Value - leg.FromLongitude!.Value) < 0.3;

    /// <summary>A place for each stop's mark; marks at one place or close to each other stand side by side.</summary>
    private static List<Pin> Pins(List<Stop> stops, MapView view)
    {
        var places = stops.Select(s => (view.X(At(s)), MapView.Y(s.Latitude!.Value))).ToList();
        var apart = Spread.Apart(places, view.Width * 24 / DrawnWidth);
        return [.. stops.Select((s, i) => new Pin(s, apart[i].X, apart[i].Y, places[i], stops.Take(i).All(o => o.PlaceName != s.PlaceName)))];
    }

    /// <summary>Thin lines from marks that had to move to where they belong.</summary>
    private static Node LeaderTrace(List<Pin> pins, MapView view)
    {
        var moved = pins.Where(p => Math.Abs(p.X - p.Place.X) + Math.Abs(p.Y - p.Place.Y) > view.Width * 8 / DrawnWidth).ToList();
        return new()
        {
            ["mode"] = "lines",
            ["x"] = moved.SelectMany(p => new double?[] { Math.Round(p.X, 3), Math.Round(p.Place.X, 3), null }).ToArray(),
            ["y"] = moved.SelectMany(p => new double?[] { Math.Round(p.Y, 3), Math.Round(p.Place.Y, 3), null }).ToArray(),
            ["line"] = new Node { ["color"] = Grey, ["width"] = 1 },
            ["hoverinfo"] = "skip",
            ["showlegend"] = false,
        };
    }

    private static Node StopTrace(Tours tours, List<Pin> pins, string colour)
    {
        string Look(Stop s, string filled, string hollow) => s.Status is "completed" or "current" ? filled : hollow;
        return new()
        {
            ["showlegend"] = false,
            ["mode"] = "markers+text",
            ["x"] = pins.Select(p => Math.Round(p.X, 3)).ToArray(),
            ["y"] = pins.Select(p => Math.Round(p.Y, 3)).ToArray(),
            ["text"] = pins.Select(p => p.Stop.Status == "cancelled" ? "" : Number(tours, p.Stop)).ToArray(),
            ["textposition"] = "middle center",
            ["textfont"] = new Node { ["size"] = HasSeveralTrips(tours, pins[0].Stop.Traveller) ? 9.5 : 11, ["color"] = pins.Select(p => Look(p.Stop, "#ffffff", colour)).ToArray() },
            ["marker"] = new Node
            {
                ["symbol"] = pins.Select(p => p.Stop.Status == "cancelled" ? "circle-x-open" : "circle").ToArray(),
                ["size"] = pins.Select(p => p.Stop.Status == "cancelled" ? 17 : 21).ToArray(),
                ["color"] = pins.Select(p => p.Stop.Status == "cancelled" ? colour : Look(p.Stop, colour, "#ffffff")).ToArray(),
                ["opacity"] = 1,
                ["line"] = new Node { ["color"] = pins.Select(p => Look(p.Stop, "#ffffff", colour)).ToArray(), ["width"] = 2 },
            },
            ["customdata"] = pins.Select(p => PassageIds.Of(p.Stop)).ToArray(),
            ["hovertext"] = pins.Select(p => Hover(tours, p.Stop)).ToArray(),
            ["hoverinfo"] = "text",
        };
    }

    private static Node LabelTrace(List<Pin> pins, List<Start> starts, MapView view, IEnumerable<(double X, double Y)> ways)
    {
        List<(double X, double Y, string Label)> marks =
        [
            .. pins.Select(p => (Math.Round(p.X, 3), Math.Round(p.Y, 3), p.Named ? p.Stop.PlaceName : "")),
            .. starts.Select(s => (Math.Round(s.X, 3), Math.Round(s.Y, 3), s.Name)),
        ];
        return new()
        {
            ["mode"] = "markers+text",
            ["x"] = marks.Select(m => m.X).ToArray(),
            ["y"] = marks.Select(m => m.Y).ToArray(),
            ["text"] = marks.Select(m => ChartText.Shorten(m.Label, 24)).ToArray(),
            ["textposition"] = new LabelPlacer(view, [.. ways]).Place(marks),
            ["textfont"] = new Node { ["size"] = 13 },
            // plotly keeps the text clear of the mark, so the mark is there, unseen.
            ["marker"] = new Node { ["size"] = 21, ["opacity"] = 0 },
            ["hoverinfo"] = "skip",
            ["showlegend"] = false,
        };
    }

    /// <summary>An entry of the legend without a mark on the map.</summary>
    private static Node Key(string name, string symbol, string colour) => new()
    {
        ["name"] = name,
        ["mode"] = "markers",
        ["x"] = new double?[] { null },
        ["y"] = new double?[] { null },
        ["marker"] = new Node { ["symbol"] = symbol, ["size"] = 11, ["color"] = colour, ["line"] = new Node { ["width"] = 2, ["color"] = colour } },
        ["hoverinfo"] = "skip",
    };

    /// <summary>Where trips begin, and their first legs.</summary>
    private sealed record Start(string Name, double X, double Y, IReadOnlyList<Leg> Legs);

    /// <summary>A stop's mark on the map, and whether its place's name stands beside it or beside a neighbour at the same place.</summary>
    private sealed record Pin(Stop Stop, double X, double Y, (double X, double Y) Place, bool Named);
}
