using System.Text.Json;
using Microsoft.Data.Analysis;

namespace Dateline.Frames;

/// <summary>A table of a reading, whatever its rows: what each output needs of it.</summary>
internal abstract class Table(string name)
{
    public string Name { get; } = name;

    public abstract IReadOnlyList<string> ColumnNames { get; }

    public abstract DataFrame ToFrame(Reading reading);

    /// <summary>Writes the rows as a list of objects.</summary>
    public abstract void WriteJson(Utf8JsonWriter writer, Reading reading);

    /// <summary>Hands the columns to somebody who needs to know the type of the rows.</summary>
    public abstract TResult Accept<TResult>(ITableVisitor<TResult> visitor);
}

/// <summary>An output that works on the typed columns of a table.</summary>
internal interface ITableVisitor<out TResult>
{
    TResult Visit<TRow>(Table<TRow> table);
}

/// <summary>A table defined once: where its rows come from and what its columns are. DataFrames, JSON, CSV and Parquet are made from this.</summary>
internal sealed class Table<TRow>(string name, Func<Reading, IReadOnlyList<TRow>> rows, IReadOnlyList<Column<TRow>> columns) : Table(name)
{
    public IReadOnlyList<Column<TRow>> Columns { get; } = columns;

    public override IReadOnlyList<string> ColumnNames { get; } = [.. columns.Select(c => c.Name)];

    public IReadOnlyList<TRow> Rows(Reading reading) => rows(reading);

    public override DataFrame ToFrame(Reading reading)
    {
        var values = rows(reading);
        return new DataFrame(Columns.Select(c => c.ToFrame(values)));
    }

    public override void WriteJson(Utf8JsonWriter writer, Reading reading)
    {
        writer.WriteStartArray();
        foreach (var row in rows(reading)) WriteRow(writer, row);
        writer.WriteEndArray();
    }

    public void WriteRow(Utf8JsonWriter writer, TRow row)
    {
        writer.WriteStartObject();
        foreach (var column in Columns) column.WriteJson(writer, row);
        writer.WriteEndObject();
    }

    public override TResult Accept<TResult>(ITableVisitor<TResult> visitor) => visitor.Visit(this);
}
