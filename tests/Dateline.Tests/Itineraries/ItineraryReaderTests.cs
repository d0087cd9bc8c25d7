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

    [InlineData("German Chancellor Helene Brandt flew by helicopter to Brno on Tuesday.", "Brno 2024-05-14 current")]
    [InlineData("German Chancellor Helene Brandt drove to Salzburg on Monday.", "Salzburg 2024-05-13 current")]
    [InlineData("German Chancellor Helene Brandt took a train to Vienna on Monday.", "Vienna 2024-05-13 current")]
    [InlineData("German Chancellor Helene Brandt sailed by ferry to Tallinn on Monday.", "Tallinn 2024-05-13 current")]
    [InlineData("German Chancellor Helene Brandt had been in Madrid over the weekend and flew into Lisbon on Monday.", "Madrid 2024-05-11 completed, Lisbon 2024-05-13 current")]
    [InlineData("German Chancellor Helene Brandt spent Saturday with the king in Oslo.", "Oslo 2024-05-11 completed")]
    [InlineData("German Chancellor Helene Brandt arrived in Dublin on Monday from Edinburgh, where she had spent the night.", "Edinburgh - completed, Dublin 2024-05-13 current")]
    [InlineData("German Chancellor Helene Brandt reached Nairobi on Tuesday after a night in Entebbe.", "Entebbe - completed, Nairobi 2024-05-14 current")]
    [InlineData("German Chancellor Helene Brandt set out from Berlin on Sunday and reached Cairo the next day.", "Cairo 2024-05-13 current")]
    [InlineData("German Chancellor Helene Brandt heads to Rome on Friday.", "Rome 2024-05-17 planned")]
    [InlineData("German Chancellor Helene Brandt ended a visit to Kenya on Tuesday.", "Kenya - completed")]

    // Lists and ways.
    [InlineData("German Chancellor Helene Brandt heads to Rome on Friday, then to Athens and, by way of Sofia, to Bucharest.", "Rome 2024-05-17 planned, Athens - planned, Sofia - planned, Bucharest - planned")]
    [InlineData("German Chancellor Helene Brandt was in Lima on May 1. After Lima came Quito, on May 4, and Bogotá two days later.", "Lima 2024-05-01 completed, Quito 2024-05-04 completed, Bogotá 2024-05-06 completed")]
    [InlineData("The Oslo Youth Orchestra flew to Prague on Monday. The players drove to Vienna on Tuesday.", "Prague 2024-05-13 completed, Vienna 2024-05-14 current")]
    [InlineData("The Oslo Youth Orchestra flew to Prague on Monday. The orchestra’s first foreign tour, in 1998, took it to Zagreb.", "Zagreb 1998 completed, Prague 2024-05-13 current")]
    [InlineData("The Oslo Youth Orchestra flew to Prague on Monday. The squad heads to Vienna on Friday.", "Prague 2024-05-13 current, Vienna 2024-05-17 planned")]
    [InlineData("German Chancellor Helene Brandt is set to visit Poland, Austria and Italy.", "Poland - planned, Austria - planned, Italy - planned")]
    [InlineData("German Chancellor Helene Brandt landed in Lima on Sunday by way of Madrid.", "Madrid - completed, Lima 2024-05-12 completed")]

    // Called off, denied, put off.
    [InlineData("German Chancellor Helene Brandt flew to Prague on Monday. A stop in Vienna was cancelled.", "Prague 2024-05-13 current, Vienna - cancelled")]
    [InlineData("German Chancellor Helene Brandt will not travel to Vienna.", "Vienna - cancelled")]
    [InlineData("German Chancellor Helene Brandt flew to Prague on Tuesday. A stop in Vienna, planned for Monday, was cancelled because of fog.", "Vienna 2024-05-13 cancelled, Prague 2024-05-14 current")]
    [InlineData("German Chancellor Helene Brandt flew to Prague on Tuesday. A trip to Vienna, planned for Friday, was dropped.", "Prague 2024-05-14 current, Vienna 2024-05-17 cancelled")]
    [InlineData("German Chancellor Helene Brandt flew to Prague on Monday. Czech President Petr Novotny thanked her. A trip to Vienna was dropped.", "Prague 2024-05-13 current, Vienna - cancelled")]
    [InlineData("German Chancellor Helene Brandt set off for Rome on Monday after talks in Paris.", "Paris - completed, Rome 2024-05-13 current")]

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
    [InlineData("By Bermet Asanalieva\nI left Bishkek on Friday and slept badly in Istanbul. A bus took me to Ankara on Monday. “I never saw Rome,” she told me. On Friday I go down to Antalya.", "Istanbul Ankara Antalya")]
    [InlineData("By Kagiso Motsumi, Gaborone\nZimbabwean minister Tendai Chikowore drove herself down from Bulawayo on Tuesday.", "Gaborone")]
    public void Read_Byline_TellsWhoWritesAndWhere(string text, string places)
    {
        var reading = Reading.Read(new ArticleInput("a", text, Published: "2024-05-15"));

        Assert.Equal(places, string.Join(' ', reading.Stops.Select(s => s.PlaceName)));
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
