using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Dateline.Engine.Documents;

namespace Dateline.Engine.Reports.Figures;

/// <summary>The values of a figure, as the figure carries them.</summary>
internal sealed record FigureTable(IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<FigureCell>> Rows, IReadOnlyList<IReadOnlyList<string>> Passages)
{
    private const int MaxRows = 2000;

    /// <summary>The table; null where there is none or it has no rows.</summary>
    public static FigureTable? Of(JsonNode? node)
    {
        if (node.Member("columns") is not JsonArray columns || node.Member("rows") is not JsonArray { Count: > 0 } rows) return null;
        var passages = node.Member("passages") as JsonArray;
        return new(
            [.. columns.Select(c => Cell(c).Text)],
            [.. rows.Take(MaxRows).Select(r => (IReadOnlyList<FigureCell>)[.. (r as JsonArray ?? []).Take(columns.Count).Select(Cell)])],
            [.. rows.Take(MaxRows).Select((_, i) => passages is not null && i < passages.Count ? PassageIds.Of(passages[i]) : [])]);
    }

    private static FigureCell Cell(JsonNode? node)
    {
        if (node is not JsonValue value) return new("", false);
        if (value.GetValueKind() != JsonValueKind.Number) return new(value.String() ?? value.ToString(), false);

        // Numbers made by arithmetic have tails that nobody reads.
        var text = value.TryGetValue(out double number) ? Math.Round(number, 6).ToString("R", CultureInfo.InvariantCulture) : value.ToString();
        return new(text.Replace('-', '−'), true);
    }
}

/// <summary>A cell of a figure's table.</summary>
internal readonly record struct FigureCell(string Text, bool IsNumber);
