using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Plotly.NET;
using static System.Net.WebUtility;

namespace Dateline.Display.Showing;

/// <summary>A figure as a piece of HTML that stands on its own: finding, chart, values. No address is asked for anything.</summary>
internal static class FigureHtml
{
    public static void Write(Figure figure, TextWriter writer, bool withScript)
    {
        if (figure.Chart is null)
        {
            writer.Write($"<p class=\"dateline-finding\">{HtmlEncode(figure.Finding)}</p>");
            return;
        }

        writer.Write($"<figure class=\"dateline-figure\" style=\"margin:0\"><figcaption class=\"dateline-finding\" style=\"margin:0 0 .5em;font-weight:600\">{HtmlEncode(figure.Finding)}</figcaption>");
        WriteChart(PlotlyJson.Of(figure.Chart), writer, withScript);
        WriteValues(figure.Values, writer);
        writer.Write("</figure>");
    }

    public static void Write(GenericChart chart, TextWriter writer, bool withScript) => WriteChart(PlotlyJson.Of(chart), writer, withScript, keepTitle: true);

    private static void WriteChart(JsonObject spec, TextWriter writer, bool withScript, bool keepTitle = false)
    {
        var layout = spec["layout"] as JsonObject;
        // The finding stands above as text that wraps; plotly's titles don't.
        if (!keepTitle) layout?.Remove("title");
        var height = (double?)layout?["height"] ?? 450;
        var json = spec.ToJsonString();
        var id = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(json)).AsSpan(0, 8));
        writer.Write(string.Create(CultureInfo.InvariantCulture, $"<div class=\"dateline-chart\" data-dateline-chart=\"{id}\" style=\"width:100%;height:{height}px\"></div><script>"));
        if (withScript) writer.Write(PlotlyScript.Guarded);
        writer.Write(Draw.Replace("@id@", id, StringComparison.Ordinal).Replace("@spec@", json, StringComparison.Ordinal));
        writer.Write("</script>");
    }

    private static void WriteValues(FigureTable values, TextWriter writer)
    {
        if (values.Rows.Count == 0) return;
        writer.Write("<details class=\"dateline-values\"><summary>Values</summary><div style=\"overflow-x:auto\"><table><thead><tr>");
        foreach (var column in values.Columns) writer.Write($"<th scope=\"col\" style=\"text-align:left\">{HtmlEncode(column)}</th>");
        writer.Write("</tr></thead><tbody>");
        foreach (var row in values.Rows)
        {
            writer.Write("<tr>");
            foreach (var cell in row) writer.Write($"<td style=\"text-align:left\">{HtmlEncode(cell)}</td>");
            writer.Write("</tr>");
        }

        writer.Write("</tbody></table></div></details>");
    }

    /// <summary>
    /// Draws into the places that wait for this chart, on the page's own ground and in its text colour, now and when it changes between light and dark.
    /// Where plotly.js comes with another output of the page, it waits for that; if none comes, it says what to do.
    /// </summary>
    private const string Draw = """
        (function(){
        var spec=@spec@,tries=0;
        function ink(el){return getComputedStyle(el).color;}
        function put(el){
          el.setAttribute('data-drawn','');
          var copy=JSON.parse(JSON.stringify(spec)),layout=copy.layout||{};
          layout.font=Object.assign({},layout.font,{color:ink(el)});
          ['paper_bgcolor','plot_bgcolor'].forEach(function(k){if(!layout[k])layout[k]='rgba(0,0,0,0)';});
          Object.keys(layout).concat('xaxis','yaxis').forEach(function(k){
            if(/^[xy]axis[0-9]*$/.test(k))layout[k]=Object.assign({gridcolor:'rgba(127,127,127,.25)',zerolinecolor:'rgba(127,127,127,.6)'},layout[k]);});
          window.Plotly.newPlot(el,copy.data,layout,copy.config);
          if(window.matchMedia)window.matchMedia('(prefers-color-scheme: dark)').addEventListener('change',function(){
            window.Plotly.relayout(el,{'font.color':ink(el)});});
        }
        (function wait(){
          var places=document.querySelectorAll('[data-dateline-chart="@id@"]:not([data-drawn])');
          if(window.Plotly){places.forEach(put);return;}
          if(tries++<100){setTimeout(wait,100);return;}
          places.forEach(function(el){el.style.height='auto';el.textContent='To draw this chart, restart the notebook and run all its cells.';});
        })();
        })();
        """;
}
