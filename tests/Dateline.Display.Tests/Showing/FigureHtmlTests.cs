using Dateline.Display.Showing;

namespace Dateline.Display.Tests.Showing;

public sealed class FigureHtmlTests
{
    [Fact]
    public void Write_WithAndWithoutScript_DiffersByPlotlyAlone()
    {
        var figure = StanceFigures.Balance(SmallReading.Whole());
        var (with, without) = (Html(figure, true), Html(figure, false));

        Assert.Equal(without, with.Replace(PlotlyScript.Guarded, "", StringComparison.Ordinal));
        Assert.InRange(without.Length, 1000, 100_000);
    }

    [Fact]
    public void Write_AnyFigure_AsksNoAddress()
    {
        foreach (var make in Figures.All.Values)
        {
            var html = Html(make(SmallReading.Whole()), false);
            Assert.DoesNotContain("http", html, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("src=", html, StringComparison.OrdinalIgnoreCase);
        }
    }

    [Fact]
    public void Write_HostileWords_LeavesOneScriptThatEndsWhereItShould()
    {
        foreach (var make in Figures.All.Values)
        {
            var html = Html(make(SmallReading.Whole()), false);
            Assert.Equal(2, html.Split("</script>").Length);
            Assert.DoesNotContain("<b>Lind", html, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Text_OfPlotly_CanStandBetweenScriptTags()
    {
        Assert.DoesNotContain("</script", PlotlyScript.Text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<!--", PlotlyScript.Text, StringComparison.Ordinal);
        Assert.Contains($"plotly.js v{PlotlyScript.Version}", PlotlyScript.Text[..200], StringComparison.Ordinal);
    }

    private static string Html(Figure figure, bool withScript)
    {
        var writer = new StringWriter();
        FigureHtml.Write(figure, writer, withScript);
        return writer.ToString();
    }
}
