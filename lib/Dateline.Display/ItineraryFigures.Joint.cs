using Dateline.Display.Charts;
using Dateline.Display.Maps;
using Dateline.Display.Passages;

namespace Dateline.Display;

public static partial class ItineraryFigures
{
    private const string NoOther = "No other article on this trip was given: name some in the parameter “others”.";

    /// <summary>The merged trips of several articles on one map, drawn as a single article's are; a mark's passages are those of all articles that tell of it, titles behind them.</summary>
    /// <param name="joint">The merged trips; of fewer than two articles the figure has words only.</param>
    public static Figure Map(JointItinerary joint)
    {
        ArgumentNullException.ThrowIfNull(joint);
        return joint.Articles.Count < 2 ? Figure.Nothing(NoOther) : Map(new Tours(joint.Stops, joint.Legs, ids => Passages(joint, ids)));
    }

    /// <summary>Each stop of the merged trips with what every article says of it: a dash where one doesn't tell of it.</summary>
    /// <param name="joint">The merged trips; of fewer than two articles the table has words only.</param>
    public static EvidenceTable Tellings(JointItinerary joint)
    {
        ArgumentNullException.ThrowIfNull(joint);
        if (joint.Articles.Count < 2) return EvidenceTable.Nothing("One article: there is nothing to compare its stops with.");
        if (joint.Stops.Count == 0) return EvidenceTable.Nothing("None of the articles tells of a trip that was found.");
        var shared = joint.Tellings.Count(t => t.Count > 1);
        return new(
            $"{Words.Count(joint.Stops.Count, "stop")} in {Words.Count(joint.Articles.Count, "article")}; more than one tells of {Words.Plain(shared)}",
            new(
                ["traveller", "trip", "stop", "place", .. joint.Articles.Select(Title)],
                [.. joint.Stops.Select((s, i) => (IReadOnlyList<string>)[s.TravellerName, Words.Plain(s.Trip), Words.Plain(s.Sequence), s.PlaceName, .. joint.Articles.Select((_, a) => Told(joint.Tellings[i], a))])],
                [.. joint.Stops.Select(_ => "")]),
            [.. joint.Tellings.Select(t => Evidence(joint, t))]);
    }

    /// <summary>Where the articles disagree on a trip: what, and the sentences of both.</summary>
    /// <param name="joint">The merged trips; of fewer than two articles, and where they agree, the table has words only.</param>
    public static EvidenceTable Disagreements(JointItinerary joint)
    {
        ArgumentNullException.ThrowIfNull(joint);
        if (joint.Articles.Count < 2) return EvidenceTable.Nothing("One article: there is none to disagree with it.");
        if (joint.Disagreements.Count == 0) return EvidenceTable.Nothing("The articles don’t disagree on any stop that more than one of them tells of.");
        return new(
            $"The articles disagree in {Words.Count(joint.Disagreements.Count, "point")}",
            new(["about", "what disagrees"], [.. joint.Disagreements.Select(d => (IReadOnlyList<string>)[d.About, d.Statement])], [.. joint.Disagreements.Select(_ => "")]),
            [.. joint.Disagreements.Select(d => Evidence(joint, [d.First, d.Second]))]);
    }

    private static string Told(IReadOnlyList<Telling> tellings, int article) =>
        tellings.FirstOrDefault(t => t.Article == article) is { Stop: var stop } ? $"{InWords(stop.Status)}, {When(stop)}" : "–";

    private static string Title(Reading reading) => reading.Article.Title ?? reading.Article.Id;

    private static IReadOnlyList<TableEvidence> Evidence(JointItinerary joint, IReadOnlyList<Telling> tellings) =>
        [.. tellings.SelectMany(t => PassageTexts.Of(joint.Articles[t.Article], t.Stop).Select(p => new TableEvidence(p, Title(joint.Articles[t.Article]))))];

    /// <summary>The sentences behind the merged rows' ids. Only the first article stands in a report, so other articles' sentences have no place there to lead to.</summary>
    private static SortedDictionary<string, object> Passages(JointItinerary joint, IEnumerable<string> ids)
    {
        var result = new SortedDictionary<string, object>(StringComparer.Ordinal);
        foreach (var id in ids.Distinct())
        {
            var number = int.Parse(id.AsSpan(id.LastIndexOf('-') + 1), System.Globalization.CultureInfo.InvariantCulture);
            var stop = id.StartsWith(TableName.Legs, StringComparison.Ordinal) ? joint.Legs[number].ToStop!.Value : number;
            result[id] = joint.Tellings[stop].SelectMany(t => PassageTexts.Of(joint.Articles[t.Article], t.Stop).Select(p => new Node
            {
                ["sentence"] = t.Article == 0 ? p.Sentence : int.MaxValue,
                ["text"] = t.Article == 0 ? p.Text : $"{p.Text} ({Title(joint.Articles[t.Article])})",
                ["marks"] = p.Marks.Select(m => new[] { m.Start, m.End }).ToArray(),
            })).ToArray();
        }

        return result;
    }
}
