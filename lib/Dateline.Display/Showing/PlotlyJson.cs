using System.Text.Json.Nodes;
using Plotly.NET;

namespace Dateline.Display.Showing;

/// <summary>A chart as plotly's JSON, fit for any page: nothing in it can end a script, and its size is the page's to choose.</summary>
internal static class PlotlyJson
{
    /// <summary>Data, layout and config. The serializer's default encoder writes "&lt;" as an escape, which Plotly.NET's own does not.</summary>
    public static JsonObject Of(GenericChart chart)
    {
        var spec = JsonNode.Parse(GenericChart.toJson(chart))!.AsObject();
        if (spec["layout"] is JsonObject layout)
        {
            // Plotly.NET gives every chart made by its own functions a template and 600 by 600 pixels, which no phone can show.
            layout.Remove("template");
            layout.Remove("width");
            if ((double?)layout["height"] is 600) layout.Remove("height");
        }

        var config = spec["config"] as JsonObject ?? [];
        config["responsive"] = true;
        config["displaylogo"] = false;
        // A text that speaks of $5 and $6 is not mathematics.
        config["typesetMath"] = false;
        spec["config"] = config.Parent is null ? config : config.DeepClone();
        return spec;
    }
}
