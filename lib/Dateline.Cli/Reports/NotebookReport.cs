using System.Globalization;
using System.Reflection;
using Dateline.Display;
using Dateline.Engine;

namespace Dateline.Cli.Reports;

/// <summary>The page of notebooks that somebody ran.</summary>
internal static class NotebookReport
{
    public static Report Of(IReadOnlyList<NotebookDocument> notebooks, TimeProvider clock)
    {
        var chapters = notebooks.Select(n => ReportChapter.Of(n)).ToList();
        return new()
        {
            Title = string.Join(" · ", chapters.Select(c => c.Title)),
            Chapters = chapters,
            ChartScript = PlotlyScript.Text,
            Origin = [new(notebooks.Count == 1 ? "Notebook" : "Notebooks", string.Join(", ", notebooks.Select(n => Path.GetFileName(n.Name)))), .. Program(clock, "Written")],
        };
    }

    /// <summary>When and by what a page was made.</summary>
    public static IEnumerable<ReportFact> Program(TimeProvider clock, string when) =>
    [
        new(when, clock.GetUtcNow().ToString("d MMMM yyyy, HH:mm 'UTC'", CultureInfo.InvariantCulture)),
        new("Program", $"dateline {Version}, plotly.js {PlotlyScript.Version}"),
    ];

    // Without the commit that the build puts behind the version.
    private static string Version => typeof(NotebookReport).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];
}
