using System.Runtime.InteropServices;

namespace Dateline.Entities.Merging;

/// <summary>Which of several places of one name is the likeliest: by kind and size, and by how often the article names the country and places near it.</summary>
internal sealed class PlaceContext
{
    // Each name is weighed against all others: a text of a thousand towns (a gazetteer) is told by the first of them.
    private const int MostNames = 200;
    private const int SuburbPopulation = 5000;
    private const double NearKilometres = 100;
    private const double KilometresPerDegree = 111;
    private const int Stateless = -1;
    private const int Unnamed = -2;
    private readonly Dictionary<string, int> _indices = [];
    private readonly List<Named> _named = [];
    private readonly Dictionary<string, int> _countries = [];
    private readonly List<double> _nationals = [];
    private double[] _weights = [];
    private double _total;

    /// <summary>Counts people of a country.</summary>
    public void AddCountry(string? code)
    {
        if (code is not null) _nationals[Register(code)]++;
    }

    /// <summary>Counts a name of the article under the place that it is taken for, instead of what it was taken for before; an unsure one weighs less.</summary>
    public void Set(string key, Place place, double weight)
    {
        if (!_indices.TryGetValue(key, out var index))
        {
            if (_named.Count == MostNames) return;
            _indices[key] = index = _named.Count;
            _named.Add(default);
        }

        _named[index] = new(key, place, Register(place.Country), weight, _named[index].Count);
    }

    /// <summary>Counts one more mention of a name.</summary>
    public void Count(string key)
    {
        if (_indices.TryGetValue(key, out var index)) CollectionsMarshal.AsSpan(_named)[index].Count++;
    }

    /// <summary>The likeliest of the candidates, told by all the names but the one in question.</summary>
    public Place Choose(string key, IReadOnlyList<Place> candidates)
    {
        Weigh(key);
        var (best, highest) = (candidates[0], double.NegativeInfinity);
        for (var i = 0; i < candidates.Count; i++)
        {
            if (Score(key, candidates[i]) is var score && score > highest) (best, highest) = (candidates[i], score);
        }

        return best;
    }

    // How much of the article speaks for each country.
    private void Weigh(string key)
    {
        if (_weights.Length < _nationals.Count) _weights = new double[_nationals.Count * 2];
        var weights = _weights.AsSpan(0, _nationals.Count);
        CollectionsMarshal.AsSpan(_nationals).CopyTo(weights);
        foreach (ref readonly var named in CollectionsMarshal.AsSpan(_named))
        {
            if (named.Country >= 0 && named.Key != key) weights[named.Country] += named.Weight * named.Count;
        }

        _total = 0;
        foreach (var weight in weights) _total += weight;
    }

    private int Register(string? country)
    {
        if (country is null) return Stateless;
        if (!_countries.TryGetValue(country, out var index))
        {
            _countries[country] = index = _nationals.Count;
            _nationals.Add(0);
        }

        return index;
    }

    private double Score(string key, Place place)
    {
        var index = place.Country is null ? Stateless : _countries.GetValueOrDefault(place.Country, Unnamed);

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
        var country = index >= 0 && _total > 0 ? 3 * Math.Sqrt(_weights[index] / _total) : 0;
        return size + kind + country + Surroundings(key, place, index);
    }

    // The division around it, and other places nearby: two sure ones are as good as a hundred.
    private double Surroundings(string key, Place place, int country)
    {
        if (place.IsCountry || place.Latitude is null) return 0;
        var region = place.RegionKey;
        var (near, inside) = (0.0, 0.0);
        foreach (ref readonly var named in CollectionsMarshal.AsSpan(_named))
        {
            var known = named.Place;
            if (named.Country != country || named.Key == key || known.IsCountry) continue;
            if (region is not null && known.Kind == "province" && known.Key == region) inside += named.Weight * Math.Min(2, named.Count);
            else if (known.Kind is not ("province" or "continent" or "sea")) near += named.Weight * Nearness(known, place);
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

    private record struct Named(string Key, Place Place, int Country, double Weight, int Count);
}
