namespace Dateline;

public sealed partial class Reading
{
    /// <summary>The passages behind a row: for a derived row its evidence, for a row that is a passage itself that one passage.</summary>
    /// <param name="row">A row of this reading.</param>
    /// <returns>Passages in the order of the text; never empty for a row of this reading.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="row"/> is null.</exception>
    public IReadOnlyList<IPassage> Evidence(IRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        var table = row switch
        {
            Entity => TableName.Entities,
            Stance => TableName.Stances,
            Stop => TableName.Stops,
            Leg => TableName.Legs,
            Conflict => TableName.Conflicts,
            _ => null,
        };
        if (table is null) return row is IPassage passage ? [passage] : [];
        return [.. EvidenceRows.Where(e => e.Table == table && e.Row == row.Id)];
    }
}
