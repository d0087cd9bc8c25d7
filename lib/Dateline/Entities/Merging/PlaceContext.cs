namespace Dateline.Entities.Merging;

/// <summary>Which of several places of one name is the likeliest: by kind and size, and by how often the article names the country and places near it.</summary>
internal sealed class PlaceContext
{
    private readonly Dictionary<string, double> _countries = [];
    private readonly Dictionary<string, double> _regions = [];
    private double _total;

    public void AddCountry(string? code, double weight)
    {
        if (code is null) return;
        _countries[code] = _countries.GetValueOrDefault(code) + weight;
        _total += weight;
    }

    /// <summary>Counts a place of the article; one of several of its name counts less, for it may be another.</summary>
    public void Add(Place place, bool certain)
    {
        AddCountry(place.Country, place.IsCountry || certain ? 1 : 0.3);
        var region = place.Kind == "province" ? place.Name : place.Region;
        if (region is not null && place.Country is not null && (certain || place.Kind == "province"))
        {
            var key = place.Country + "\t" + Folding.Fold(region);
            _regions[key] = _regions.GetValueOrDefault(key) + 1;
        }
    }

    public double Score(Place place)
    {
        var size = Math.Log10(place.Population + 1000.0);
        var kind = place.Kind switch
        {
            "country" => 4,
            "capital" => 2.5,
            "province" => place.Row < Gazetteer.Default.OwnRows ? 6.2 : 2.5,
            "continent" => 9,
            "sea" => 5.5,
            "region" => place.Row < Gazetteer.Default.OwnRows ? 6 : 2.5,
            "water" => 2,
            _ => 0,
        };

        // In logarithms of people: a country that fills half the article is worth as much as a town twenty times as large.
        var country = place.Country is { } code && _total > 0 ? 3 * Math.Sqrt(_countries.GetValueOrDefault(code) / _total) : 0;
        var region = place is { Region: { } r, Country: { } c } && !place.IsCountry ? 1.2 * Math.Min(2, _regions.GetValueOrDefault(c + "\t" + Folding.Fold(r))) : 0;
        return size + kind + country + region;
    }
}
