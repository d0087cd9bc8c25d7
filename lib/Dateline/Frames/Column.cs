using System.Globalization;
using System.Text.Json;
using Microsoft.Data.Analysis;

namespace Dateline.Frames;

/// <summary>A column of a table: its name, whether it may be null, and how a row's cell goes into each output.</summary>
internal abstract class Column<TRow>(string name, bool nullable)
{
    public string Name { get; } = name;

    public bool Nullable { get; } = nullable;

    /// <summary>Whether cells are numbers, which a terminal aligns to the right.</summary>
    public abstract bool IsNumber { get; }

    public abstract DataFrameColumn ToFrame(IReadOnlyList<TRow> rows);

    public abstract void WriteJson(Utf8JsonWriter writer, TRow row);

    /// <summary>The cell as text, the same in every culture; null for null.</summary>
    public abstract string? Format(TRow row);
}

internal sealed class IntColumn<TRow>(string name, bool nullable, Func<TRow, int?> get) : Column<TRow>(name, nullable)
{
    public override bool IsNumber => true;

    public int? Get(TRow row) => get(row);

    public override DataFrameColumn ToFrame(IReadOnlyList<TRow> rows) => new Int32DataFrameColumn(Name, rows.Select(get));

    public override void WriteJson(Utf8JsonWriter writer, TRow row)
    {
        if (get(row) is { } value) writer.WriteNumber(Name, value);
        else writer.WriteNull(Name);
    }

    public override string? Format(TRow row) => get(row)?.ToString(CultureInfo.InvariantCulture);
}

internal sealed class FloatColumn<TRow>(string name, bool nullable, Func<TRow, double?> get) : Column<TRow>(name, nullable)
{
    public override bool IsNumber => true;

    public double? Get(TRow row) => get(row);

    public override DataFrameColumn ToFrame(IReadOnlyList<TRow> rows) => new DoubleDataFrameColumn(Name, rows.Select(get));

    public override void WriteJson(Utf8JsonWriter writer, TRow row)
    {
        if (get(row) is { } value) writer.WriteNumber(Name, value);
        else writer.WriteNull(Name);
    }

    public override string? Format(TRow row) => get(row)?.ToString(CultureInfo.InvariantCulture);
}

internal sealed class StringColumn<TRow>(string name, bool nullable, Func<TRow, string?> get) : Column<TRow>(name, nullable)
{
    public override bool IsNumber => false;

    public string? Get(TRow row) => get(row);

    public override DataFrameColumn ToFrame(IReadOnlyList<TRow> rows) => new StringDataFrameColumn(Name, rows.Select(get));

    public override void WriteJson(Utf8JsonWriter writer, TRow row) => writer.WriteString(Name, get(row));

    public override string? Format(TRow row) => get(row);
}
