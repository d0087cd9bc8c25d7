using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using Dateline.Itineraries.Exports;
using NetTopologySuite.Features;
using NetTopologySuite.Geometries;
using NetTopologySuite.IO.Converters;

namespace Dateline.Tests.Itineraries.Exports;

public sealed class ExportTests
{
    private static readonly Reading Reading = Reading.Parse(OwnArticles.Text("president-islands"));

    private static readonly JsonSerializerOptions GeoJsonOptions = new() { Converters = { new GeoJsonConverterFactory() } };

    /// <summary>A journey over the 180th meridian.</summary>
    private static readonly Reading OverTheDateLine = Reading.Parse("SUVA, May 4, 2024 (Wire) — Fijian Foreign Minister Ana Tuivaga arrived in Apia on Thursday and flew on to Honolulu on Saturday.");

    [Fact]
    public void GeoJson_ReadByNetTopologySuite_HasAFeatureForEachStopAndLegWithAPlace()
    {
        foreach (var reading in new[] { Reading, OverTheDateLine })
        {
            using var stream = new MemoryStream();
            Write(new GeoJson(stream), reading);
            var features = JsonSerializer.Deserialize<FeatureCollection>(stream.ToArray(), GeoJsonOptions)!;
            var points = features.Where(f => f.Geometry is Point).ToList();
            var lines = features.Where(f => f.Geometry is LineString or MultiLineString).ToList();

            Assert.NotEmpty(lines);
            Assert.Equal(
                reading.Stops.Where(s => s.Latitude is not null).Select(s => (s.PlaceName, Round(s.Longitude), Round(s.Latitude))),
                points.Select(p => ((string)p.Attributes["place_name"], p.Geometry.Coordinate.X, p.Geometry.Coordinate.Y)));
            Assert.Equal(
                reading.Legs.Where(l => l.Kilometres is not null).Select(l => (Round(l.FromLongitude), Round(l.FromLatitude), Round(l.ToLongitude), Round(l.ToLatitude))),
                lines.Select(l => (l.Geometry.Coordinates[0].X, l.Geometry.Coordinates[0].Y, l.Geometry.Coordinates[^1].X, l.Geometry.Coordinates[^1].Y)));
            Assert.All(features, f => Assert.True(f.Geometry.IsValid));
            Assert.All(features.SelectMany(f => f.Geometry.Coordinates), c => Assert.True(c.X is >= -180 and <= 180 && c.Y is >= -90 and <= 90));
        }

        static double Round(double? degrees) => Math.Round(degrees!.Value, 6);
    }

    /// <summary>RFC 7946, 3.1.9: each part lies on one side, and the cut is at 180 on the one and at -180 on the other.</summary>
    [Fact]
    public void GeoJson_LegOverTheAntimeridian_IsCutThere()
    {
        using var stream = new MemoryStream();
        Write(new GeoJson(stream), OverTheDateLine);
        var features = JsonSerializer.Deserialize<FeatureCollection>(stream.ToArray(), GeoJsonOptions)!;
        var cut = Assert.Single(features, f => f.Geometry is MultiLineString).Geometry;

        Assert.Equal(2, cut.NumGeometries);
        Assert.Equal((180, -180), (cut.GetGeometryN(0).Coordinates[^1].X, cut.GetGeometryN(1).Coordinates[0].X));
        Assert.All(Enumerable.Range(0, 2), i => Assert.True(cut.GetGeometryN(i).EnvelopeInternal.Width < 180));
    }

    [Fact]
    public void Kml_ReadBack_HasAPlacemarkForEachStopAndLegWithAPlace()
    {
        using var stream = new MemoryStream();
        Write(new Kml(stream), Reading);
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
        Write(new Dateline.Itineraries.Exports.Calendar(stream), Reading);
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
    public void Calendar_ReadByIcalNet_HasTheDaysPlacesAndWordsOfTheStops()
    {
        using var stream = new MemoryStream();
        Write(new Dateline.Itineraries.Exports.Calendar(stream), Reading);
        var calendar = Ical.Net.Calendar.Load(Encoding.UTF8.GetString(stream.ToArray()))!;
        var stops = Reading.Stops.Where(s => s.Arrive is { Length: 10 }).ToList();

        Assert.Equal("2.0", calendar.Version);
        Assert.Equal(stops.Select(s => s.Arrive), calendar.Events.Select(e => e.Start!.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));
        Assert.All(calendar.Events, e => Assert.True(e.IsAllDay && !e.Start!.HasTime));
        Assert.Equal(stops.Select(s => s.Text), calendar.Events.Select(e => e.Description));
        Assert.Equal(stops.Select(s => $"{s.TravellerName}: {s.PlaceName}"), calendar.Events.Select(e => e.Summary));
        Assert.Equal(stops.Select(s => $"{s.PlaceName}, {s.Country}"), calendar.Events.Select(e => e.Location));
        Assert.Equal(stops.Select(s => (Math.Round(s.Latitude!.Value, 6), Math.Round(s.Longitude!.Value, 6))), calendar.Events.Select(e => (e.GeographicLocation!.Latitude, e.GeographicLocation.Longitude)));

        // DTEND is the day after the last one (RFC 5545, 3.6.1).
        Assert.Equal(
            stops.Select(s => DateOnly.ParseExact(s.Depart is { Length: 10 } depart ? depart : s.Arrive!, "yyyy-MM-dd", CultureInfo.InvariantCulture).AddDays(1)),
            calendar.Events.Select(e => e.End!.Date));
    }

    [Fact]
    public void Calendar_ControlCharactersInTheArticle_BecomeBlanks()
    {
        using var stream = new MemoryStream();
        Write(new Dateline.Itineraries.Exports.Calendar(stream), Dateline.Reading.Parse(OwnArticles.Text("president-islands").Replace(" the ", " \u0007the ", StringComparison.Ordinal)));
        var text = Encoding.UTF8.GetString(stream.ToArray());

        Assert.Contains("BEGIN:VEVENT", text, StringComparison.Ordinal);
        Assert.DoesNotContain(text, c => char.IsControl(c) && c is not ('\r' or '\n'));
    }

    private static void Write(ITravelSink sink, Reading reading)
    {
        using (sink)
        {
            sink.Add(reading);
            sink.Complete();
        }
    }
}
