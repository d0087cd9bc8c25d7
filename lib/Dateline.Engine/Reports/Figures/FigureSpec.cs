using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Dateline.Engine.Documents;

namespace Dateline.Engine.Reports.Figures;

/// <summary>A plotly figure from an output, fit to be drawn with the network off: what fetches, compiles code or leads out of the page is taken out.</summary>
internal sealed partial class FigureSpec
{
    // Drawn by plotly.js 2.28 under a policy of hashes with no request. The others fetch shapes or compile code.
    private static readonly HashSet<string> Drawable =
    [
        "bar", "barpolar", "box", "candlestick", "carpet", "cone", "contour", "contourcarpet", "funnel", "funnelarea", "heatmap", "histogram", "histogram2d",
        "histogram2dcontour", "icicle", "indicator", "isosurface", "mesh3d", "ohlc", "parcats", "pie", "sankey", "scatter", "scatter3d", "scattercarpet",
        "scatterpolar", "scattersmith", "scatterternary", "streamtube", "sunburst", "surface", "table", "treemap", "violin", "volume", "waterfall",
    ];

    private FigureSpec(JsonObject spec, JsonNode? about, string? refused)
    {
        Spec = spec;
        Refused = refused;
        Finding = about.Member("finding").String() ?? TitleOf(spec);
        Table = FigureTable.Of(about.Member("table"));
        Passages = about.Member("passages") as JsonObject ?? [];
        Height = Math.Clamp((int)(Number(spec["layout"].Member("height")) ?? 450), 120, 1600);
    }

    /// <summary>Data and layout, plain JSON.</summary>
    public JsonObject Spec { get; }

    /// <summary>What the figure shows; empty if it doesn't say.</summary>
    public string Finding { get; }

    /// <summary>The values that are drawn; null if the figure carries none.</summary>
    public FigureTable? Table { get; }

    /// <summary>The passages that the figure carries, by id.</summary>
    public JsonObject Passages { get; }

    /// <summary>Pixels.</summary>
    public int Height { get; }

    /// <summary>Why the figure can't be drawn here, in one sentence; null if it can.</summary>
    public string? Refused { get; }

    /// <summary>The figure of an output; null where it is none.</summary>
    public static FigureSpec? Of(JsonNode? output)
    {
        if (output is not JsonObject || output.Member("data") is not JsonArray data) return null;
        var layout = output.Member("layout") as JsonObject ?? [];
        var about = layout.Member("meta").Member("figure");
        var other = data.Select(t => t.Member("type").String() ?? "scatter").FirstOrDefault(t => !Drawable.Contains(t));
        var clean = (JsonObject)Clean(layout)!;
        foreach (var name in new[] { "width", "template", "geo", "mapbox", "map", "images", "updatemenus", "sliders", "meta" }) clean.Remove(name);
        // The finding stands above the chart.
        if (about.Member("finding") is not null) clean.Remove("title");
        if (about.Member("dark") is JsonObject dark) clean["meta"] = new JsonObject { ["dark"] = dark.DeepClone() };
        return new(
            new() { ["data"] = new JsonArray([.. data.OfType<JsonObject>().Select(t => Clean(t))]), ["layout"] = clean },
            about,
            other is null ? null : $"A chart of type “{other}” needs the network or compiles code, and isn’t drawn here.");
    }

    // Plotly turns <a href> in text into links.
    private static JsonNode? Clean(JsonNode? node) => node switch
    {
        JsonObject members => new JsonObject(members.Where(m => m.Key != "template").Select(m => KeyValuePair.Create(m.Key, Clean(m.Value)))),
        JsonArray elements => new JsonArray([.. elements.Select(Clean)]),
        null => null,
        _ when node.String() is { } text => text.Contains('<', StringComparison.Ordinal) ? WithoutLinks(text) : text,
        _ => node.DeepClone(),
    };

    private static string WithoutLinks(string text)
    {
        var plain = Anchor().Replace(text, "");

        // "<<a>a href=…>": what was taken out held the halves of another link apart.
        return Anchor().IsMatch(plain) ? plain.Replace('<', ' ') : plain;
    }

    private static double? Number(JsonNode? node) => node is JsonValue value && value.TryGetValue(out double number) ? number : null;

    private static string TitleOf(JsonObject spec)
    {
        var title = spec["layout"].Member("title");
        return Tag().Replace(title.String() ?? title.Member("text").String() ?? "", " ").Trim();
    }

    [GeneratedRegex(@"</?a\b[^<>]*>", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Anchor();

    [GeneratedRegex(@"<[^<>]*>")]
    private static partial Regex Tag();
}
