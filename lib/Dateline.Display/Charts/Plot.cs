using Dateline.Display.Passages;
using Plotly.NET;
using Plotly.NET.LayoutObjects;

namespace Dateline.Display.Charts;

/// <summary>
/// Puts a figure together from traces and axes in plotly's own words (its reference is the documentation), on the look that all figures
/// share. Colours of paper, text and grid are left unset: they are the page's, which knows whether it is light or dark.
/// </summary>
internal sealed class Plot(Func<IEnumerable<string>, SortedDictionary<string, object>> passages)
{
    private static readonly string[] NoButtons = ["toImage", "zoom", "pan", "select", "lasso", "zoomIn", "zoomOut", "autoScale", "resetScale"];

    public Plot(Reading reading)
        : this(ids => PassageTexts.Of(reading, ids))
    {
    }

    private readonly List<Trace> _traces = [];
    private readonly List<string> _ids = [];
    private readonly Node _layout = new()
    {
        ["font"] = new Node { ["family"] = "system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', sans-serif", ["size"] = 13 },
        ["margin"] = new Node { ["l"] = 4, ["r"] = 8, ["t"] = 8, ["b"] = 8 },
        ["hoverlabel"] = new Node { ["align"] = "left", ["namelength"] = 0 },
        ["legend"] = new Node { ["orientation"] = "h", ["x"] = 0, ["xanchor"] = "left", ["y"] = 1.02, ["yanchor"] = "bottom", ["itemclick"] = false, ["itemdoubleclick"] = false },
        // A finger that scrolls the page must not drag the chart.
        ["dragmode"] = false,
        ["modebar"] = new Node { ["remove"] = NoButtons },
    };

    private readonly Dictionary<string, LinearAxis> _axes = [];

    public Plot Add(string type, Node properties)
    {
        var trace = new Trace2D(type);
        foreach (var (name, value) in properties) trace.SetProperty(name, value);
        _traces.Add(trace);
        if (properties.TryGetValue("customdata", out var ids) && ids is not null) _ids.AddRange(Strings(ids));
        return this;
    }

    /// <summary>Sets attributes of the layout; an attribute set before is replaced.</summary>
    public Plot Layout(Node properties)
    {
        foreach (var (name, value) in properties) _layout[name] = value;
        return this;
    }

    /// <summary>An axis ("xaxis", "yaxis2" …) that makes room for its labels.</summary>
    public Plot Axis(string name, Node properties)
    {
        var axis = new LinearAxis();
        Node common = new() { ["automargin"] = true, ["zeroline"] = false, ["ticklabelstandoff"] = 4 };
        foreach (var (key, value) in common.Concat(properties)) axis.SetProperty(key, value);
        _axes[name] = axis;
        return this;
    }

    public Figure ToFigure(string finding, FigureTable values)
    {
        var layout = new Layout();
        foreach (var (name, value) in _layout) layout.SetProperty(name, value);
        foreach (var (name, axis) in _axes) layout.SetProperty(name, axis);
        layout.SetProperty("title", new Node
        {
            ["text"] = ChartText.Wrap(finding, 72, 4),
            ["x"] = 0,
            ["xanchor"] = "left",
            ["y"] = 1,
            ["yanchor"] = "top",
            ["yref"] = "container",
            ["pad"] = new Node { ["t"] = 6, ["l"] = 4, ["b"] = 6 },
            ["font"] = new Node { ["size"] = 15 },
            ["automargin"] = true,
        });
        layout.SetProperty("meta", new Node { ["figure"] = Meta(finding, values) });
        return new(GenericChart.setLayout(layout, GenericChart.ofTraceObjects(false, Microsoft.FSharp.Collections.ListModule.OfSeq(_traces))), finding, values);
    }

    /// <summary>What the engine's reports need of a figure, by lib/Dateline.Engine/Reports/README.md.</summary>
    private Node Meta(string finding, FigureTable values)
    {
        var ids = _ids.Concat(values.Passages).SelectMany(s => s.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        return new()
        {
            ["finding"] = finding,
            ["table"] = new Node { ["columns"] = values.Columns, ["rows"] = values.Rows, ["passages"] = values.Passages },
            ["passages"] = passages(ids),
        };
    }

    private static IEnumerable<string> Strings(object customData) => customData switch
    {
        IEnumerable<string?> flat => flat.OfType<string>(),
        IEnumerable<IEnumerable<string?>> rows => rows.SelectMany(r => r).OfType<string>(),
        _ => [],
    };
}
