using System.Reflection;
using Microsoft.Data.Analysis;
using Plotly.NET;

namespace Dateline.Display.Tests.Showing;

/// <summary>The values show themselves to kernels that know this library only by names of attributes and members.</summary>
public sealed class ConventionTests
{
    [Fact]
    public void Figure_WithChart_HasPlotlyHtmlAndPlainForms()
    {
        var forms = Show(StanceFigures.Balance(SmallReading.Whole()));

        Assert.Equal(["application/vnd.plotly.v1+json", "text/html", "text/plain"], forms.Keys.Order(StringComparer.Ordinal));
        Assert.StartsWith("{\"data\":[", forms["application/vnd.plotly.v1+json"], StringComparison.Ordinal);
    }

    [Fact]
    public void Figure_WithoutChart_HasNoPlotlyForm()
    {
        var forms = Show(StanceFigures.Balance(SmallReading.Empty));

        Assert.Equal(["text/html", "text/plain"], forms.Keys.Order(StringComparer.Ordinal));
        Assert.DoesNotContain("<script", forms["text/html"], StringComparison.Ordinal);
    }

    [Fact]
    public void Table_WithHostileWords_IsEscapedAndMarked()
    {
        var html = Show(ItineraryFigures.Conflicts(SmallReading.Whole()))["text/html"];

        Assert.Contains("<mark>condemned the &lt;/script&gt; plan</mark>", html, StringComparison.Ordinal);
        Assert.DoesNotContain("</script>", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Frame_OfOthersType_IsATableWithCaptionAndScopes()
    {
        var frame = new DataFrame(new Int32DataFrameColumn("stop", [0, 1]), new StringDataFrameColumn("place", ["<Apia>", null]), new DoubleDataFrameColumn("latitude", [-13.5, null]));

        var html = Show(frame)["text/html"];

        Assert.Contains("<caption style=\"text-align:left\">2 rows, 3 columns</caption>", html, StringComparison.Ordinal);
        Assert.Contains("<th scope=\"col\" style=\"text-align:left\">place</th>", html, StringComparison.Ordinal);
        Assert.Contains("&lt;Apia&gt;", html, StringComparison.Ordinal);
        Assert.Contains("-13.5", html, StringComparison.Ordinal);
        Assert.Equal(2, html.Split("<i>null</i>").Length - 1);
    }

    [Theory]
    [InlineData(0, "0 rows, 1 column")]
    [InlineData(1, "1 row, 1 column")]
    [InlineData(1000, "1,000 rows, 1 column; the first 20 rows are shown")]
    public void Frame_OfAnySize_SaysItsSizeAndItsLimit(int rows, string caption)
    {
        var forms = Show(new DataFrame(new Int32DataFrameColumn("n", Enumerable.Range(0, rows))));

        Assert.Contains(caption, forms["text/html"], StringComparison.Ordinal);
        Assert.StartsWith(caption, forms["text/plain"], StringComparison.Ordinal);
        Assert.Equal(Math.Min(rows, 20), forms["text/html"].Split("<th scope=\"row\"").Length - 1);
    }

    [Fact]
    public void Chart_OfPlotlyNet_GoesWithoutItsSizeAndTemplate()
    {
        var trace = new Trace("bar");
        trace.SetProperty("y", new[] { "</script>" });
        var layout = new Layout();
        layout.SetProperty("width", 600);
        layout.SetProperty("template", new Dictionary<string, object>());
        var forms = Show(GenericChart.setLayout(layout, GenericChart.ofTraceObject(false, trace)));

        Assert.DoesNotContain("template", forms["application/vnd.plotly.v1+json"], StringComparison.Ordinal);
        Assert.DoesNotContain("\"width\":600", forms["application/vnd.plotly.v1+json"], StringComparison.Ordinal);
        Assert.DoesNotContain("</script>\"", forms["text/html"], StringComparison.Ordinal);
    }

    /// <summary>What a kernel does: by the attribute on the type, else by the one on the assembly.</summary>
    private static Dictionary<string, string> Show(object value)
    {
        var source = Source(value.GetType().GetCustomAttributes(false), "TypeFormatterSourceAttribute") ?? Source(typeof(Figure).Assembly.GetCustomAttributes(false), "NotebookFormattersAttribute");
        var formatters = (IEnumerable<object>)source!.GetMethod("CreateTypeFormatters")!.Invoke(Activator.CreateInstance(source), null)!;
        var forms = new Dictionary<string, string>();
        foreach (var formatter in formatters)
        {
            var type = formatter.GetType();
            if (!((Type)type.GetProperty("Type")!.GetValue(formatter)!).IsInstanceOfType(value)) continue;
            var writer = new StringWriter();
            var written = (bool)type.GetMethod("Format")!.Invoke(formatter, [value, writer])!;
            if (written) forms.Add((string)type.GetProperty("MimeType")!.GetValue(formatter)!, writer.ToString());
            else Assert.Empty(writer.ToString());
        }

        return forms;
    }

    private static Type? Source(object[] attributes, string name) => attributes.FirstOrDefault(a => a.GetType().Name == name) is { } found
        ? (Type)found.GetType().GetProperty("FormatterSourceType", BindingFlags.Instance | BindingFlags.Public)!.GetValue(found)!
        : null;
}
