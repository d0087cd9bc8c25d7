using System.Globalization;

namespace Dateline.Data.Gazetteers;

/// <summary>A row of places.tsv in the making.</summary>
internal sealed class PlaceRow(string name, string kind, string country, double? latitude, double? longitude)
{
    public string Name { get; } = name;

    public string Kind { get; set; } = kind;

    public string Country { get; } = country;

    public double? Latitude { get; } = latitude;

    public double? Longitude { get; } = longitude;

    public string Region { get; set; } = "";

    public long Population { get; set; }

    /// <summary>Other names, in the order in which they came.</summary>
    public List<string> Others { get; } = [];

    public void AddNames(IEnumerable<string> names)
    {
        foreach (var name in names)
        {
            if (name.Length > 1 && name != Name && !Others.Contains(name)) Others.Add(name);
        }
    }

    /// <summary>Whether the two could be one place: equal names of one country, not far apart.</summary>
    public bool IsNear(PlaceRow other) =>
        Latitude is null || other.Latitude is null
        || (Math.Abs(Latitude.Value - other.Latitude.Value) < 1.2 && Math.Abs(Longitude!.Value - other.Longitude!.Value) < 1.6);

    public override string ToString() => string.Join('\t', Name, Kind, Country, Region, Population.ToString(CultureInfo.InvariantCulture), Degrees(Latitude, Decimals), Degrees(Longitude, Decimals), string.Join('|', Others));

    // A thousandth of a degree is some hundred metres; a division, or a village in a long file, needs less.
    private int Decimals => Kind is "village" or "district" ? 2 : 3;

    private static string Degrees(double? value, int decimals) => value is { } v ? Math.Round(v, decimals).ToString(CultureInfo.InvariantCulture) : "";
}
