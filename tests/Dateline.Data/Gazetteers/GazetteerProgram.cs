using System.Text.Json;
using Dateline.Entities;

namespace Dateline.Data.Gazetteers;

/// <summary>Makes places.tsv from our own tables, Natural Earth, country-codes and GeoNames-derived packages; most trusted source first.</summary>
internal static class GazetteerProgram
{
    /// <summary>Smaller towns than this stay out, unless they are seats of a first-level division.</summary>
    private const int SmallestTown = 5000;

    public static int Run(string facts, string cities, string divisions, string folder)
    {
        var rows = new PlaceTable();
        var countries = Own(folder, "countries.tsv").ToDictionary(r => r[0]);
        foreach (var row in Own(folder, "regions.tsv")) rows.Add(new(row[0], row[1], row[2], Number(row[3]), Number(row[4])), Split(row[5]));
        AddCountries(rows, countries, Facts(facts, "countries"), Facts(facts, "country-codes"));
        foreach (var sea in Facts(facts, "seas")) rows.Add(Row(sea, "sea"), Names(sea));
        AddTowns(rows, facts, cities, divisions);
        foreach (var province in Facts(facts, "provinces")) rows.Add(Row(province, "province"), Names(province));
        foreach (var region in Facts(facts, "regions").Where(r => Text(r, "kind") is not ("dragons-be-here" or "cape" or "coast"))) rows.Add(Row(region, "region"), Names(region));
        foreach (var water in Facts(facts, "waters")) rows.Add(Row(water, "water"), Names(water));

        File.WriteAllText(Path.Combine(folder, "places.tsv"), "name\tkind\tcountry\tregion\tpopulation\tlatitude\tlongitude\tothers\n" + string.Concat(rows.Rows.Select(r => r + "\n")));
        Console.WriteLine($"{rows.Rows.Count} places");
        return 0;
    }

    private static void AddCountries(PlaceTable rows, Dictionary<string, string[]> own, IEnumerable<JsonElement> naturalEarth, IEnumerable<JsonElement> codes)
    {
        var shapes = naturalEarth.Where(c => Text(c, "country") != "").ToLookup(c => Text(c, "country"));
        var official = codes.ToDictionary(c => Text(c, "country"));
        foreach (var (code, row) in own)
        {
            var shape = shapes[code].FirstOrDefault();
            var known = shape.ValueKind == JsonValueKind.Object;
            var (latitude, longitude) = (Number(row[4]), Number(row[5]));
            if (known && latitude is null) (latitude, longitude) = (Degrees(shape, "latitude"), Degrees(shape, "longitude"));
            var place = new PlaceRow(row[1], "country", code, latitude, longitude) { Population = known ? Count(shape) : 0 };
            var formal = official.TryGetValue(code, out var entry) ? Text(entry, "formal_name") : "";
            rows.Add(place, [.. Split(row[2]), formal.StartsWith("the ", StringComparison.Ordinal) ? formal[4..] : formal]);
        }
    }

    private static void AddTowns(PlaceTable rows, string facts, string cities, string divisions)
    {
        var shapes = Facts(facts, "cities").Where(c => Text(c, "country") != "").ToList();
        var byId = shapes.Where(s => s.TryGetProperty("geonameid", out _)).GroupBy(s => s.GetProperty("geonameid").GetInt64()).ToDictionary(g => g.Key, g => g.First());
        var regions = JsonDocument.Parse(File.ReadAllBytes(divisions)).RootElement.EnumerateArray().ToDictionary(d => Text(d, "code"), d => Text(d, "name"));
        var capitals = shapes.Where(s => Text(s, "capital") is "country" or "country-other" or "territory").ToList();
        foreach (var capital in capitals.OrderBy(c => Text(c, "capital") != "country")) rows.Add(Town(capital, "capital"), Names(capital));

        foreach (var city in CityFile.Read(cities).OrderByDescending(c => c.Population).ThenBy(c => c.Id))
        {
            if (city.Population < SmallestTown && city.Feature is not ("PPLC" or "PPLA")) continue;
            if (city.Feature is "PPLX" or "PPLH" or "PPLQ" or "PPLW") continue;
            var known = byId.TryGetValue(city.Id, out var shape);
            var row = new PlaceRow(city.Name, city.Feature == "PPLC" ? "capital" : "city", city.Country, city.Latitude, city.Longitude)
            {
                Population = Math.Max(city.Population, known ? Count(shape) : 0),
                Region = regions.GetValueOrDefault(city.Country + "." + city.Division, ""),
            };
            rows.Add(row, known ? [Text(shape, "name"), .. Names(shape)] : []);
        }

        foreach (var shape in shapes) rows.Add(Town(shape, "city"), Names(shape));
    }

    private static PlaceRow Town(JsonElement shape, string kind)
    {
        var row = Row(shape, kind);
        row.Region = Text(shape, "province");
        row.Population = Count(shape);
        return row;
    }

    private static PlaceRow Row(JsonElement shape, string kind) => new(Text(shape, "name"), kind, Text(shape, "country"), Degrees(shape, "latitude"), Degrees(shape, "longitude"));

    private static IEnumerable<string[]> Own(string folder, string name) =>
        File.ReadLines(Path.Combine(folder, name)).Skip(1).Where(l => l.Length > 0 && l[0] != '#').Select(l => (l + "\t\t\t\t").Split('\t'));

    private static IEnumerable<JsonElement> Facts(string folder, string name) =>
        File.ReadLines(Path.Combine(folder, name + ".jsonl")).Select(l => JsonDocument.Parse(l).RootElement);

    private static string[] Names(JsonElement shape) => shape.TryGetProperty("other_names", out var names) ? [.. names.EnumerateArray().Select(n => n.GetString()!).Where(n => Folding.Fold(n).Length > 2)] : [];

    private static string[] Split(string names) => names.Split('|', StringSplitOptions.RemoveEmptyEntries);

    private static string Text(JsonElement row, string key) => row.TryGetProperty(key, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "";

    private static long Count(JsonElement row) => row.TryGetProperty("population", out var value) && value.ValueKind == JsonValueKind.Number ? (long)value.GetDouble() : 0;

    private static double? Degrees(JsonElement row, string key) => row.TryGetProperty(key, out var value) ? value.GetDouble() : null;

    private static double? Number(string text) => text.Length == 0 ? null : double.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
