using System.Text;

namespace Dateline.Display.Charts;

/// <summary>Text inside a chart: plotly reads a few tags in it, so words of an article are escaped, and it breaks no lines itself.</summary>
internal static class ChartText
{
    /// <summary>The words as plotly shows them unchanged.</summary>
    public static string Escape(string text) => text
        .Replace("&", "&amp;", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace(">", "&gt;", StringComparison.Ordinal);

    /// <summary>Escaped, broken at blanks into lines of at most <paramref name="width"/> code units; "…" ends what doesn't fit into the lines.</summary>
    public static string Wrap(string text, int width, int lines) => string.Join("<br>", Lines(text, width, lines).Select(Escape));

    /// <summary>The first words, with "…" where some are left out.</summary>
    public static string Shorten(string text, int width) => Escape(Cut(OneLine(text), width));

    internal static List<string> Lines(string text, int width, int lines)
    {
        var result = new List<string>();
        var line = new StringBuilder();
        foreach (var word in OneLine(text).Split(' '))
        {
            if (line.Length > 0 && line.Length + 1 + word.Length > width)
            {
                result.Add(line.ToString());
                line.Clear();
            }

            if (line.Length > 0) line.Append(' ');
            line.Append(word);
        }

        result.Add(line.ToString());
        if (result.Count > lines)
        {
            var rest = string.Join(' ', result.Skip(lines - 1));
            result = [.. result.Take(lines - 1), Cut(rest, width)];
        }

        return [.. result.Select(l => Cut(l, Math.Max(width, 1)))];
    }

    private static string Cut(string text, int width)
    {
        if (text.Length <= width) return text;
        var end = width - 1;
        // Neither half of a surrogate pair can be shown alone.
        if (end > 0 && char.IsHighSurrogate(text[end - 1])) end--;
        return text[..end].TrimEnd() + "…";
    }

    private static string OneLine(string text) => string.Join(' ', text.Split([' ', '\t', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries));
}
