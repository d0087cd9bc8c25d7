using System.Buffers;
using System.Text;

namespace Dateline.Frames;

/// <summary>Opens CSV files (RFC 4180: UTF-8, lines end in CR LF) for tables. A null cell is empty, an empty text is a pair of quotes.</summary>
internal sealed class CsvSinks(Stream stream) : ITableVisitor<ITableSink>
{
    public ITableSink Visit<TRow>(Table<TRow> table) => new CsvSink<TRow>(table, stream);
}

/// <summary>Writes one table as CSV.</summary>
internal sealed class CsvSink<TRow> : ITableSink
{
    private static readonly SearchValues<char> Special = SearchValues.Create(",\"\r\n");

    private readonly Table<TRow> _table;
    private readonly StreamWriter _writer;
    private readonly bool _marksArticle;
    private bool _complete;

    public CsvSink(Table<TRow> table, Stream stream)
    {
        _table = table;
        _writer = new(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true) { NewLine = "\r\n" };
        _marksArticle = table.Name != TableName.Article;
        _writer.WriteLine(string.Join(',', _marksArticle ? table.ColumnNames.Append(ColumnName.Article) : table.ColumnNames));
    }

    public Task AddAsync(Reading reading)
    {
        foreach (var row in _table.Rows(reading))
        {
            for (var i = 0; i < _table.Columns.Count; i++)
            {
                if (i > 0) _writer.Write(',');
                Write(_table.Columns[i].Format(row));
            }

            if (_marksArticle)
            {
                _writer.Write(',');
                Write(reading.Article.Id);
            }

            _writer.WriteLine();
        }

        return Task.CompletedTask;
    }

    public async Task CompleteAsync()
    {
        await _writer.FlushAsync();
        _complete = true;
    }

    public void Dispose()
    {
        // A complete file may be closed already, and the writer would flush it once more.
        if (!_complete) _writer.Dispose();
    }

    private void Write(string? cell)
    {
        if (cell is null) return;
        if (cell.Length > 0 && cell.AsSpan().IndexOfAny(Special) < 0) _writer.Write(cell);
        else
        {
            _writer.Write('"');
            _writer.Write(cell.Replace("\"", "\"\"", StringComparison.Ordinal));
            _writer.Write('"');
        }
    }
}
