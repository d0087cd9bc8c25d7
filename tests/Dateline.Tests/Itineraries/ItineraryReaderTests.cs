using Dateline.Articles;

namespace Dateline.Tests.Itineraries;

public sealed class ItineraryReaderTests
{
    [Theory]

    // Verbs of going, arriving and being there, with the sides of the reference date (Wednesday, May 15, 2024).
    [InlineData("German Chancellor Helene Brandt flew to Prague on Monday.", "Prague 2024-05-13 current")]
    [InlineData("German Chancellor Helene Brandt visited Warsaw in March 2022.", "Warsaw 2022-03 completed")]
    [InlineData("German Chancellor Helene Brandt will travel to Vienna on Friday.", "Vienna 2024-05-17 planned")]
    [InlineData("German Chancellor Helene Brandt is due in Lisbon on Friday.", "Lisbon 2024-05-17 planned")]
    [InlineData("German Chancellor Helene Brandt is expected in Lisbon on Friday.", "Lisbon 2024-05-17 planned")]
    [InlineData("German Chancellor Helene Brandt travelled by train to Vienna on Monday.", "Vienna 2024-05-13 current")]

    // Lists and ways.
    [InlineData("German Chancellor Helene Brandt is set to visit Poland, Austria and Italy.", "Poland - planned, Austria - planned, Italy - planned")]
    [InlineData("German Chancellor Helene Brandt landed in Lima on Sunday by way of Madrid.", "Madrid - completed, Lima 2024-05-12 completed")]

    // Called off, denied, put off.
    [InlineData("German Chancellor Helene Brandt flew to Prague on Monday. A stop in Vienna was cancelled.", "Prague 2024-05-13 current, Vienna - cancelled")]
    [InlineData("German Chancellor Helene Brandt will not travel to Vienna.", "Vienna - cancelled")]

    // No journey: hosts, rumours, conditions, places only named.
    [InlineData("German Chancellor Helene Brandt met the king in Berlin.", "")]
    [InlineData("German Chancellor Helene Brandt could visit Vienna if she were asked.", "")]
    [InlineData("German Chancellor Helene Brandt denied reports that she had flown to Vienna.", "")]
    [InlineData("German Chancellor Helene Brandt criticised Austria and praised Poland.", "")]
    public void Read_OneTraveller_GivesStopsInOrder(string text, string expected)
    {
        var reading = Reading.Read(new ArticleInput("a", text, Published: "2024-05-15"));

        Assert.Equal(expected, string.Join(", ", reading.Stops.Select(s => $"{s.PlaceName} {s.Arrive ?? "-"} {s.Status}")));
    }

    [Theory]
    [InlineData("steel-talks", "Helene Brandt", 2, "Vienna Bratislava Prague Warsaw Budapest")]
    [InlineData("president-islands", "Ratna Wijaya", 1, "Manila Cebu Koror Honiara")]
    [InlineData("cricket", "Conor Flynn", 1, "Dubai Johannesburg Windhoek Harare Bulawayo")]
    [InlineData("envoy-denial", "Lars Holm", 1, "Ankara Baghdad")]
    public void Read_OwnArticle_GivesTheTripInOrder(string article, string traveller, int trip, string places)
    {
        var reading = Reading.Parse(OwnArticles.Text(article));
        var stops = reading.Stops.Where(s => s.TravellerName.EndsWith(traveller, StringComparison.Ordinal) && s.Trip == trip).Select(s => s.PlaceName.Split(' ')[0]);

        Assert.Equal(places, string.Join(' ', stops), ignoreCase: true);
    }

    [Fact]
    public void Read_OwnArticles_KeepThePromisesOfLegs()
    {
        foreach (var name in OwnArticles.Names)
        {
            var reading = Reading.Parse(OwnArticles.Text(name));
            foreach (var leg in reading.Legs)
            {
                Assert.True(leg.ToStop is null || reading.Stops[leg.ToStop.Value].Status != "cancelled");
                Assert.True(leg.Kilometres is null or >= 0 and <= 20016);
            }

            Assert.Equal(reading.Legs.Sum(l => l.Kilometres ?? 0), reading.TripDistances().Sum(t => t.Kilometres), 6);
        }
    }

    [Fact]
    public void CountryVisits_StopsInOneCountry_AreOneVisit()
    {
        var reading = Reading.Parse(OwnArticles.Text("president-islands"));
        var visits = reading.CountryVisits().Where(v => v.TravellerName.EndsWith("Wijaya", StringComparison.Ordinal)).ToList();

        Assert.Equal(["PH", "PW"], visits.Select(v => v.Country));
        Assert.Equal(("2024-05-15", 2), (visits[0].Start, visits[0].Stops.Count));
    }
}
