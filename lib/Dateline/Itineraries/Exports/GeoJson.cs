using System.Text.Encodings.Web;
using System.Text.Json;

namespace Dateline.Itineraries.Exports;

/// <summary>Stops and legs as GeoJSON (RFC 7946): a point for each stop that has coordinates, a line for each leg whose both ends have.</summary>
internal sealed class GeoJson : ITravelSink
{
    private readonly Utf8JsonWriter _writer;

    public GeoJson(Stream output)
    {
        _writer = new(output, new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, Indented = true, NewLine = "\n" });
        _writer.WriteStartObject();
        _writer.WriteString("type", "FeatureCollection");
        _writer.WriteStartArray("features");
    }

    public void Add(Reading reading)
    {
        foreach (var stop in reading.Stops) Stop(_writer, reading, stop);
        foreach (var leg in reading.Legs) Leg(_writer, reading, leg);

        // Till then the writer keeps all in memory.
        _writer.Flush();
    }

    public void Complete()
    {
        _writer.WriteEndArray();
        _writer.WriteEndObject();
        _writer.Dispose();
    }

    public void Dispose() => _writer.Dispose();

    private static void Stop(Utf8JsonWriter writer, Reading reading, Stop stop)
    {
        if (stop is not { Latitude: { } latitude, Longitude: { } longitude }) return;
        Begin(writer, $"{reading.Article.Id}/stop/{stop.Id}", "Point");
        writer.WritePropertyName("coordinates");
        Position(writer, latitude, longitude);
        writer.WriteEndObject();
        writer.WriteStartObject("properties");
        Common(writer, reading, "stop", stop.TravellerName, stop.Trip, stop.Sequence, stop.Status);
        writer.WriteString("place_name", stop.PlaceName);
        writer.WriteString("country", stop.Country);
        writer.WriteString("arrive", stop.Arrive);
        writer.WriteString("depart", stop.Depart);
        writer.WriteString("text", stop.Text);
        End(writer);
    }

    private static void Leg(Utf8JsonWriter writer, Reading reading, Leg leg)
    {
        if (leg is not { FromLatitude: { } a, FromLongitude: { } b, ToLatitude: { } c, ToLongitude: { } d }) return;
        var parts = GreatCircle.Line(a, b, c, d);
        if (parts.Count == 0) return;
        Begin(writer, $"{reading.Article.Id}/leg/{leg.Id}", parts.Count == 1 ? "LineString" : "MultiLineString");
        writer.WriteStartArray("coordinates");
        foreach (var part in parts)
        {
            if (parts.Count > 1) writer.WriteStartArray();
            foreach (var (latitude, longitude) in part) Position(writer, latitude, longitude);
            if (parts.Count > 1) writer.WriteEndArray();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
        writer.WriteStartObject("properties");
        Common(writer, reading, "leg", leg.TravellerName, leg.Trip, leg.Sequence, leg.Status);
        writer.WriteString("from_name", leg.FromName);
        writer.WriteString("to_name", leg.ToName);
        if (leg.Kilometres is { } kilometres) writer.WriteNumber("kilometres", Math.Round(kilometres, 1));
        else writer.WriteNull("kilometres");
        End(writer);
    }

    private static void Begin(Utf8JsonWriter writer, string id, string geometry)
    {
        writer.WriteStartObject();
        writer.WriteString("type", "Feature");
        writer.WriteString("id", id);
        writer.WriteStartObject("geometry");
        writer.WriteString("type", geometry);
    }

    private static void Common(Utf8JsonWriter writer, Reading reading, string kind, string traveller, int trip, int sequence, string status)
    {
        writer.WriteString("article", reading.Article.Id);
        writer.WriteString("kind", kind);
        writer.WriteString("traveller_name", traveller);
        writer.WriteNumber("trip", trip);
        writer.WriteNumber("sequence", sequence);
        writer.WriteString("status", status);
    }

    private static void End(Utf8JsonWriter writer)
    {
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    /// <summary>Longitude first; six decimals are a tenth of a metre.</summary>
    private static void Position(Utf8JsonWriter writer, double latitude, double longitude)
    {
        writer.WriteStartArray();
        writer.WriteNumberValue(Math.Round(longitude, 6));
        writer.WriteNumberValue(Math.Round(latitude, 6));
        writer.WriteEndArray();
    }
}
