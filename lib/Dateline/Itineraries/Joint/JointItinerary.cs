using Dateline.Itineraries;

namespace Dateline;

/// <summary>
/// The trips of several articles as one: tellings of the same stop by different articles are one row, with all of them behind it. Travellers
/// are the same by name (a surname alone will do where it is nobody else's), trips by a place that they share at about the same time. Immutable.
/// </summary>
public sealed class JointItinerary
{
    private JointItinerary(IReadOnlyList<Reading> articles, JointTrips trips)
    {
        Articles = articles;
        Stops = trips.Stops;
        Tellings = trips.Tellings;
        Legs = trips.Legs;
        Disagreements = Differences.Find(articles, trips);
    }

    /// <summary>What was merged, in the order given. The first article's order of stops is kept where others don't fill it in.</summary>
    public IReadOnlyList<Reading> Articles { get; }

    /// <summary>
    /// A row for each stop, by traveller, trip, sequence. <see cref="Stop.Traveller"/> counts travellers of the merged trips from 0; <see cref="Stop.Place"/>
    /// is null; dates are the most exact that an article gives, the status is that of the article that was written last, the passage the first telling's.
    /// </summary>
    public IReadOnlyList<Stop> Stops { get; }

    /// <summary>For each row of <see cref="Stops"/> who tells of it: at least one telling, in the order of the articles.</summary>
    public IReadOnlyList<IReadOnlyList<Telling>> Tellings { get; }

    /// <summary>The way between the merged stops, from where the first article starts the trip; ways home are left out.</summary>
    public IReadOnlyList<Leg> Legs { get; }

    /// <summary>Where articles disagree, by stop.</summary>
    public IReadOnlyList<Disagreement> Disagreements { get; }

    /// <summary>Merges the trips of readings.</summary>
    /// <param name="readings">One reading an article; of one reading, its own trips come back without disagreements.</param>
    /// <exception cref="ArgumentNullException"><paramref name="readings"/> or one of them is null.</exception>
    public static JointItinerary Of(IEnumerable<Reading> readings)
    {
        ArgumentNullException.ThrowIfNull(readings);
        var articles = readings.ToList();
        foreach (var reading in articles) ArgumentNullException.ThrowIfNull(reading, nameof(readings));
        return new(articles, JointTrips.Of(articles));
    }
}
