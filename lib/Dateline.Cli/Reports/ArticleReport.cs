using System.Globalization;
using Dateline.Display;
using Dateline.Engine;

namespace Dateline.Cli.Reports;

/// <summary>The report on an article: its notebooks, then the article itself.</summary>
internal static class ArticleReport
{
    private static readonly string[] Notes =
    [
        "These are machine readings of what one text says, partly about real people. They aren’t facts about those people, and they don’t say what anybody thinks: a stance here is a clause that expresses support, opposition or explicit neutrality, in the article’s words or in words that the article reports.",
        "Names, dates, quotations, stances and journeys are found by general rules and word lists for English news. Rules miss things and mistake others: irony, hints, and what readers know but the text leaves out. So every mark leads to the sentences that it counts. Read those before you rely on a figure.",
        "Distances are great circles between the places named, not routes flown. A stop known only by its country has the place of the capital. Dates that the article gives by weekday are resolved against its day of publication or, where it states none, the latest day that it tells of.",
    ];

    public static Report Of(Reading reading, IReadOnlyList<NotebookRun> runs, TimeProvider clock) => new()
    {
        Kicker = "Who stands where, who is named, who went where",
        Title = Title(reading),
        Byline = Byline(reading),
        Facts = Facts(reading),
        Chapters = [.. runs.Select(r => ReportChapter.Of(r.Document, Commands.NotebookRuns.Failure(r))), ReportChapter.Of("The article, marked", ArticleChapter.Html(reading))],
        ChartScript = PlotlyScript.Text,
        Notes = Notes,
        Origin =
        [
            new("Article", reading.Article.Source ?? reading.Article.Id),
            new("Notebooks", string.Join(", ", runs.Select(r => Path.GetFileName(r.Document.Name)))),
            .. NotebookReport.Program(clock, "Run"),
        ],
    };

    // Without a headline, the page is named by the day and those the article speaks of most.
    private static string Title(Reading reading)
    {
        var headline = reading.Article.Title ?? reading.Blocks.FirstOrDefault(b => b.Kind == BlockKind.Headline)?.Text;
        if (!string.IsNullOrWhiteSpace(headline)) return headline.Trim();
        var names = reading.Entities.Take(3).Select(e => e.Name).ToList();
        return (names.Count, Day(reading.Article.Published ?? reading.Article.ReferenceDate)) switch
        {
            (0, null) => "An article",
            (0, var day) => $"An article of {day}",
            (_, null) => $"An article on {List(names)}",
            (_, var day) => $"An article of {day} on {List(names)}",
        };
    }

    private static string Byline(Reading reading)
    {
        var article = reading.Article;
        var words = string.Create(CultureInfo.InvariantCulture, $"{article.WordCount:N0} words");
        var day = Day(article.Published) is { } published ? $"published {published}" : Day(article.ReferenceDate) is { } reference ? $"dates as seen from {reference}" : null;
        return string.Join(" · ", new[] { article.Source, day, words }.OfType<string>());
    }

    private static ReportFact[] Facts(Reading reading)
    {
        var kilometres = reading.Legs.Sum(l => l.Kilometres ?? 0);
        ReportFact[] facts =
        [
            Fact(reading.Entities.Count, "name", "names"),
            Fact(reading.Mentions.Count, "mention", "mentions"),
            Fact(reading.Quotations.Count, "quotation", "quotations"),
            Fact(reading.Stances.Count, "stance", "stances"),
            Fact(reading.Stops.Count, "stop", "stops"),
        ];
        return kilometres > 0 ? [.. facts, new("kilometres", kilometres.ToString("N0", CultureInfo.InvariantCulture))] : facts;
    }

    private static ReportFact Fact(int count, string one, string several) => new(count == 1 ? one : several, count.ToString("N0", CultureInfo.InvariantCulture));

    private static string List(List<string> names) => names.Count == 1 ? names[0] : $"{string.Join(", ", names.SkipLast(1))} and {names[^1]}";

    private static string? Day(string? date) =>
        DateOnly.TryParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)
        : DateOnly.TryParseExact(date, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month) ? month.ToString("MMMM yyyy", CultureInfo.InvariantCulture)
        : date;
}
