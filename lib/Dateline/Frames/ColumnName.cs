namespace Dateline;

/// <summary>
/// Names of the columns of all tables, the same in DataFrames, JSON, CSV and Parquet: the words of the row's members in lower snake case.
/// The first column of a table holds the row's <see cref="IRow.Id"/> and is named after the row (<c>stance</c>, <c>stop</c>; for time expressions <c>date</c>).
/// </summary>
public static class ColumnName
{
    /// <summary><c>article</c>, the last column of every table in CSV and Parquet: the id of the article that the row is of.</summary>
    public const string Article = "article";

    /// <summary><c>about</c> of conflicts.</summary>
    public const string About = "about";

    /// <summary><c>arrive</c> of stops.</summary>
    public const string Arrive = "arrive";

    /// <summary><c>author</c> of article, posts.</summary>
    public const string Author = "author";

    /// <summary><c>block</c> of blocks, posts, sentences.</summary>
    public const string Block = "block";

    /// <summary><c>body</c> of posts.</summary>
    public const string Body = "body";

    /// <summary><c>conflict</c> of conflicts.</summary>
    public const string Conflict = "conflict";

    /// <summary><c>content</c> of quotations.</summary>
    public const string Content = "content";

    /// <summary><c>country</c> of entities, stops.</summary>
    public const string Country = "country";

    /// <summary><c>cue</c> of quotations, stances.</summary>
    public const string Cue = "cue";

    /// <summary><c>date</c> of posts, dates.</summary>
    public const string Date = "date";

    /// <summary><c>depart</c> of stops.</summary>
    public const string Depart = "depart";

    /// <summary><c>end</c> of blocks, posts, sentences, quotations, mentions, dates, stances, stops, evidence.</summary>
    public const string End = "end";

    /// <summary><c>entity</c> of mentions, entities.</summary>
    public const string Entity = "entity";

    /// <summary><c>event</c> of stances.</summary>
    public const string Event = "event";

    /// <summary><c>evidence</c> of evidence.</summary>
    public const string Evidence = "evidence";

    /// <summary><c>first</c> of entities.</summary>
    public const string First = "first";

    /// <summary><c>first_end</c> of conflicts.</summary>
    public const string FirstEnd = "first_end";

    /// <summary><c>first_start</c> of conflicts.</summary>
    public const string FirstStart = "first_start";

    /// <summary><c>from_latitude</c> of legs.</summary>
    public const string FromLatitude = "from_latitude";

    /// <summary><c>from_longitude</c> of legs.</summary>
    public const string FromLongitude = "from_longitude";

    /// <summary><c>from_name</c> of legs.</summary>
    public const string FromName = "from_name";

    /// <summary><c>from_stop</c> of legs.</summary>
    public const string FromStop = "from_stop";

    /// <summary><c>handle</c> of posts.</summary>
    public const string Handle = "handle";

    /// <summary><c>id</c> of article.</summary>
    public const string Id = "id";

    /// <summary><c>kilometres</c> of legs.</summary>
    public const string Kilometres = "kilometres";

    /// <summary><c>kind</c> of blocks, quotations, dates.</summary>
    public const string Kind = "kind";

    /// <summary><c>label</c> of stances.</summary>
    public const string Label = "label";

    /// <summary><c>latitude</c> of entities, stops.</summary>
    public const string Latitude = "latitude";

    /// <summary><c>leg</c> of legs.</summary>
    public const string Leg = "leg";

    /// <summary><c>length</c> of article.</summary>
    public const string Length = "length";

    /// <summary><c>longitude</c> of entities, stops.</summary>
    public const string Longitude = "longitude";

    /// <summary><c>mention</c> of mentions.</summary>
    public const string Mention = "mention";

    /// <summary><c>mentions</c> of entities.</summary>
    public const string Mentions = "mentions";

    /// <summary><c>mode</c> of stances.</summary>
    public const string Mode = "mode";

    /// <summary><c>name</c> of entities.</summary>
    public const string Name = "name";

    /// <summary><c>place</c> of stops.</summary>
    public const string Place = "place";

