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
    private const int ManyPassages = 32;

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

    // `Order` of tables.md: table as on its page, row, start. Passages that start together keep the stage's order.
    private List<Evidence> EvidenceRows(IReadOnlyList<StanceSpan> stances, Itinerary itinerary, IReadOnlyList<ConflictSpan> conflicts)
    {
        var rows = new List<Evidence>(names.Mentions.Count + (stances.Count * 5));
        foreach (var mention in MentionsByEntity()) AddRow(rows, TableName.Entities, names.Mentions[mention].Entity, new("passage", names.Mentions[mention].Range));
        for (var i = 0; i < stances.Count; i++) AddEvidence(rows, TableName.Stances, i, stances[i].Passages);
        for (var i = 0; i < itinerary.Stops.Count; i++) AddEvidence(rows, TableName.Stops, i, itinerary.Stops[i].Passages);
        for (var i = 0; i < itinerary.Legs.Count; i++) AddEvidence(rows, TableName.Legs, i, itinerary.Legs[i].Passages);
        for (var i = 0; i < conflicts.Count; i++) AddEvidence(rows, TableName.Conflicts, i, [new("passage", conflicts[i].First), new("passage", conflicts[i].Second)]);
        return rows;
    }

    private int[] MentionsByEntity()
    {
        var next = new int[names.Entities.Count + 1];
        foreach (var mention in names.Mentions) next[mention.Entity + 1]++;
        for (var entity = 1; entity < next.Length; entity++) next[entity] += next[entity - 1];
        var ordered = new int[names.Mentions.Count];
        for (var i = 0; i < ordered.Length; i++) ordered[next[names.Mentions[i].Entity]++] = i;
        return ordered;
    }

    private void AddEvidence(List<Evidence> rows, string table, int row, IReadOnlyList<RolePassage> passages)
    {
        if (passages.Count > ManyPassages) passages = [.. passages.OrderBy(p => p.Range.Start)];

        // As a rule a handful, put in their places one by one.
        var ordered = new RolePassage[passages.Count];
        for (var i = 0; i < ordered.Length; i++)
        {
            var (passage, at) = (passages[i], i);
            for (; at > 0 && ordered[at - 1].Range.Start > passage.Range.Start; at--) ordered[at] = ordered[at - 1];
            ordered[at] = passage;
        }

        foreach (var passage in ordered) AddRow(rows, table, row, passage);
    }

    private void AddRow(List<Evidence> rows, string table, int row, RolePassage passage) =>
        rows.Add(new(rows.Count, table, row, passage.Role, passage.Range.Start, passage.Range.End, Slice(passage.Range)));

    private string? NameOf(int? entity) => entity is { } index ? names.Entities[index].Name : null;

    private string? CountryOf(int? entity) => entity is { } index ? names.Entities[index].Country : null;

    private string Slice(TextRange range) => range.Of(input.Text);

    private string? Slice(TextRange? range) => range is { } r ? Slice(r) : null;
}
