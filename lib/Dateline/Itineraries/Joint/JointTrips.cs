using Dateline.Dates;
using Dateline.Entities;

namespace Dateline.Itineraries;

/// <summary>Trips of several articles merged; columns as in <see cref="JointItinerary"/>.</summary>
internal sealed record JointTrips(IReadOnlyList<Stop> Stops, IReadOnlyList<IReadOnlyList<Telling>> Tellings, IReadOnlyList<Leg> Legs)
{
    /// <summary>Places so near to each other, in kilometres, are one: a town and its airport, two sources' points of one town.</summary>
    private const double SamePlace = 50;

    /// <summary>Visits so near in time, in days, may be one; a second tour to the same places is later than that.</summary>
    private const int SameVisit = 21;

    public static JointTrips Of(IReadOnlyList<Reading> articles)
    {
        var travellers = JointTravellers.Of(articles);
        var trips = articles.SelectMany((reading, a) => reading.Stops.GroupBy(s => (s.Traveller, s.Trip)).Select(g => new Trip(a, travellers[(a, g.Key.Traveller)], reading, [.. g]))).ToList();
        var merged = new List<List<Trip>>();
        foreach (var trip in trips)
        {
            if (merged.Find(m => m.Exists(t => AreOne(t, trip))) is { } same) same.Add(trip);
            else merged.Add([trip]);
        }

        var (stops, tellings, legs) = (new List<Stop>(), new List<IReadOnlyList<Telling>>(), new List<Leg>());
        foreach (var traveller in merged.GroupBy(m => m[0].Traveller).OrderBy(g => g.Key))
        {
            foreach (var (trip, number) in traveller.OrderBy(m => m.Min(t => t.Middle)).Select((m, i) => (m, i + 1))) Add(articles, trip, number, stops, tellings, legs);
        }

        return new(stops, tellings, legs);
    }

    private static bool AreOne(Trip one, Trip other) => one.Article != other.Article && one.Traveller == other.Traveller
        && one.Stops.Exists(s => other.Stops.Exists(o => SameStop(one, s, other, o)));

    private static bool SameStop(Trip trip, Stop stop, Trip otherTrip, Stop other) => SamePlaceAs(stop, other) && Math.Abs(Days(trip, stop) - Days(otherTrip, other)) <= SameVisit;

    private static bool SamePlaceAs(Stop one, Stop other)
    {
        if (Folding.Fold(one.PlaceName) == Folding.Fold(other.PlaceName) && one.Country == other.Country) return true;
        return one is { Latitude: { } a, Longitude: { } b } && other is { Latitude: { } c, Longitude: { } d } && Sphere.Kilometres(a, b, c, d) <= SamePlace;
    }

    /// <summary>The day of a stop as a number; without a date of its own, the middle of its trip.</summary>
    private static int Days(Trip trip, Stop stop) => PartialDate.Parse(stop.Arrive ?? stop.Depart) is { Month: > 0 } date ? date.First.DayNumber : trip.Middle;

    private static void Add(IReadOnlyList<Reading> articles, List<Trip> trips, int number, List<Stop> stops, List<IReadOnlyList<Telling>> tellings, List<Leg> legs)
    {
        var order = Order(trips);
        var name = trips.SelectMany(t => t.Stops).Select(s => s.TravellerName).MaxBy(n => n.Length)!;
        var start = trips.Select(t => t.Reading.Legs.FirstOrDefault(l => l.FromStop is null && l.Traveller == t.Stops[0].Traveller && l.Trip == t.Stops[0].Trip)).FirstOrDefault(l => l?.FromName is not null);
        var (from, fromStop) = ((Name: start?.FromName, Latitude: start?.FromLatitude, Longitude: start?.FromLongitude), (int?)null);
        var sequence = 0;
        foreach (var told in order)
        {
            var last = told.MaxBy(t => Written(articles[t.Article]))!;
            var first = told[0].Stop;
            var stop = first with
            {
                Id = stops.Count,
                Traveller = trips[0].Traveller,
                TravellerName = name,
                Trip = number,
                Sequence = ++sequence,
                Place = null,
                Country = told.Select(t => t.Stop.Country).FirstOrDefault(c => c is not null),
                Arrive = MostExact(told.Select(t => t.Stop.Arrive)),
                Depart = MostExact(told.Select(t => t.Stop.Depart)),
                Status = last.Stop.Status,
            };
            stops.Add(stop);
            tellings.Add(told);
            if (stop.Status == "cancelled") continue;
            var known = from is { Latitude: not null, Longitude: not null } && stop is { Latitude: not null, Longitude: not null };
            legs.Add(new(legs.Count, stop.Traveller, name, number, legs.Count(l => l.Traveller == stop.Traveller && l.Trip == number) + 1, fromStop, stop.Id, from.Name, from.Latitude, from.Longitude,
                stop.PlaceName, stop.Latitude, stop.Longitude, known ? Sphere.Kilometres(from.Latitude!.Value, from.Longitude!.Value, stop.Latitude!.Value, stop.Longitude!.Value) : null,
                stop.Status == "planned" ? "planned" : "completed"));
            (from, fromStop) = ((stop.PlaceName, stop.Latitude, stop.Longitude), stop.Id);
        }
    }

    /// <summary>The stops of all articles: the first one's in its order, those of each further one after the stop that it puts before them, else before the one that it puts behind.</summary>
    private static List<List<Telling>> Order(List<Trip> trips)
    {
        var order = new List<List<Telling>>();
        foreach (var trip in trips)
        {
            var at = -1;
            var ahead = new List<List<Telling>>();
            foreach (var stop in trip.Stops)
            {
                // A town that is visited twice is matched from where this article is.
                var same = order.FindIndex(at + 1, t => Fits(t)) is >= 0 and var later ? later : order.FindIndex(t => Fits(t));
                if (same >= 0)
                {
                    order[same].Add(new(trip.Article, stop));
                    order.InsertRange(same, ahead);
                    at = same + ahead.Count;
                    ahead.Clear();
                }
                else if (at >= 0)
                {
                    order.Insert(++at, [new(trip.Article, stop)]);
                }
                else
                {
                    ahead.Add([new(trip.Article, stop)]);
                }

                bool Fits(List<Telling> told) => told.TrueForAll(t => t.Article != trip.Article) && told.Exists(t => SameStop(trips.Find(o => o.Article == t.Article && o.Stops.Contains(t.Stop))!, t.Stop, trip, stop));
            }

            order.AddRange(ahead);
        }

        return order;
    }

    private static string? MostExact(IEnumerable<string?> dates) => dates.Where(d => d is not null).OrderByDescending(d => d!.Length).FirstOrDefault();

    private static string Written(Reading reading) => reading.Article.Published ?? reading.Article.ReferenceDate ?? "";

    /// <summary>A trip as one article tells it.</summary>
    private sealed record Trip(int Article, int Traveller, Reading Reading, List<Stop> Stops)
    {
        /// <summary>The day, as a number, about which the trip is: the mean of its dates, else the day that the article counts from.</summary>
        public int Middle { get; } = Stops.Select(s => PartialDate.Parse(s.Arrive ?? s.Depart)).Where(d => d is { Month: > 0 }).Select(d => d!.Value.First.DayNumber) is var days && days.Any()
            ? (int)days.Average() : PartialDate.Parse(Reading.Article.ReferenceDate) is { } day ? day.First.DayNumber : 0;
    }
}
