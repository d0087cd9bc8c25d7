using System.Globalization;
using System.Text;
using System.Xml;

namespace Dateline.Itineraries.Exports;

/// <summary>Stops and legs as KML 2.2 (OGC 07-147r2): a folder for each traveller of each article.</summary>
internal sealed class Kml : ITravelSink
{
    private const string Space = "http://www.opengis.net/kml/2.2";

    private readonly XmlWriter _writer;

    public Kml(Stream output)
    {
        _writer = XmlWriter.Create(output, new() { Encoding = new UTF8Encoding(false), Indent = true, NewLineChars = "\n" });
        _writer.WriteStartElement("kml", Space);
        _writer.WriteStartElement("Document", Space);
    }

    public void Add(Reading reading)
    {
        foreach (var traveller in reading.Stops.Select(s => s.Traveller).Distinct()) Folder(_writer, reading, traveller);
    }

    public void Complete()
    {
        _writer.WriteEndElement();
        _writer.WriteEndElement();
        _writer.Dispose();
    }

    public void Dispose() => _writer.Dispose();

    private static void Folder(XmlWriter writer, Reading reading, int traveller)
    {
        writer.WriteStartElement("Folder", Space);
        Element(writer, "name", $"{reading.Entities[traveller].Name} ({reading.Article.Id})");
        foreach (var stop in reading.Stops.Where(s => s.Traveller == traveller && s is { Latitude: not null, Longitude: not null }))
        {
            writer.WriteStartElement("Placemark", Space);
            Element(writer, "name", $"{stop.Trip}.{stop.Sequence} {stop.PlaceName}");
            Element(writer, "description", $"{stop.Status}: {stop.Text}");
            Time(writer, stop.Arrive, stop.Depart);
            writer.WriteStartElement("Point", Space);
            Element(writer, "coordinates", Position(stop.Latitude!.Value, stop.Longitude!.Value));
            writer.WriteEndElement();
            writer.WriteEndElement();
        }

        foreach (var leg in reading.Legs.Where(l => l.Traveller == traveller)) Leg(writer, leg);
        writer.WriteEndElement();
    }

    private static void Leg(XmlWriter writer, Leg leg)
    {
        if (leg is not { FromLatitude: { } a, FromLongitude: { } b, ToLatitude: { } c, ToLongitude: { } d }) return;
        var parts = GreatCircle.Line(a, b, c, d);
        if (parts.Count == 0) return;
        writer.WriteStartElement("Placemark", Space);
        Element(writer, "name", $"{leg.FromName} – {leg.ToName}");
        Element(writer, "description", string.Create(CultureInfo.InvariantCulture, $"{leg.Status}, {leg.Kilometres:0} km"));
        writer.WriteStartElement("MultiGeometry", Space);
        foreach (var part in parts)
        {
            writer.WriteStartElement("LineString", Space);
            Element(writer, "tessellate", "1");
            Element(writer, "coordinates", string.Join(' ', part.Select(p => Position(p.Latitude, p.Longitude))));
            writer.WriteEndElement();
        }

        writer.WriteEndElement();
        writer.WriteEndElement();
    }

    private static void Time(XmlWriter writer, string? begin, string? end)
    {
        if (begin is null && end is null) return;
        writer.WriteStartElement("TimeSpan", Space);
        if (begin is not null) Element(writer, "begin", begin);
        if (end is not null) Element(writer, "end", end);
        writer.WriteEndElement();
    }

    private static void Element(XmlWriter writer, string name, string text)
    {
        writer.WriteStartElement(name, Space);
        writer.WriteString(Clean(text));
        writer.WriteEndElement();
    }

    /// <summary>XML has no control characters and no lone surrogates.</summary>
    private static string Clean(string text) => text.All(c => XmlConvert.IsXmlChar(c)) ? text : string.Concat(text.EnumerateRunes().Select(r => r.Value is >= 0x20 or 0x9 or 0xA or 0xD && r.Value is not (0xFFFE or 0xFFFF) ? r.ToString() : " "));

    private static string Position(double latitude, double longitude) => string.Create(CultureInfo.InvariantCulture, $"{Math.Round(longitude, 6)},{Math.Round(latitude, 6)}");
}
