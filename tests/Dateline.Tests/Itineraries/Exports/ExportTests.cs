using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using Dateline.Itineraries.Exports;

namespace Dateline.Tests.Itineraries.Exports;

public sealed class ExportTests
{
    private static readonly Reading Reading = Reading.Parse(OwnArticles.Text("president-islands"));

    [Fact]
    public void GeoJson_ReadBack_HasAFeatureForEachStopAndLegWithAPlace()
    {
        using var stream = new MemoryStream();
        GeoJson.Write(stream, [Reading]);
        var features = JsonDocument.Parse(stream.ToArray()).RootElement.GetProperty("features").EnumerateArray().ToList();

        Assert.Equal(Reading.Stops.Count(s => s.Latitude is not null), features.Count(f => f.GetProperty("geometry").GetProperty("type").GetString() == "Point"));
        Assert.Equal(Reading.Legs.Count(l => l.Kilometres is not null), features.Count(f => f.GetProperty("properties").GetProperty("kind").GetString() == "leg"));
        foreach (var point in features.Where(f => f.GetProperty("geometry").GetProperty("type").GetString() == "Point"))
        {
            var position = point.GetProperty("geometry").GetProperty("coordinates").EnumerateArray().Select(n => n.GetDouble()).ToArray();
            Assert.Equal(2, position.Length);
            Assert.InRange(position[0], -180, 180);
            Assert.InRange(position[1], -90, 90);
        }
    }

    [Fact]
    public void Kml_ReadBack_HasAPlacemarkForEachStopAndLegWithAPlace()
    {
        using var stream = new MemoryStream();
        Kml.Write(stream, [Reading]);
        XNamespace kml = "http://www.opengis.net/kml/2.2";
        var root = XDocument.Parse(Encoding.UTF8.GetString(stream.ToArray())).Root!;

        Assert.Equal(kml + "kml", root.Name);
        Assert.Equal(Reading.Stops.Count(s => s.Latitude is not null), root.Descendants(kml + "Point").Count());
        Assert.All(root.Descendants(kml + "coordinates"), c => Assert.All(c.Value.Split(' '), p => Assert.Equal(2, p.Split(',').Select(n => double.Parse(n, CultureInfo.InvariantCulture)).Count())));
    }

    [Fact]
    public void Calendar_ReadBack_HasAnEventForEachDayOfArrival()
    {
        using var stream = new MemoryStream();
        Dateline.Itineraries.Exports.Calendar.Write(stream, [Reading]);
        var bytes = stream.ToArray();
        var text = Encoding.UTF8.GetString(bytes);
        var lines = text.Replace("\r\n ", "", StringComparison.Ordinal).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);

        Assert.All(text.Split("\r\n"), line => Assert.True(Encoding.UTF8.GetByteCount(line) <= 75));
        Assert.Equal(("BEGIN:VCALENDAR", "END:VCALENDAR"), (lines[0], lines[^1]));
        Assert.Equal(Reading.Stops.Count(s => s.Arrive is { Length: 10 }), lines.Count(l => l == "BEGIN:VEVENT"));
        Assert.Equal(lines.Count(l => l == "BEGIN:VEVENT"), lines.Where(l => l.StartsWith("UID:", StringComparison.Ordinal)).Distinct().Count());
        Assert.Contains("DTSTART;VALUE=DATE:20240515", lines);
    }

    [Fact]
    public void Calendar_ControlCharactersInTheArticle_BecomeBlanks()
    {
        using var stream = new MemoryStream();
        Dateline.Itineraries.Exports.Calendar.Write(stream, [Dateline.Reading.Parse(OwnArticles.Text("president-islands").Replace(" the ", " \u0007the ", StringComparison.Ordinal))]);
        var text = Encoding.UTF8.GetString(stream.ToArray());

        Assert.Contains("BEGIN:VEVENT", text, StringComparison.Ordinal);
        Assert.DoesNotContain(text, c => char.IsControl(c) && c is not ('\r' or '\n'));
    }
}
