using System.Globalization;

namespace Dateline.Display.Passages;

/// <summary>How a mark of a chart names the rows of the reading behind it.</summary>
internal static class PassageIds
{
    /// <summary>The id of a row: its table and number, such as "stances-3".</summary>
    public static string Of(IRow row) => $"{Table(row)}-{row.Id}";

    /// <summary>A mark's <c>customdata</c>: the ids of all rows behind it, in their order.</summary>
    public static string Join(IEnumerable<IRow> rows) => string.Join(' ', rows.Select(Of));

    /// <summary>The row that an id names; null for one that this reading doesn't have.</summary>
    public static IRow? Row(Reading reading, string id)
    {
        var hyphen = id.LastIndexOf('-');
        if (hyphen < 0 || !int.TryParse(id.AsSpan(hyphen + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return null;
        IReadOnlyList<IRow> rows = id[..hyphen] switch
        {
            TableName.Blocks => reading.Blocks,
            TableName.Posts => reading.Posts,
            TableName.Sentences => reading.Sentences,
            TableName.Quotations => reading.Quotations,
            TableName.Mentions => reading.Mentions,
            TableName.Entities => reading.Entities,
            TableName.Dates => reading.Dates,
            TableName.Stances => reading.Stances,
            TableName.Stops => reading.Stops,
            TableName.Legs => reading.Legs,
            TableName.Conflicts => reading.Conflicts,
            TableName.Evidence => reading.EvidenceRows,
            _ => [],
        };
        return number < rows.Count ? rows[number] : null;
    }

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
