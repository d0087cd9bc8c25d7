using Dateline.Frames;

namespace Dateline.Cli.Reads;

/// <summary>The formats that have a file a table.</summary>
internal static class TableSinks
{
    public const string Csv = "csv";
    public const string Parquet = "parquet";

    /// <summary>Opens one of them for tables that go to the stream.</summary>
    public static ITableVisitor<ITableSink> Of(string format, Stream stream) => format is Csv ? new CsvSinks(stream) : new ParquetSinks(stream);
}
