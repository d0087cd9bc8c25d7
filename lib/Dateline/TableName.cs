namespace Dateline;

/// <summary>Names of the tables of a reading, as JSON, CSV and Parquet output write them.</summary>
public static class TableName
{
    /// <summary>The article itself, which JSON gives as one object; not among <see cref="All"/>.</summary>
    public const string Article = "article";

    /// <summary>What the text is made of.</summary>
    public const string Blocks = "blocks";

    /// <summary>Embedded posts.</summary>
    public const string Posts = "posts";

    /// <summary>Sentences.</summary>
    public const string Sentences = "sentences";

    /// <summary>Direct speech.</summary>
    public const string Quotations = "quotations";

    /// <summary>Names in the text.</summary>
    public const string Mentions = "mentions";

    /// <summary>Who and what is named.</summary>
    public const string Entities = "entities";

    /// <summary>Time expressions.</summary>
    public const string Dates = "dates";

    /// <summary>Expressed stances.</summary>
    public const string Stances = "stances";

    /// <summary>Where each traveller goes.</summary>
    public const string Stops = "stops";

    /// <summary>The way between stops.</summary>
    public const string Legs = "legs";

    /// <summary>Contradictions.</summary>
    public const string Conflicts = "conflicts";

    /// <summary>Passages behind derived rows.</summary>
    public const string Evidence = "evidence";

    /// <summary>All twelve, in the order in which output has them.</summary>
    public static IReadOnlyList<string> All { get; } =
        [Blocks, Posts, Sentences, Quotations, Mentions, Entities, Dates, Stances, Stops, Legs, Conflicts, Evidence];
}
