using System.Text;
using Dateline.Frames;
using DuckDB.NET.Data;

namespace Dateline.Tests.Frames;

public sealed class TableSinkTests
{
    private const string First = "Hello, \"Quito\"! — Norway, in Ecuador (@NorwayEC) March 3, 2023";

    [Fact]
    public async Task Csv_Cells_AreQuotedAsRfc4180Says()
    {
        using var stream = new MemoryStream();
        using var sink = Tables.Posts.Accept(new CsvSinks(stream));

        await sink.AddAsync(Reading.Parse(First));
        await sink.AddAsync(Reading.Parse("Line one.\n#two — @NorwayEC, March 3, 2023"));
        await sink.CompleteAsync();

        Assert.Equal(
            "post,block,author,handle,date,body,start,end,text,article\r\n"
            + "0,0,\"Norway, in Ecuador\",@NorwayEC,2023-03-03,\"Hello, \"\"Quito\"\"!\",0,62,\"Hello, \"\"Quito\"\"! — Norway, in Ecuador (@NorwayEC) March 3, 2023\",article\r\n"
            + "0,0,,@NorwayEC,2023-03-03,\"Line one.\n#two\",0,41,\"Line one.\n#two — @NorwayEC, March 3, 2023\",article\r\n",
            Encoding.UTF8.GetString(stream.ToArray()));
    }

    [Fact]
    public async Task Parquet_File_IsReadByDuckDb()
    {
        using var folder = new TemporaryFolder();
        var path = folder.File("posts.parquet");
        await using (var stream = File.Create(path))
        {
            using var sink = Tables.Posts.Accept(new ParquetSinks(stream));
            await sink.AddAsync(Reading.Parse(First));
            await sink.AddAsync(Reading.Parse("Line one.\n#two — @NorwayEC, March 3, 2023"));
            await sink.CompleteAsync();
        }

        Assert.Equal(
            ["0|Norway, in Ecuador|Hello, \"Quito\"!|62|article", "0||Line one.\n#two|41|article"],
            Query($"SELECT post, author, body, \"end\", article FROM '{path}'"));
        Assert.Equal(["INTEGER|VARCHAR"], Query($"SELECT typeof(post), typeof(author) FROM '{path}' LIMIT 1"));
    }

    [Fact]
    public async Task Parquet_EveryTable_IsReadByDuckDbWithAndWithoutRows()
    {
        using var folder = new TemporaryFolder();
        foreach (var table in Tables.All.Prepend(Tables.Article))
        {
            foreach (var text in (string[])["", "President Eva Roe of Norway flew to Quito on May 1, 2022. She opposed the law."])
            {
                var path = folder.File(table.Name + text.Length + ".parquet");
                await using (var stream = File.Create(path))
                {
                    using var sink = table.Accept(new ParquetSinks(stream));
                    await sink.AddAsync(Reading.Parse(text));
                    await sink.CompleteAsync();
                }

                Assert.Single(Query($"SELECT count(*) FROM '{path}'"));
            }
        }
    }

    private static List<string> Query(string sql)
    {
        using var connection = new DuckDBConnection("DataSource=:memory:");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var rows = new List<string>();
        while (reader.Read()) rows.Add(string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(i => Convert.ToString(reader.GetValue(i), System.Globalization.CultureInfo.InvariantCulture))));
        return rows;
    }
}
