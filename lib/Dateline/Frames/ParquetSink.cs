using System.IO.Compression;
using Parquet;
using Parquet.Schema;

namespace Dateline.Frames;

/// <summary>Opens Parquet files for tables: int32, double and UTF-8 columns, compressed with Zstandard.</summary>
internal sealed class ParquetSinks(Stream stream) : ITableVisitor<ITableSink>
{
    public ITableSink Visit<TRow>(Table<TRow> table) => new ParquetSink<TRow>(table, stream);
}

/// <summary>Writes one table as Parquet, a row group at a time.</summary>
internal sealed class ParquetSink<TRow>(Table<TRow> table, Stream stream) : ITableSink
{
    private const int RowGroup = 100_000;

    // The package's default level writes a hundred times slower.
    private static readonly ParquetOptions Options = new() { CompressionMethod = CompressionMethod.Zstd, CompressionLevel = CompressionLevel.Optimal };

    private readonly List<TRow> _rows = [];
    private readonly List<string> _articles = [];
    private readonly DataField[] _fields =
    [
        .. table.Columns.Select(Field),
        .. table.Name == TableName.Article ? (DataField[])[] : [new DataField(ColumnName.Article, typeof(string), isNullable: false)],
    ];

    private ParquetWriter? _writer;

    public async Task AddAsync(Reading reading)
    {
        var rows = table.Rows(reading);
        _rows.AddRange(rows);
        _articles.AddRange(Enumerable.Repeat(reading.Article.Id, rows.Count));
        if (_rows.Count >= RowGroup) await FlushAsync();
    }

    public async Task CompleteAsync()
    {
        if (_rows.Count > 0 || _writer is null) await FlushAsync();
        await _writer!.DisposeAsync();
    }

    public void Dispose() => _rows.Clear();

    private static DataField Field(Column<TRow> column) => new(
        column.Name,
        column switch
        {
            IntColumn<TRow> => typeof(int),
            FloatColumn<TRow> => typeof(double),
            _ => typeof(string),
        },
        isNullable: column.Nullable);

    private async Task FlushAsync()
    {
        _writer ??= await ParquetWriter.CreateAsync(new ParquetSchema(_fields.Cast<Field>()), stream, Options);
        using var group = _writer.CreateRowGroup();
        for (var i = 0; i < table.Columns.Count; i++) await WriteAsync(group, _fields[i], table.Columns[i]);
        if (_fields.Length > table.Columns.Count) await group.WriteAsync(_fields[^1], _articles);
        group.CompleteValidate();
        _rows.Clear();
        _articles.Clear();
    }

    private Task WriteAsync(ParquetRowGroupWriter group, DataField field, Column<TRow> column) => column switch
    {
        IntColumn<TRow> { Nullable: true } ints => group.WriteAsync<int>(field, Cells(ints.Get)),
        IntColumn<TRow> ints => group.WriteAsync<int>(field, Cells(r => ints.Get(r)!.Value)),
        FloatColumn<TRow> { Nullable: true } floats => group.WriteAsync<double>(field, Cells(floats.Get)),
        FloatColumn<TRow> floats => group.WriteAsync<double>(field, Cells(r => floats.Get(r)!.Value)),
        StringColumn<TRow> strings => group.WriteAsync(field, Array.ConvertAll(_rows.ToArray(), r => strings.Get(r)!)),
        _ => throw new InvalidOperationException($"Column {column.Name} has a type that Parquet output doesn't know."),
    };

    private ReadOnlyMemory<T> Cells<T>(Func<TRow, T> get) => Array.ConvertAll(_rows.ToArray(), r => get(r));
}
