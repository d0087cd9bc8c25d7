namespace Dateline.Engine.Reports.Html;

/// <summary>Tells, without parsing, how deep HTML may nest: parsers take time quadratic in the depth, so it is asked before.</summary>
internal static class HtmlDepth
{
    // These nest in nothing but others that count, or hold nothing.
    private static readonly HashSet<string> NotCounted = new(StringComparer.OrdinalIgnoreCase)
    {
        "area", "base", "br", "col", "dd", "dt", "embed", "hr", "img", "input", "li", "link", "meta", "optgroup", "option", "p", "param", "rp", "rt",
        "source", "tbody", "td", "tfoot", "th", "thead", "tr", "track", "wbr",
    };

    // Parsers open these again in each new block, until their own end tag.
    private static readonly HashSet<string> Formatting = new(StringComparer.OrdinalIgnoreCase)
    {
        "a", "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u",
    };

    private const int MostReopened = 100_000;

    /// <summary>An upper bound of the depth at which elements nest; at most a few too many for HTML that closes what it opens. Without bound where formatting goes on through too many blocks.</summary>
    public static int Of(ReadOnlySpan<char> html)
    {
        var open = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        var (depth, deepest, formatting, reopened) = (0, 0, 0, 0L);
        for (var at = html.IndexOf('<'); at >= 0 && at < html.Length - 1;)
        {
            var closes = html[at + 1] == '/';
            var start = at + (closes ? 2 : 1);
            var end = start;
            while (end < html.Length && end - start < 32 && (char.IsAsciiLetterOrDigit(html[end]) || html[end] == '-')) end++;
            if (end > start && char.IsAsciiLetter(html[start]))
            {
                var name = html[start..end].ToString();
                if (closes)
                {
                    if (open.GetValueOrDefault(name) > 0)
                    {
                        open[name]--;
                        depth--;
                        if (Formatting.Contains(name)) formatting--;
                    }
                }
                else if (!Formatting.Contains(name) && (reopened += formatting) > MostReopened)
                {
                    return int.MaxValue;
                }
                else if (!NotCounted.Contains(name))
                {
                    open[name] = open.GetValueOrDefault(name) + 1;
                    deepest = Math.Max(deepest, ++depth);
                    if (Formatting.Contains(name)) formatting++;
                }
            }

            var next = html[(at + 1)..].IndexOf('<');
            at = next < 0 ? -1 : at + 1 + next;
        }

        return deepest;
    }
}
