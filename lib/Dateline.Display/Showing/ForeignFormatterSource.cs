using System.Diagnostics.CodeAnalysis;
using Microsoft.Data.Analysis;
using Plotly.NET;

namespace Dateline.Display.Showing;

/// <summary>How data frames and charts that a notebook makes itself are shown.</summary>
internal sealed class ForeignFormatterSource
{
    [SuppressMessage("Performance", "CA1822:Mark members as static", Justification = "The convention calls it on an instance.")]
    public IEnumerable<object> CreateTypeFormatters()
    {
        yield return new Formatter<DataFrame>("text/html", FrameHtml.Write);
        yield return new Formatter<DataFrame>("text/plain", FramePlain.Write);
        yield return new Formatter<GenericChart>("application/vnd.plotly.v1+json", (chart, writer) => writer.Write(PlotlyJson.Of(chart).ToJsonString()));
        yield return new Formatter<GenericChart>("text/html", (chart, writer) => FigureHtml.Write(chart, writer, PlotlyScript.FirstOfPage()));
        yield return new Formatter<GenericChart>("text/plain", (_, writer) => writer.Write("A chart."));
    }
}
