using System.Globalization;
using System.Text;

namespace Dateline.Entities.Corrections;

/// <summary>Writes a correction as the lines of its file.</summary>
internal static class CorrectionWriter
{
    /// <summary>A list item with one key a line, words in double quotes so that no sign in a name means anything to YAML.</summary>
    public static string Write(Correction correction)
    {
        var lines = new StringBuilder();
        lines.Append(CultureInfo.InvariantCulture, $"- {correction.Action}: {Quoted(correction.Name)}\n");
        Add("into", correction.Into);
        Add("to", correction.To);
        Add("type", correction.Type);
        Add("text", correction.Text);
        if (correction.Occurrences.Count > 0) lines.Append(CultureInfo.InvariantCulture, $"  occurrence: [{string.Join(", ", correction.Occurrences)}]\n");
        AddNumber("latitude", correction.Latitude);
        AddNumber("longitude", correction.Longitude);
        Add("country", correction.Country);
        Add("stands_for", correction.StandsFor);
        return lines.ToString();

        void Add(string key, string? value)
        {
            if (value is not null) lines.Append(CultureInfo.InvariantCulture, $"  {key}: {Quoted(value)}\n");
        }

        void AddNumber(string key, double? value)
        {
            if (value is { } number) lines.Append(CultureInfo.InvariantCulture, $"  {key}: {number}\n");
        }
    }

    private static string Quoted(string value)
    {
        var quoted = new StringBuilder("\"");
        foreach (var c in value)
        {
            if (c is '"' or '\\') quoted.Append('\\').Append(c);
            else if (char.IsControl(c)) quoted.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:X4}");
            else quoted.Append(c);
        }

        return quoted.Append('"').ToString();
    }
}
