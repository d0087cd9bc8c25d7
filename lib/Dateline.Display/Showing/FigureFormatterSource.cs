namespace Dateline.Display.Showing;

/// <summary>How a <see cref="Figure"/> shows itself: HTML that stands on its own, plotly's JSON, and the finding as plain text.</summary>
internal sealed class FigureFormatterSource
{
    [System.Diagnostics.CodeAnalysis.SuppressMessage("Performance", "CA1822:Mark members as static", Justification = "The convention calls it on an instance.")]
    public IEnumerable<object> CreateTypeFormatters()
    {
        yield return new Formatter<Figure>("text/html", (figure, writer) => FigureHtml.Write(figure, writer, figure.Chart is not null && PlotlyScript.FirstOfPage()));
        yield return new Formatter<Figure>("application/vnd.plotly.v1+json", (figure, writer) => writer.Write(figure.ToPlotlyJson()));
        yield return new Formatter<Figure>("text/plain", (figure, writer) => writer.Write(figure.Finding));
    }
}
