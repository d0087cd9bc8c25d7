using Dateline.Articles;
using Dateline.Conflicts;
using Dateline.Dates;
using Dateline.Entities;
using Dateline.Itineraries;
using Dateline.Quotations;
using Dateline.Stances;
using Dateline.Text;

namespace Dateline;

/// <summary>Makes the rows of all tables, with their ids and references, from what the stages found.</summary>
internal sealed class ReadingBuilder(ArticleInput input, AnalysedText text, ResolvedNames names)
{
    public Reading Build(
        ResolvedDates dates,
        IReadOnlyList<QuotationSpan> quotations,
        IReadOnlyList<StanceSpan> stances,
        Itinerary itinerary,
        IReadOnlyList<ConflictSpan> conflicts) => new()
        {
            Article = new(input.Id, input.Title, input.Source, dates.Published, dates.ReferenceDate, input.Text) { Author = input.Author },
            Warnings = input.Warnings,
            Blocks = [.. text.Layout.Blocks.Select((b, i) => new Block(i, b.Kind, b.Range.Start, b.Range.End, Slice(b.Range)))],
            Posts = [.. text.Layout.Posts.Select((p, i) => new Post(i, p.Block, Slice(p.Author), Slice(p.Handle), p.Date, Slice(p.Body), p.Range.Start, p.Range.End, Slice(p.Range)))],
            Sentences = [.. text.Sentences.Select((s, i) => new Sentence(i, s.Block, s.Range.Start, s.Range.End, Slice(s.Range)))],
            Quotations = [.. quotations.Select(QuotationRow)],
            Mentions = [.. names.Mentions.Select((m, i) => new Mention(i, m.Entity, text.SentenceAt(m.Range.Start), m.Range.Start, m.Range.End, Slice(m.Range), m.Type))],
            Entities = EntityRows(),
            Dates = [.. dates.Dates.Select((d, i) => new TimeExpression(i, text.SentenceAt(d.Range.Start), d.Range.Start, d.Range.End, Slice(d.Range), d.Value, d.Kind))],
            Stances = [.. stances.Select(StanceRow)],
            Stops = [.. itinerary.Stops.Select(StopRow)],
            Legs = [.. itinerary.Legs.Select(LegRow)],
            Conflicts = [.. conflicts.Select((c, i) => new Conflict(i, c.About, c.Statement, c.First.Start, c.First.End, c.Second.Start, c.Second.End))],
            EvidenceRows = EvidenceRows(stances, itinerary, conflicts),
        };

    private Quotation QuotationRow(QuotationSpan quotation, int id) => new(
        id, text.SentenceAt(quotation.Range.Start), quotation.Range.Start, quotation.Range.End, Slice(quotation.Range), Slice(quotation.Content),
        quotation.Speaker, NameOf(quotation.Speaker) ?? quotation.SpeakerName, quotation.Cue, quotation.Kind);

    private List<Entity> EntityRows()
    {
        var counts = new int[names.Entities.Count];
        var first = new int[names.Entities.Count];
        foreach (var mention in names.Mentions)
        {
            if (counts[mention.Entity]++ == 0) first[mention.Entity] = mention.Range.Start;
        }

        return [.. names.Entities.Select((e, i) => new Entity(i, e.Name, e.Type, counts[i], first[i], e.Country, e.Latitude, e.Longitude, e.StandsFor))];
    }

    private Stance StanceRow(StanceSpan stance, int id) => new(
        id, text.SentenceAt(stance.Range.Start), stance.Range.Start, stance.Range.End, Slice(stance.Range), stance.Voice, stance.Source,
        NameOf(stance.Source) ?? stance.SourceName, stance.Target, NameOf(stance.Target) ?? stance.TargetName, stance.Polarity,
        stance.Polarity switch { < 0 => "oppose", > 0 => "support", _ => "neutral" }, stance.Cue, stance.ReportedBy, CountryOf(stance.Source),
        CountryOf(stance.Target), stance.Event, stance.Mode);

    private Stop StopRow(StopSpan stop, int id) => new(
        id, stop.Traveller, names.Entities[stop.Traveller].Name, stop.Trip, stop.Sequence, stop.Place, NameOf(stop.Place) ?? stop.PlaceName,
        stop.Country, stop.Latitude, stop.Longitude, stop.Arrive, stop.Depart, stop.Status, text.SentenceAt(stop.Range.Start), stop.Range.Start,
        stop.Range.End, Slice(stop.Range));

    private Leg LegRow(LegSpan leg, int id) => new(
        id, leg.Traveller, names.Entities[leg.Traveller].Name, leg.Trip, leg.Sequence, leg.FromStop, leg.ToStop, leg.FromName, leg.FromLatitude,
        leg.FromLongitude, leg.ToName, leg.ToLatitude, leg.ToLongitude, leg.Kilometres, leg.Status);

    private List<Evidence> EvidenceRows(IReadOnlyList<StanceSpan> stances, Itinerary itinerary, IReadOnlyList<ConflictSpan> conflicts)
    {
        var entities = names.Mentions.Select(m => (TableName.Entities, m.Entity, new RolePassage("passage", m.Range)));
        var rows = Passages(TableName.Stances, stances, s => s.Passages)
            .Concat(Passages(TableName.Stops, itinerary.Stops, s => s.Passages))
            .Concat(Passages(TableName.Legs, itinerary.Legs, l => l.Passages))
            .Concat(Passages(TableName.Conflicts, conflicts, c => [new("passage", c.First), new("passage", c.Second)]));

        // `Order` of tables.md: table as on its page, row, start. The sort is stable, so passages that start together keep the stage's order.
        return [.. entities.Concat(rows)
            .OrderBy(e => TableOrder(e.Item1)).ThenBy(e => e.Item2).ThenBy(e => e.Item3.Range.Start)
            .Select((e, i) => new Evidence(i, e.Item1, e.Item2, e.Item3.Role, e.Item3.Range.Start, e.Item3.Range.End, Slice(e.Item3.Range)))];
    }

    private static IEnumerable<(string, int, RolePassage)> Passages<T>(string table, IReadOnlyList<T> rows, Func<T, IEnumerable<RolePassage>> passages) =>
        rows.SelectMany((row, id) => passages(row).Select(p => (table, id, p)));

    private static int TableOrder(string table) => table switch
    {
        TableName.Entities => 0,
        TableName.Stances => 1,
        TableName.Stops => 2,
        TableName.Legs => 3,
        _ => 4,
    };

    private string? NameOf(int? entity) => entity is { } index ? names.Entities[index].Name : null;

    private string? CountryOf(int? entity) => entity is { } index ? names.Entities[index].Country : null;

    private string Slice(TextRange range) => range.Of(input.Text);

    private string? Slice(TextRange? range) => range is { } r ? Slice(r) : null;
}
