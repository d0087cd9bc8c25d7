using Dateline.Display.Showing;
using Plotly.NET;

namespace Dateline.Display;

/// <summary>
/// The answer to a question: a chart with its finding in words, and the values and passages behind its marks. Shows itself in a notebook
/// as HTML that needs nothing from outside, or as a plotly chart where the front end draws those. Immutable.
/// </summary>
[TypeFormatterSource(typeof(FigureFormatterSource), PreferredMimeTypes = ["text/html", "application/vnd.plotly.v1+json"])]
public sealed class Figure
{
    internal Figure(GenericChart? chart, string finding, FigureTable values)
    {
        Chart = chart;
        Finding = finding;
        Values = values;
    }

    /// <summary>
    /// The chart to go on with in Plotly.NET; its title is the finding. Each mark's <c>customdata</c> names the rows it counts, as ids like
    /// "stances-3", separated by spaces. Null where the article holds nothing to draw: then <see cref="Finding"/> says so.
    /// </summary>
    public GenericChart? Chart { get; }

    /// <summary>What the chart shows, in a sentence or two of plain text.</summary>
    public string Finding { get; }

    /// <summary>The chart's values as a table, one row a mark or group of marks; without rows where nothing is drawn.</summary>
    public FigureTable Values { get; }

    /// <summary>The chart as <c>application/vnd.plotly.v1+json</c>: data, layout and config, "&lt;" escaped, without width, height of its own making or template.</summary>
    /// <returns>JSON, or null where nothing is drawn.</returns>
    public string? ToPlotlyJson() => Chart is null ? null : PlotlyJson.Of(Chart).ToJsonString();

    /// <summary>The finding.</summary>
    public override string ToString() => Finding;

    /// <summary>A question that the article doesn't answer: words, and no empty chart.</summary>
    internal static Figure Nothing(string finding) => new(null, finding, FigureTable.Empty);
}
