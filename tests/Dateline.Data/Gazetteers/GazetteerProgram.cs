using System.Text.Json;
using Dateline.Entities;

namespace Dateline.Data.Gazetteers;

/// <summary>Makes places.tsv from our own tables, Natural Earth, country-codes and GeoNames-derived packages; most trusted source first.</summary>
internal static class GazetteerProgram
{
    /// <summary>Smaller towns than this are villages, which come last and are no feature of the tagger, unless they are seats of a first-level division.</summary>
    private const int SmallestCity = 5000;

    /// <summary>Smaller villages stay out, unless they are seats of a county. News in English names the villages of these countries far more often.</summary>
    private const int SmallestVillage = 1500;
    private const int SmallestEnglishVillage = 1000;

    /// <summary>What Natural Earth gives for the country of land whose owner is disputed.</summary>
    private const string Nowhere = "-1";

    /// <summary>A lagoon is not what news means by the name of a town of this size.</summary>
    private const int LargeTown = 100_000;

    // How far off, in degrees, an island's nearest town may be; few live beside the polar seas.
    private const double Coast = 1.5;
    private const double OpenSea = 7;

    /// <summary>Natural Earth's islands of this rank and beyond are small enough to lie in the country of their nearest town.</summary>
    private const int SmallIsland = 4;
    private static readonly string[] s_english = ["US", "GB", "IE", "CA", "AU", "NZ", "ZA"];

