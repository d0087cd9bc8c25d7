namespace Dateline.Frames;

/// <summary>Every table of a reading, each defined here and nowhere else. Names, types and order are those that output promises.</summary>
internal static class Tables
{
    public static Table<Article> Article { get; } = new(
        TableName.Article,
        reading => [reading.Article],
        [
            Text<Article>(ColumnName.Id, r => r.Id),
            OptionalText<Article>(ColumnName.Title, r => r.Title),
            OptionalText<Article>(ColumnName.Source, r => r.Source),
            OptionalText<Article>(ColumnName.Published, r => r.Published),
            OptionalText<Article>(ColumnName.ReferenceDate, r => r.ReferenceDate),
            Int<Article>(ColumnName.Length, r => r.Length),
            Text<Article>(ColumnName.Text, r => r.Text),
            OptionalText<Article>(ColumnName.Author, r => r.Author),
        ]);

    public static Table<Block> Blocks { get; } = new(
        TableName.Blocks,
        reading => reading.Blocks,
        [
            Int<Block>(ColumnName.Block, r => r.Id),
            Text<Block>(ColumnName.Kind, r => r.Kind),
            Int<Block>(ColumnName.Start, r => r.Start),
            Int<Block>(ColumnName.End, r => r.End),
            Text<Block>(ColumnName.Text, r => r.Text),
        ]);

    public static Table<Post> Posts { get; } = new(
        TableName.Posts,
        reading => reading.Posts,
        [
            Int<Post>(ColumnName.Post, r => r.Id),
            Int<Post>(ColumnName.Block, r => r.Block),
            OptionalText<Post>(ColumnName.Author, r => r.Author),
            OptionalText<Post>(ColumnName.Handle, r => r.Handle),
            OptionalText<Post>(ColumnName.Date, r => r.Date),
            Text<Post>(ColumnName.Body, r => r.Body),
            Int<Post>(ColumnName.Start, r => r.Start),
            Int<Post>(ColumnName.End, r => r.End),
            Text<Post>(ColumnName.Text, r => r.Text),
        ]);

    public static Table<Sentence> Sentences { get; } = new(
        TableName.Sentences,
        reading => reading.Sentences,
        [
            Int<Sentence>(ColumnName.Sentence, r => r.Id),
            Int<Sentence>(ColumnName.Block, r => r.Block),
            Int<Sentence>(ColumnName.Start, r => r.Start),
            Int<Sentence>(ColumnName.End, r => r.End),
            Text<Sentence>(ColumnName.Text, r => r.Text),
        ]);

    public static Table<Quotation> Quotations { get; } = new(
        TableName.Quotations,
        reading => reading.Quotations,
        [
            Int<Quotation>(ColumnName.Quotation, r => r.Id),
            Int<Quotation>(ColumnName.Sentence, r => r.Sentence),
            Int<Quotation>(ColumnName.Start, r => r.Start),
            Int<Quotation>(ColumnName.End, r => r.End),
            Text<Quotation>(ColumnName.Text, r => r.Text),
            Text<Quotation>(ColumnName.Content, r => r.Content),
            OptionalInt<Quotation>(ColumnName.Speaker, r => r.Speaker),
            OptionalText<Quotation>(ColumnName.SpeakerName, r => r.SpeakerName),
            OptionalText<Quotation>(ColumnName.Cue, r => r.Cue),
            Text<Quotation>(ColumnName.Kind, r => r.Kind),
        ]);

    public static Table<Mention> Mentions { get; } = new(
        TableName.Mentions,
        reading => reading.Mentions,
        [
            Int<Mention>(ColumnName.Mention, r => r.Id),
            Int<Mention>(ColumnName.Entity, r => r.Entity),
            Int<Mention>(ColumnName.Sentence, r => r.Sentence),
            Int<Mention>(ColumnName.Start, r => r.Start),
            Int<Mention>(ColumnName.End, r => r.End),
            Text<Mention>(ColumnName.Text, r => r.Text),
            Text<Mention>(ColumnName.Type, r => r.Type),
        ]);

