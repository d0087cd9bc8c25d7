using Dateline.Engine.Reports;

namespace Dateline.Engine;

/// <summary>
/// What a report holds. Written, it is one HTML file that asks no address for anything: scripts run by their hash only, and all text of articles and notebooks is data.
/// The same report gives the same bytes.
/// </summary>
public sealed record Report
{
    /// <summary>The headline, and the page's title in the browser; plain text.</summary>
    public required string Title { get; init; }

    /// <summary>A line above the headline, such as what kind of page this is; plain text; null for none.</summary>
    public string? Kicker { get; init; }

    /// <summary>A sentence or two below the headline; plain text; null for none.</summary>
    public string? Standfirst { get; init; }

    /// <summary>A line that says where the text is from and of what day; plain text; null for none.</summary>
    public string? Byline { get; init; }

    /// <summary>Counts at the top, in their order; may be empty.</summary>
    public IReadOnlyList<ReportFact> Facts { get; init; } = [];

    /// <summary>The chapters in their order.</summary>
    public required IReadOnlyList<ReportChapter> Chapters { get; init; }

    /// <summary>The text of plotly.js, set into the page once if a chapter has a chart. Null: charts are given by their tables alone.</summary>
    public string? ChartScript { get; init; }

    /// <summary>What ran on what, when and with which program; each entry is a line of the footer, plain text.</summary>
    public IReadOnlyList<ReportFact> Origin { get; init; } = [];

    /// <summary>Paragraphs of the footer: how the figures came about and what they can't say; plain text.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>The page: HTML in UTF-8, lines ended by line feeds.</summary>
    /// <exception cref="ArgumentException"><see cref="ChartScript"/> holds the end of a script element, and so can't stand in a page.</exception>
    public byte[] ToHtml() => new PageWriter(this).Write();
}