    public static int Run(string facts, string cities, string geoNames, string folder)
    {
        var rows = new PlaceTable();
        var countries = Own(folder, "countries.tsv").ToDictionary(r => r[0]);
        foreach (var row in Own(folder, "regions.tsv")) rows.Add(new(row[0], row[1], row[2], Number(row[3]), Number(row[4])), Split(row[5]));
        AddCountries(rows, countries, Facts(facts, "countries"), Facts(facts, "country-codes"));
        var divisions = new DivisionFile(geoNames);
        var towns = CityFile.Read(cities).OrderByDescending(c => c.Population).ThenBy(c => c.Id).ToList();
        var large = towns.Where(t => t.Population >= LargeTown).Select(t => t.Name).ToHashSet();
        foreach (var sea in Facts(facts, "seas").Where(s => !large.Contains(Text(s, "name")))) rows.Add(Row(sea, "sea"), Names(sea));
        AddTowns(rows, facts, towns, divisions);
        foreach (var division in divisions.Provinces(towns)) rows.Add(division, []);
        var settled = towns.Where(IsSettled).ToLookup(t => Math.Floor(t.Latitude));
        foreach (var province in Facts(facts, "provinces").Where(p => !IsLeftover(p))) rows.Add(Text(province, "country") != Nowhere ? Row(province, "province") : InNamedCountry(province) ?? Near(province, "province", settled, Coast), Names(province));
        foreach (var region in Facts(facts, "regions").Where(r => Text(r, "kind") is not ("dragons-be-here" or "cape" or "coast"))) rows.Add(IsSmallIsland(region) ? Near(region, "region", settled, IsFarNorthOrSouth(region) ? OpenSea : Coast) : Row(region, "region"), Names(region));
        foreach (var water in Facts(facts, "waters")) rows.Add(Row(water, "water"), Names(water));
        foreach (var district in divisions.Districts()) rows.Add(district, []);
        foreach (var town in towns.Where(t => IsVillage(t) || IsQuarter(t))) rows.Add(Town(town, "village", divisions), []);
        foreach (var suburb in divisions.Suburbs(towns).Where(s => s_english.Contains(s.Country))) rows.Add(suburb, []);

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

    private static void AddTowns(PlaceTable rows, string facts, List<CityFile.City> towns, DivisionFile divisions)
    {
        var shapes = Facts(facts, "cities").Where(c => Text(c, "country") != "").ToList();
        var byId = shapes.Where(s => s.TryGetProperty("geonameid", out _)).GroupBy(s => s.GetProperty("geonameid").GetInt64()).ToDictionary(g => g.Key, g => g.First());
        var capitals = shapes.Where(s => Text(s, "capital") is "country" or "country-other" or "territory").ToList();
        foreach (var capital in capitals.OrderBy(c => Text(c, "capital") != "country")) rows.Add(Town(capital, "capital"), Names(capital));

        foreach (var city in towns.Where(IsSettled))
        {
            if (city.Population < SmallestCity && city.Feature is not ("PPLC" or "PPLA")) continue;
            var known = byId.TryGetValue(city.Id, out var shape);
            var row = Town(city, city.Feature == "PPLC" ? "capital" : "city", divisions);
            if (known) row.Population = Math.Max(city.Population, Count(shape));
            rows.Add(row, known ? [Text(shape, "name"), .. Names(shape)] : []);
        }

        foreach (var shape in shapes) rows.Add(Town(shape, "city"), Names(shape));
    }

    // Neither a section of a town nor one that is gone.
    private static bool IsSettled(CityFile.City city) => city.Feature is not ("PPLX" or "PPLH" or "PPLQ" or "PPLW");

    private static bool IsVillage(CityFile.City city) => city.Population < SmallestCity && (city.Population >= Smallest(city) || city.Feature == "PPLA2") && IsSettled(city);

    private static bool IsQuarter(CityFile.City city) => city.Feature == "PPLX" && city.Population >= Smallest(city);

    private static int Smallest(CityFile.City city) => s_english.Contains(city.Country) ? SmallestEnglishVillage : SmallestVillage;

    private static PlaceRow Town(CityFile.City city, string kind, DivisionFile divisions) =>
        new(city.Name, kind, city.Country, city.Latitude, city.Longitude) { Population = city.Population, Region = divisions.Province(city.Country, city.Division) };

    private static PlaceRow Town(JsonElement shape, string kind)
    {
        var row = Row(shape, kind);
        row.Region = Text(shape, "province");
        row.Population = Count(shape);
        return row;
    }

    private static PlaceRow Row(JsonElement shape, string kind) => new(Text(shape, "name"), kind, Text(shape, "country"), Degrees(shape, "latitude"), Degrees(shape, "longitude"));

    // "CYN-00 (N. Cyprus aggregation)": what Natural Earth's shapes have left over.
    private static bool IsLeftover(JsonElement province) => Text(province, "country") == Nowhere && Text(province, "name") is var name && (name.Contains("aggregation") || name.Contains("minor island") || name.Contains(" lease "));

    private static bool IsSmallIsland(JsonElement region) => Text(region, "kind") is "island" or "island group" && region.GetProperty("rank").GetInt32() >= SmallIsland;

    // Natural Earth has no code for land whose state few others recognise, but a name.
    private static PlaceRow? InNamedCountry(JsonElement province) => Text(province, "country_name") switch
    {
        "Kosovo" => new(Text(province, "name"), "province", "XK", Degrees(province, "latitude"), Degrees(province, "longitude")),
        _ => null,
    };

    private static bool IsFarNorthOrSouth(JsonElement region) => Math.Abs(Degrees(region, "latitude")!.Value) > 52;

    // In the country of the nearest town so many degrees off, unless others not much further off are of another; nobody lives by the shores of Antarctica.
    private static PlaceRow Near(JsonElement shape, string kind, ILookup<double, CityFile.City> towns, double furthest)
    {
        var (latitude, longitude) = (Degrees(shape, "latitude")!.Value, Degrees(shape, "longitude")!.Value);
        if (latitude < -60) return new(Text(shape, "name"), kind, "AQ", latitude, longitude);
        var near = Enumerable.Range((int)Math.Floor(latitude - (2 * furthest) - 1), (int)(4 * furthest) + 4).SelectMany(l => towns[l])
            .Select(t => (t.Country, Distance: Math.Sqrt(Math.Pow(t.Latitude - latitude, 2) + Math.Pow(Math.IEEERemainder(t.Longitude - longitude, 360) * Math.Cos(latitude * Math.PI / 180), 2))))
            .OrderBy(t => t.Distance).ToList();
        var country = near.Count > 0 && near[0].Distance <= furthest && near.TrueForAll(t => t.Country == near[0].Country || t.Distance > (2 * near[0].Distance) + 0.2) ? near[0].Country : "";
        return new(Text(shape, "name"), kind, country, latitude, longitude);
    }

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
