using Dateline.Entities;

namespace Dateline.Tests.Entities;

public sealed class GazetteerTests
{
    // From ISO 3166-1 and the states' own constitutions.
    [Theory]
    [InlineData("JP", "Tokyo")]
    [InlineData("AU", "Canberra")]
    [InlineData("BR", "Brasília")]
    [InlineData("KZ", "Astana")]
    [InlineData("NZ", "Wellington")]
    [InlineData("US", "Washington")]
    [InlineData("UA", "Kyiv")]
    [InlineData("VN", "Hanoi")]
    [InlineData("TR", "Ankara")]
    [InlineData("CA", "Ottawa")]
    [InlineData("CH", "Bern")]
    [InlineData("TO", "Nuku'alofa")]
    public void Capital_OfACountry_IsItsSeat(string country, string capital)
    {
        Assert.Equal(capital, Gazetteer.Default.Capital(country)?.Name);
    }

    [Fact]
    public void FindCountry_EveryCodeOfTheTable_HasANameAPointAndACapitalOrNone()
    {
        var codes = Resources.Table("gazetteer/countries.tsv").Select(r => r[0]).ToList();

        Assert.Equal(codes.Order(StringComparer.Ordinal), codes);
        Assert.Equal(codes.Count, codes.Distinct().Count());
        Assert.InRange(codes.Count, 240, 250);
        Assert.All(codes, c => Assert.Matches("^[A-Z]{2}$", c));
        Assert.All(codes, c => Assert.Contains(Gazetteer.Default.Places(Gazetteer.Default.FindCountry(c)!.Name), p => p.IsCountry && p.Country == c && p.Latitude is not null));
    }

    [Theory]
    [InlineData("Japanese", "JP")]
    [InlineData("Britons", "GB")]
    [InlineData("Ivorian", "CI")]
    [InlineData("Nigerien", "NE")]
    [InlineData("Nigerian", "NG")]
    [InlineData("Soviet", null)]
    [InlineData("southeast asian", null)]
    public void TryDemonym_WordForAPeople_GivesTheirCountry(string word, string? country)
    {
        Assert.True(Gazetteer.Default.TryDemonym(word, out var found));
        Assert.Equal(country, found);
    }

    // Capitals by their published coordinates, to a tenth of a degree.
    [Theory]
    [InlineData("Nairobi", -1.3, 36.8)]
    [InlineData("NAIROBI", -1.3, 36.8)]
    [InlineData("Reykjavík", 64.1, -21.9)]
    [InlineData("Reykjavik", 64.1, -21.9)]
    [InlineData("Kiev", 50.45, 30.5)]
    public void Places_OfAName_LieWhereTheyShould(string name, double latitude, double longitude)
    {
        var place = Gazetteer.Default.Places(name)[0];

        Assert.Equal(latitude, place.Latitude!.Value, 0.1);
        Assert.Equal(longitude, place.Longitude!.Value, 0.1);
    }

    [Fact]
    public void Places_EveryRow_HasAPointOnTheGlobe()
    {
        var rows = Resources.Table("gazetteer/places.tsv").ToList();

        Assert.True(rows.Count > 50_000);
        Assert.All(rows, r => Assert.Equal(8, r.Length));
        Assert.All(rows.Where(r => r[5].Length > 0), r =>
        {
            Assert.InRange(double.Parse(r[5], System.Globalization.CultureInfo.InvariantCulture), -90, 90);
            Assert.InRange(double.Parse(r[6], System.Globalization.CultureInfo.InvariantCulture), -180, 180);
        });
    }
}
