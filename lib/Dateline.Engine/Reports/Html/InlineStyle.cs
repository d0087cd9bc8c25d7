namespace Dateline.Engine.Reports.Html;

/// <summary>Style attributes of untrusted HTML: known properties with plain values. Nothing that takes an address, and nothing that leaves its place on the page.</summary>
internal static class InlineStyle
{
    private static readonly HashSet<string> Allowed = new(StringComparer.OrdinalIgnoreCase)
    {
        "background-color", "border", "border-bottom", "border-collapse", "border-color", "border-left", "border-radius", "border-right", "border-spacing",
        "border-style", "border-top", "border-width", "caption-side", "color", "display", "font-family", "font-size", "font-style", "font-variant-numeric",
        "font-weight", "gap", "grid-template-columns", "height", "letter-spacing", "line-height", "list-style-type", "margin", "margin-bottom", "margin-left", "margin-right",
        "margin-top", "max-height", "max-width", "min-width", "opacity", "overflow", "overflow-wrap", "overflow-x", "overflow-y", "padding", "padding-bottom",
        "padding-left", "padding-right", "padding-top", "text-align", "text-decoration", "text-indent", "text-transform", "vertical-align", "white-space",
        "width", "word-break",
    };

    /// <summary>The declarations that may stay, in their order; empty if none may.</summary>
    public static string Filter(string style)
    {
        if (style.Length > 2000) return "";
        var kept = new List<string>();
        foreach (var declaration in style.Split(';'))
        {
            var colon = declaration.IndexOf(':');
            if (colon < 0) continue;
            var (property, value) = (declaration[..colon].Trim(), declaration[(colon + 1)..].Trim());
            if (Allowed.Contains(property) && IsPlain(value)) kept.Add($"{property.ToLowerInvariant()}:{value}");
        }

        return string.Join(';', kept);
    }

    // Functions are let through by name: url(), image-set() and whatever comes next are not. A backslash could spell any of them.
    private static bool IsPlain(string value)
    {
        if (value.Length == 0 || value.Any(c => !char.IsLetterOrDigit(c) && " #%.,()-+/'\"!".IndexOf(c) < 0)) return false;
        for (var open = value.IndexOf('('); open >= 0; open = value.IndexOf('(', open + 1))
        {
            var start = open;
            while (start > 0 && (char.IsLetterOrDigit(value[start - 1]) || value[start - 1] == '-')) start--;
            if (value[start..open].ToLowerInvariant() is not ("rgb" or "rgba" or "hsl" or "hsla" or "minmax" or "repeat")) return false;
        }

        return true;
    }
}
