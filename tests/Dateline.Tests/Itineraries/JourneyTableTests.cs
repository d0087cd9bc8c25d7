using System.Globalization;
using Dateline.Articles;

namespace Dateline.Tests.Itineraries;

/// <summary>Short articles with the stops that a careful reader finds in them: see the head of Tables/journeys.tsv.</summary>
public sealed class JourneyTableTests
{
    public static TheoryData<string, string, string> Rows
    {
        get
        {
            var rows = new TheoryData<string, string, string>();
            foreach (var line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Itineraries", "Tables", "journeys.tsv")))
            {
                if (!line.StartsWith('#') && line.Split('\t') is [var what, var text, var stops] && what != nameof(what)) rows.Add(what, text, stops);
            }

            return rows;
        }
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void Read_Journey_GivesTheStopsOfEachTraveller(string what, string text, string expected)
    {
        var reading = Reading.Read(new ArticleInput(what, text, Published: "2024-05-15"));

        var travellers = reading.Stops.GroupBy(s => s.Traveller).ToList();
        var read = travellers.Select(t => $"{Name(t.First().TravellerName, travellers.Select(o => o.First().TravellerName))}: {string.Join(" / ", t.GroupBy(s => s.Trip).Select(Trip))}");
        Assert.Equal(expected.Split("; ", StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal), read.Order(StringComparer.Ordinal));
    }

    private static string Trip(IEnumerable<Stop> stops) =>
        string.Join(", ", stops.Select(s => string.Create(CultureInfo.InvariantCulture, $"{s.PlaceName} {s.Arrive ?? "-"} {s.Status}")));

    // The surname, unless two travellers share it.
    private static string Name(string full, IEnumerable<string> all)
    {
        var surname = full[(full.LastIndexOf(' ') + 1)..];
        return all.Count(o => o.EndsWith(surname, StringComparison.Ordinal)) > 1 ? full : surname;
    }
}