    /// <summary><c>place_name</c> of stops.</summary>
    public const string PlaceName = "place_name";

    /// <summary><c>polarity</c> of stances.</summary>
    public const string Polarity = "polarity";

    /// <summary><c>post</c> of posts.</summary>
    public const string Post = "post";

    /// <summary><c>published</c> of article.</summary>
    public const string Published = "published";

    /// <summary><c>quotation</c> of quotations.</summary>
    public const string Quotation = "quotation";

    /// <summary><c>reference_date</c> of article.</summary>
    public const string ReferenceDate = "reference_date";

    /// <summary><c>reported_by</c> of stances.</summary>
    public const string ReportedBy = "reported_by";

    /// <summary><c>role</c> of evidence.</summary>
    public const string Role = "role";

    /// <summary><c>row</c> of evidence.</summary>
    public const string Row = "row";

    /// <summary><c>second_end</c> of conflicts.</summary>
    public const string SecondEnd = "second_end";

    /// <summary><c>second_start</c> of conflicts.</summary>
    public const string SecondStart = "second_start";

    /// <summary><c>sentence</c> of sentences, quotations, mentions, dates, stances, stops.</summary>
    public const string Sentence = "sentence";

    /// <summary><c>sequence</c> of stops, legs.</summary>
    public const string Sequence = "sequence";

    /// <summary><c>source</c> of article, stances.</summary>
    public const string Source = "source";

    /// <summary><c>source_country</c> of stances.</summary>
    public const string SourceCountry = "source_country";

    /// <summary><c>source_name</c> of stances.</summary>
    public const string SourceName = "source_name";

    /// <summary><c>speaker</c> of quotations.</summary>
    public const string Speaker = "speaker";

    /// <summary><c>speaker_name</c> of quotations.</summary>
    public const string SpeakerName = "speaker_name";

    /// <summary><c>stance</c> of stances.</summary>
    public const string Stance = "stance";

    /// <summary><c>stands_for</c> of entities.</summary>
    public const string StandsFor = "stands_for";

    /// <summary><c>start</c> of blocks, posts, sentences, quotations, mentions, dates, stances, stops, evidence.</summary>
    public const string Start = "start";

    /// <summary><c>statement</c> of conflicts.</summary>
    public const string Statement = "statement";

    /// <summary><c>status</c> of stops, legs.</summary>
    public const string Status = "status";

    /// <summary><c>stop</c> of stops.</summary>
    public const string Stop = "stop";

    /// <summary><c>table</c> of evidence.</summary>
    public const string Table = "table";

    /// <summary><c>target</c> of stances.</summary>
    public const string Target = "target";

    /// <summary><c>target_country</c> of stances.</summary>
    public const string TargetCountry = "target_country";

    /// <summary><c>target_name</c> of stances.</summary>
    public const string TargetName = "target_name";

    /// <summary><c>text</c> of article, blocks, posts, sentences, quotations, mentions, dates, stances, stops, evidence.</summary>
    public const string Text = "text";

    /// <summary><c>title</c> of article.</summary>
    public const string Title = "title";

    /// <summary><c>to_latitude</c> of legs.</summary>
    public const string ToLatitude = "to_latitude";

    /// <summary><c>to_longitude</c> of legs.</summary>
    public const string ToLongitude = "to_longitude";

    /// <summary><c>to_name</c> of legs.</summary>
    public const string ToName = "to_name";

    /// <summary><c>to_stop</c> of legs.</summary>
    public const string ToStop = "to_stop";

    /// <summary><c>traveller</c> of stops, legs.</summary>
    public const string Traveller = "traveller";

    /// <summary><c>traveller_name</c> of stops, legs.</summary>
    public const string TravellerName = "traveller_name";

    /// <summary><c>trip</c> of stops, legs.</summary>
    public const string Trip = "trip";

    /// <summary><c>type</c> of mentions, entities.</summary>
    public const string Type = "type";

    /// <summary><c>value</c> of dates.</summary>
    public const string Value = "value";

    /// <summary><c>voice</c> of stances.</summary>
    public const string Voice = "voice";
}