    public static Table<Entity> Entities { get; } = new(
        TableName.Entities,
        reading => reading.Entities,
        [
            Int<Entity>(ColumnName.Entity, r => r.Id),
            Text<Entity>(ColumnName.Name, r => r.Name),
            Text<Entity>(ColumnName.Type, r => r.Type),
            Int<Entity>(ColumnName.Mentions, r => r.Mentions),
            Int<Entity>(ColumnName.First, r => r.First),
            OptionalText<Entity>(ColumnName.Country, r => r.Country),
            OptionalFloat<Entity>(ColumnName.Latitude, r => r.Latitude),
            OptionalFloat<Entity>(ColumnName.Longitude, r => r.Longitude),
            OptionalText<Entity>(ColumnName.StandsFor, r => r.StandsFor),
        ]);

    public static Table<TimeExpression> Dates { get; } = new(
        TableName.Dates,
        reading => reading.Dates,
        [
            Int<TimeExpression>(ColumnName.Date, r => r.Id),
            Int<TimeExpression>(ColumnName.Sentence, r => r.Sentence),
            Int<TimeExpression>(ColumnName.Start, r => r.Start),
            Int<TimeExpression>(ColumnName.End, r => r.End),
            Text<TimeExpression>(ColumnName.Text, r => r.Text),
            OptionalText<TimeExpression>(ColumnName.Value, r => r.Value),
            Text<TimeExpression>(ColumnName.Kind, r => r.Kind),
        ]);

    public static Table<Stance> Stances { get; } = new(
        TableName.Stances,
        reading => reading.Stances,
        [
            Int<Stance>(ColumnName.Stance, r => r.Id),
            Int<Stance>(ColumnName.Sentence, r => r.Sentence),
            Int<Stance>(ColumnName.Start, r => r.Start),
            Int<Stance>(ColumnName.End, r => r.End),
            Text<Stance>(ColumnName.Text, r => r.Text),
            Text<Stance>(ColumnName.Voice, r => r.Voice),
            OptionalInt<Stance>(ColumnName.Source, r => r.Source),
            OptionalText<Stance>(ColumnName.SourceName, r => r.SourceName),
            OptionalInt<Stance>(ColumnName.Target, r => r.Target),
            Text<Stance>(ColumnName.TargetName, r => r.TargetName),
            Float<Stance>(ColumnName.Polarity, r => r.Polarity),
            Text<Stance>(ColumnName.Label, r => r.Label),
            Text<Stance>(ColumnName.Cue, r => r.Cue),
            OptionalInt<Stance>(ColumnName.ReportedBy, r => r.ReportedBy),
            OptionalText<Stance>(ColumnName.SourceCountry, r => r.SourceCountry),
            OptionalText<Stance>(ColumnName.TargetCountry, r => r.TargetCountry),
            OptionalText<Stance>(ColumnName.Event, r => r.Event),
            Text<Stance>(ColumnName.Mode, r => r.Mode),
        ]);

    public static Table<Stop> Stops { get; } = new(
        TableName.Stops,
        reading => reading.Stops,
        [
            Int<Stop>(ColumnName.Stop, r => r.Id),
            Int<Stop>(ColumnName.Traveller, r => r.Traveller),
            Text<Stop>(ColumnName.TravellerName, r => r.TravellerName),
            Int<Stop>(ColumnName.Trip, r => r.Trip),
            Int<Stop>(ColumnName.Sequence, r => r.Sequence),
            OptionalInt<Stop>(ColumnName.Place, r => r.Place),
            Text<Stop>(ColumnName.PlaceName, r => r.PlaceName),
            OptionalText<Stop>(ColumnName.Country, r => r.Country),
            OptionalFloat<Stop>(ColumnName.Latitude, r => r.Latitude),
            OptionalFloat<Stop>(ColumnName.Longitude, r => r.Longitude),
            OptionalText<Stop>(ColumnName.Arrive, r => r.Arrive),
            OptionalText<Stop>(ColumnName.Depart, r => r.Depart),
            Text<Stop>(ColumnName.Status, r => r.Status),
            Int<Stop>(ColumnName.Sentence, r => r.Sentence),
            Int<Stop>(ColumnName.Start, r => r.Start),
            Int<Stop>(ColumnName.End, r => r.End),
            Text<Stop>(ColumnName.Text, r => r.Text),
        ]);

