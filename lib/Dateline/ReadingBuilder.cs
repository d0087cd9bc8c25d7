using System.Collections.ObjectModel;
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
        IReadOnlyList<ConflictSpan> conflicts)
    {
        var mentions = Rows(names.Mentions, (m, i) => new Mention(i, m.Entity, text.SentenceAt(m.Range.Start), m.Range.Start, m.Range.End, Slice(m.Range), m.Type));
        var stanceRows = Rows(stances, StanceRow);
        var stops = Rows(itinerary.Stops, StopRow);
        return new()
        {
            Article = new(input.Id, input.Title, input.Source, dates.Published, dates.ReferenceDate, input.Text) { Author = input.Author },
            Warnings = input.Warnings,
            Blocks = Rows(text.Layout.Blocks, (b, i) => new Block(i, b.Kind, b.Range.Start, b.Range.End, Slice(b.Range))),
            Posts = Rows(text.Layout.Posts, (p, i) => new Post(i, p.Block, Slice(p.Author), Slice(p.Handle), p.Date, Slice(p.Body), p.Range.Start, p.Range.End, Slice(p.Range))),
            Sentences = Rows(text.Sentences, (s, i) => new Sentence(i, s.Block, s.Range.Start, s.Range.End, Slice(s.Range))),
            Quotations = Rows(quotations, QuotationRow),
            Mentions = mentions,
            Entities = EntityRows(),
            Dates = Rows(dates.Dates, (d, i) => new TimeExpression(i, text.SentenceAt(d.Range.Start), d.Range.Start, d.Range.End, Slice(d.Range), d.Value, d.Kind)),
            Stances = stanceRows,
            Stops = stops,
            Legs = Rows(itinerary.Legs, LegRow),
            Conflicts = Rows(conflicts, (c, i) => new Conflict(i, c.About, c.Statement, c.First.Start, c.First.End, c.Second.Start, c.Second.End)),
            EvidenceRows = EvidenceRows(mentions, stances, stanceRows, itinerary, stops, conflicts),
        };
    }

    private Quotation QuotationRow(QuotationSpan quotation, int id) => new(
        id, text.SentenceAt(quotation.Range.Start), quotation.Range.Start, quotation.Range.End, Slice(quotation.Range), Slice(quotation.Content),
        quotation.Speaker, NameOf(quotation.Speaker) ?? quotation.SpeakerName, quotation.Cue, quotation.Kind);

    private ReadOnlyCollection<Entity> EntityRows()
    {
        var counts = new int[names.Entities.Count];
        var first = new int[names.Entities.Count];
        foreach (var mention in names.Mentions)
        {
            if (counts[mention.Entity]++ == 0) first[mention.Entity] = mention.Range.Start;
        }

        return Rows(names.Entities, (e, i) => new Entity(i, e.Name, e.Type, counts[i], first[i], e.Country, e.Latitude, e.Longitude, e.StandsFor));
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
    private List<Evidence> EvidenceRows(
        ReadOnlyCollection<Mention> mentions, IReadOnlyList<StanceSpan> stances, ReadOnlyCollection<Stance> stanceRows, Itinerary itinerary, ReadOnlyCollection<Stop> stops, IReadOnlyList<ConflictSpan> conflicts)
    {
        var rows = new List<Evidence>(names.Mentions.Count + (stances.Count * 5));
        foreach (var mention in MentionsByEntity()) AddRow(rows, TableName.Entities, mentions[mention].Entity, new("passage", names.Mentions[mention].Range), mentions[mention].Text);
        for (var i = 0; i < stances.Count; i++) AddEvidence(rows, TableName.Stances, i, stances[i].Passages, stanceRows[i].Text);
        for (var i = 0; i < itinerary.Stops.Count; i++) AddEvidence(rows, TableName.Stops, i, itinerary.Stops[i].Passages, stops[i].Text);
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

    private void AddEvidence(List<Evidence> rows, string table, int row, IReadOnlyList<RolePassage> passages, string? own = null)
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

        foreach (var passage in ordered) AddRow(rows, table, row, passage, own);
    }

    // Most passages are the row's own: they share its text.
    private void AddRow(List<Evidence> rows, string table, int row, RolePassage passage, string? own) =>
        rows.Add(new(rows.Count, table, row, passage.Role, passage.Range.Start, passage.Range.End, own is not null && passage.Range.Length == own.Length && input.Text.AsSpan(passage.Range.Start).StartsWith(own, StringComparison.Ordinal) ? own : Slice(passage.Range)));

    private static ReadOnlyCollection<TRow> Rows<TFound, TRow>(IReadOnlyList<TFound> found, Func<TFound, int, TRow> row)
    {
        var rows = new TRow[found.Count];
        for (var i = 0; i < rows.Length; i++) rows[i] = row(found[i], i);
        return Array.AsReadOnly(rows);
    }

    private string? NameOf(int? entity) => entity is { } index ? names.Entities[index].Name : null;

    private string? CountryOf(int? entity) => entity is { } index ? names.Entities[index].Country : null;

    private string Slice(TextRange range) => range.Of(input.Text);

    private string? Slice(TextRange? range) => range is { } r ? Slice(r) : null;
}
