using System.Globalization;
using System.Text;
using Dateline.Dates;

namespace Dateline.Itineraries.Exports;

/// <summary>Stops with a day of arrival as an iCalendar (RFC 5545) of whole-day events. A stop dated only by month or year has no place in it.</summary>
internal sealed class Calendar : ITravelSink
{
    /// <summary>Octets of a line, without its end.</summary>
    private const int LineLength = 75;

    private readonly StreamWriter _writer;

    public Calendar(Stream output)
    {
        _writer = new(output, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\r\n" };
        Line(_writer, "BEGIN:VCALENDAR");
        Line(_writer, "VERSION:2.0");
        Line(_writer, "PRODID:-//Dateline//Itineraries//EN");
    }

    public void Add(Reading reading)
    {
        foreach (var stop in reading.Stops) Event(_writer, reading, stop);
    }

    public void Complete()
    {
        Line(_writer, "END:VCALENDAR");
        _writer.Dispose();
    }

    public void Dispose() => _writer.Dispose();

    private static void Event(StreamWriter writer, Reading reading, Stop stop)
    {
        if (PartialDate.Parse(stop.Arrive)?.Whole is not { } arrive) return;
        var depart = PartialDate.Parse(stop.Depart)?.Whole is { } day && day >= arrive ? day : arrive;
        Line(writer, "BEGIN:VEVENT");
        Line(writer, $"UID:{Escape(reading.Article.Id)}-stop-{stop.Id}@dateline");

        // The stamp has to be there; a clock would make the same article give other bytes each time.
        Line(writer, $"DTSTAMP:{Day(PartialDate.Parse(reading.Article.ReferenceDate)?.Last ?? arrive)}T000000Z");
        Line(writer, $"DTSTART;VALUE=DATE:{Day(arrive)}");
        Line(writer, $"DTEND;VALUE=DATE:{Day(depart.AddDays(1))}");
        Line(writer, $"SUMMARY:{Escape($"{stop.TravellerName}: {stop.PlaceName}")}");
        Line(writer, $"LOCATION:{Escape(stop.Country is null ? stop.PlaceName : $"{stop.PlaceName}, {stop.Country}")}");
        if (stop is { Latitude: { } latitude, Longitude: { } longitude }) Line(writer, string.Create(CultureInfo.InvariantCulture, $"GEO:{Math.Round(latitude, 6)};{Math.Round(longitude, 6)}"));
        Line(writer, $"STATUS:{stop.Status switch { "cancelled" => "CANCELLED", "planned" => "TENTATIVE", _ => "CONFIRMED" }}");
        Line(writer, $"DESCRIPTION:{Escape(stop.Text)}");
        Line(writer, "END:VEVENT");
    }

    private static string Day(DateOnly day) => day.ToString("yyyyMMdd", CultureInfo.InvariantCulture);

    // What is left of control characters has no place in a text (3.1, 3.3.11).
    private static string Escape(string text) => string.Concat(EscapeMarks(text).Select(c => char.IsControl(c) && c != '\t' ? ' ' : c));

    private static string EscapeMarks(string text) => text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace(";", "\\;", StringComparison.Ordinal)
        .Replace(",", "\\,", StringComparison.Ordinal).Replace("\r\n", "\\n", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal).Replace("\r", "\\n", StringComparison.Ordinal);

    /// <summary>A longer line goes on in the next one behind a blank; no character is cut in two.</summary>
    private static void Line(StreamWriter writer, string line)
    {
        var octets = 0;
        foreach (var rune in line.EnumerateRunes())
        {
            if (octets + rune.Utf8SequenceLength > LineLength)
            {
                writer.Write("\r\n ");
                octets = 1;
            }

            writer.Write(rune.ToString());
            octets += rune.Utf8SequenceLength;
        }

        writer.Write("\r\n");
    }
}