    public static Table<Leg> Legs { get; } = new(
        TableName.Legs,
        reading => reading.Legs,
        [
            Int<Leg>(ColumnName.Leg, r => r.Id),
            Int<Leg>(ColumnName.Traveller, r => r.Traveller),
            Text<Leg>(ColumnName.TravellerName, r => r.TravellerName),
            Int<Leg>(ColumnName.Trip, r => r.Trip),
            Int<Leg>(ColumnName.Sequence, r => r.Sequence),
            OptionalInt<Leg>(ColumnName.FromStop, r => r.FromStop),
            OptionalInt<Leg>(ColumnName.ToStop, r => r.ToStop),
            OptionalText<Leg>(ColumnName.FromName, r => r.FromName),
            OptionalFloat<Leg>(ColumnName.FromLatitude, r => r.FromLatitude),
            OptionalFloat<Leg>(ColumnName.FromLongitude, r => r.FromLongitude),
            Text<Leg>(ColumnName.ToName, r => r.ToName),
            OptionalFloat<Leg>(ColumnName.ToLatitude, r => r.ToLatitude),
            OptionalFloat<Leg>(ColumnName.ToLongitude, r => r.ToLongitude),
            OptionalFloat<Leg>(ColumnName.Kilometres, r => r.Kilometres),
            Text<Leg>(ColumnName.Status, r => r.Status),
        ]);

    public static Table<Conflict> Conflicts { get; } = new(
        TableName.Conflicts,
        reading => reading.Conflicts,
        [
            Int<Conflict>(ColumnName.Conflict, r => r.Id),
            Text<Conflict>(ColumnName.About, r => r.About),
            Text<Conflict>(ColumnName.Statement, r => r.Statement),
            Int<Conflict>(ColumnName.FirstStart, r => r.FirstStart),
            Int<Conflict>(ColumnName.FirstEnd, r => r.FirstEnd),
            Int<Conflict>(ColumnName.SecondStart, r => r.SecondStart),
            Int<Conflict>(ColumnName.SecondEnd, r => r.SecondEnd),
        ]);

    public static Table<Evidence> Evidence { get; } = new(
        TableName.Evidence,
        reading => reading.EvidenceRows,
        [
            Int<Evidence>(ColumnName.Evidence, r => r.Id),
            Text<Evidence>(ColumnName.Table, r => r.Table),
            Int<Evidence>(ColumnName.Row, r => r.Row),
            Text<Evidence>(ColumnName.Role, r => r.Role),
            Int<Evidence>(ColumnName.Start, r => r.Start),
            Int<Evidence>(ColumnName.End, r => r.End),
            Text<Evidence>(ColumnName.Text, r => r.Text),
        ]);

    /// <summary>The twelve tables in the order in which output has them; the article, which output gives as one object, is none of them.</summary>
    public static IReadOnlyList<Table> All { get; } =
        [Blocks, Posts, Sentences, Quotations, Mentions, Entities, Dates, Stances, Stops, Legs, Conflicts, Evidence];

    /// <summary>The table of that name, the article's included.</summary>
    /// <exception cref="ArgumentException">There is none; the message lists those there are.</exception>
    public static Table Named(string name) =>
        name == Article.Name ? Article : All.FirstOrDefault(t => t.Name == name)
            ?? throw new ArgumentException($"There is no table \"{name}\". Tables: {Article.Name}, {string.Join(", ", TableName.All)}.", nameof(name));

    private static IntColumn<TRow> Int<TRow>(string name, Func<TRow, int?> get) => new(name, false, get);

    private static IntColumn<TRow> OptionalInt<TRow>(string name, Func<TRow, int?> get) => new(name, true, get);

    private static FloatColumn<TRow> Float<TRow>(string name, Func<TRow, double?> get) => new(name, false, get);

    private static FloatColumn<TRow> OptionalFloat<TRow>(string name, Func<TRow, double?> get) => new(name, true, get);

    private static StringColumn<TRow> Text<TRow>(string name, Func<TRow, string?> get) => new(name, false, get);

    private static StringColumn<TRow> OptionalText<TRow>(string name, Func<TRow, string?> get) => new(name, true, get);
}
