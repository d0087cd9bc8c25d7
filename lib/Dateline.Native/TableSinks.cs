using Dateline.Frames;

namespace Dateline.Cli.Reads;

/// <summary>The formats that have a file a table: as in Dateline.Cli, but for Parquet, whose package makes code while it runs.</summary>
internal static class TableSinks
{
    public const string Csv = "csv";
    public const string Parquet = "parquet";

    /// <summary>Opens one of them for tables that go to the stream.</summary>
    public static ITableVisitor<ITableSink> Of(string format, Stream stream) =>
        format is Csv ? new CsvSinks(stream) : throw new InvalidOperationException($"{format} is not for this program: {nameof(Native.ReadingCommands)} says for what it is.");
}
