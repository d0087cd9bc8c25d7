using System.Text.Json.Nodes;

namespace Dateline.Display.Tests;

/// <summary>Every figure by name, and what a test wants to know of its JSON.</summary>
internal static class Figures
{
    public static readonly Dictionary<string, Func<Reading, Figure>> All = new()
    {
        ["Matrix"] = StanceFigures.Matrix,
        ["MatrixByCountry"] = StanceFigures.MatrixByCountry,
        ["Balance"] = StanceFigures.Balance,
        ["Along"] = StanceFigures.Along,
        ["Voices"] = StanceFigures.Voices,
        ["Frequency"] = r => EntityFigures.Frequency(r),
        ["Dispersion"] = r => EntityFigures.Dispersion(r),
        ["CoOccurrence"] = r => EntityFigures.CoOccurrence(r),
        ["Demonyms"] = r => EntityFigures.Demonyms(r),
        ["Map"] = ItineraryFigures.Map,
        ["Timeline"] = ItineraryFigures.Timeline,
    };

    public static TheoryData<string> Names => [.. All.Keys];

    public static JsonObject Json(Figure figure) => JsonNode.Parse(figure.ToPlotlyJson()!)!.AsObject();

    public static IEnumerable<JsonObject> Traces(Figure figure) => Json(figure)["data"]!.AsArray().Select(t => t!.AsObject());

    /// <summary>The ids in all marks' customdata, a list for each mark.</summary>
    public static IEnumerable<string[]> Marks(JsonObject trace) => Flat(trace["customdata"]).Select(s => s.Split(' '));

    public static IEnumerable<string> Flat(JsonNode? node) => node switch
    {
        null => [],
        JsonArray array => array.SelectMany(Flat),
        _ => [node.GetValue<string>()],
    };
}
