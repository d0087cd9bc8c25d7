using System.Text;

namespace Dateline.Engine.Reports.Html;

/// <summary>Terminal text as HTML: colours and weights become spans, other control sequences go, carriage returns overwrite their line.</summary>
internal static class AnsiText
{
    private static readonly string[] Colors = ["black", "red", "green", "yellow", "blue", "magenta", "cyan", "white"];

    public static string ToHtml(string text)
    {
        var html = new StringBuilder(text.Length);
        var (style, open) = (new List<string>(), false);
        var plain = 0;
        text = Overwrite(text);
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] != '\e') continue;
            html.Append(HtmlText.Encode(text[plain..at]));
            var end = SequenceEnd(text, at);
            if (end < text.Length && text[end] == 'm' && at + 1 < text.Length && text[at + 1] == '[')
            {
                Apply(text[(at + 2)..end], style);
                if (open) html.Append("</span>");
                open = style.Count > 0;
                if (open) html.Append("<span class=\"").AppendJoin(' ', style).Append("\">");
            }

            plain = Math.Min(end + 1, text.Length);
            at = end;
        }

        html.Append(HtmlText.Encode(text[Math.Min(plain, text.Length)..]));
        if (open) html.Append("</span>");
        return html.ToString();
    }

    // ESC [ parameters final, where the final byte is @ to ~; any other sequence is taken to be one character long.
    private static int SequenceEnd(string text, int escape)
    {
        if (escape + 1 >= text.Length || text[escape + 1] != '[') return Math.Min(escape + 1, text.Length);
        var at = escape + 2;
        while (at < text.Length && text[at] is >= ' ' and < '@') at++;
        return at;
    }

    private static void Apply(string parameters, List<string> style)
    {
        var codes = parameters.Split(';');
        for (var i = 0; i < codes.Length && i < 16; i++)
        {
            if (!int.TryParse(codes[i].Length == 0 ? "0" : codes[i], System.Globalization.CultureInfo.InvariantCulture, out var code)) return;
            switch (code)
            {
                case 0: style.Clear(); break;
                case 1: Set(style, "ansi-bold", "ansi-bold"); break;
                case 3: Set(style, "ansi-italic", "ansi-italic"); break;
                case 4: Set(style, "ansi-underline", "ansi-underline"); break;
                case 22: style.Remove("ansi-bold"); break;
                case >= 30 and <= 37: Set(style, "ansi-fg-", "ansi-fg-" + Colors[code - 30]); break;
                case >= 90 and <= 97: Set(style, "ansi-fg-", "ansi-fg-" + Colors[code - 90]); break;
                case 39: Set(style, "ansi-fg-", null); break;
                case >= 40 and <= 47: Set(style, "ansi-bg-", "ansi-bg-" + Colors[code - 40]); break;
                case 49: Set(style, "ansi-bg-", null); break;
                // 256 and true colours: their numbers are no codes of their own.
                case 38 or 48: return;
            }
        }
    }

    private static void Set(List<string> style, string prefix, string? value)
    {
        style.RemoveAll(s => s.StartsWith(prefix, StringComparison.Ordinal));
        if (value is not null) style.Add(value);
    }

    private static string Overwrite(string text)
    {
        text = text.Replace("\r\n", "\n", StringComparison.Ordinal);
        if (!text.Contains('\r', StringComparison.Ordinal)) return text;
        return string.Join('\n', text.Split('\n').Select(line => line[(line.TrimEnd('\r').LastIndexOf('\r') + 1)..].TrimEnd('\r')));
    }
}
