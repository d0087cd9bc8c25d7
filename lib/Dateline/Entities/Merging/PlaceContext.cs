namespace Dateline.Entities.Merging;

/// <summary>Which of several places of one name is the likeliest: by kind and size, and by how often the article names the country and places near it.</summary>
internal sealed class PlaceContext
{
    // Each name is weighed against all others: a text of a thousand towns (a gazetteer) is told by the first of them.
    private const int MostNames = 200;
    private const int SuburbPopulation = 5000;
    private const double NearKilometres = 100;
    private const double KilometresPerDegree = 111;
    private readonly Dictionary<string, (Place Place, double Weight, int Count)> _named = [];
    private readonly Dictionary<string, double> _nationals = [];
    private readonly Dictionary<string, double> _countries = [];
    private double _total;

    /// <summary>Counts people of a country.</summary>
    public void AddCountry(string? code)
    {
        if (code is not null) _nationals[code] = _nationals.GetValueOrDefault(code) + 1;
    }

    /// <summary>Counts a name of the article under the place that it is taken for, instead of what it was taken for before; an unsure one weighs less.</summary>
    public void Set(string key, Place place, double weight)
    {
        var count = _named.TryGetValue(key, out var known) ? known.Count : 0;
        if (_named.Count == MostNames && count == 0 && !_named.ContainsKey(key)) return;
        _named[key] = (place, weight, count);
    }

    /// <summary>Counts one more mention of a name.</summary>
    public void Count(string key)
    {
        if (_named.TryGetValue(key, out var known)) _named[key] = known with { Count = known.Count + 1 };
    }

    /// <summary>The likeliest of the candidates, told by all the names but the one in question.</summary>
    public Place Choose(string key, IReadOnlyList<Place> candidates)
    {
        _countries.Clear();
        foreach (var (code, weight) in _nationals) _countries[code] = weight;
        foreach (var (other, (place, weight, count)) in _named)
        {
            if (other != key && place.Country is { } code) _countries[code] = _countries.GetValueOrDefault(code) + (weight * count);
        }

        _total = _countries.Values.Sum();
        return candidates.MaxBy(c => Score(key, c))!;
    }

    private double Score(string key, Place place)
    {
        // A village without a figure is as a rule a suburb of some size.
        var size = Math.Log10((place is { Kind: "village", Population: 0 } ? SuburbPopulation : place.Population) + 1000.0);
        var isOwn = place.Row < Gazetteer.Default.OwnRows;
        var kind = place.Kind switch
        {
            "country" => 4,
            "capital" => 2.5,
            "province" => isOwn ? 6.2 : 2.5,
            "district" => 1.5,
            "continent" => 9,
            "sea" => 5.5,
            "region" => isOwn ? 6 : 2.5,
            "water" => 2,
            _ => 0,
        };

        // In logarithms of people: a country that fills half the article is worth as much as a town a hundred times as large.
        var country = place.Country is { } code && _total > 0 ? 3 * Math.Sqrt(_countries.GetValueOrDefault(code) / _total) : 0;
        return size + kind + country + Surroundings(key, place);
    }

    // The division around it, and other places nearby: two sure ones are as good as a hundred.
    private double Surroundings(string key, Place place)
    {
        if (place.IsCountry || place.Latitude is null) return 0;
        var region = place.RegionKey;
        var (near, inside) = (0.0, 0.0);
        foreach (var (other, (known, weight, count)) in _named)
        {
            if (other == key || known.Country != place.Country || known.IsCountry) continue;
            if (region is not null && known.Kind == "province" && known.Key == region) inside += weight * Math.Min(2, count);
            else if (known.Kind is not ("province" or "continent" or "sea")) near += weight * Nearness(known, place);
        }

        return (1.2 * Math.Min(2, inside)) + (1.5 * Math.Min(2, near));
    }

    private static double Nearness(Place one, Place other)
    {
        if (one.Latitude is not { } a || other.Latitude is not { } b || Math.Abs(a - b) > 4) return 0;
        var north = (a - b) * KilometresPerDegree;
        var east = (one.Longitude!.Value - other.Longitude!.Value) * KilometresPerDegree * Math.Cos(a * Math.PI / 180);
        return Math.Exp(-Math.Sqrt((north * north) + (east * east)) / NearKilometres);
    }
}
