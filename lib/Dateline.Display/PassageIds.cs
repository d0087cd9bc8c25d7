namespace Dateline.Display;

/// <summary>How a mark of a chart names the rows of the reading behind it.</summary>
internal static class PassageIds
{
    /// <summary>The id of a row: its table and number, such as "stances-3".</summary>
    public static string Of(IRow row) => $"{Table(row)}-{row.Id}";

    /// <summary>A mark's <c>customdata</c>: the ids of all rows behind it, in their order.</summary>
    public static string Join(IEnumerable<IRow> rows) => string.Join(' ', rows.Select(Of));

    private static string Table(IRow row) => row switch
    {
        Block => TableName.Blocks,
        Post => TableName.Posts,
        Sentence => TableName.Sentences,
        Quotation => TableName.Quotations,
        Mention => TableName.Mentions,
        Entity => TableName.Entities,
        TimeExpression => TableName.Dates,
        Stance => TableName.Stances,
        Stop => TableName.Stops,
        Leg => TableName.Legs,
        Conflict => TableName.Conflicts,
        _ => TableName.Evidence,
    };
}
