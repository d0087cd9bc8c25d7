using System.Text;
using Dateline.Frames;

namespace Dateline.Cli.Reads;

/// <summary>Tables for a person to look at.</summary>
internal sealed class TextOutput(Stream stream, IReadOnlyList<Table> tables) : IReadOutput
{
    private readonly StreamWriter _writer = new(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true) { NewLine = "\n" };
    private bool _complete;

    public Task AddAsync(Reading reading)
    {
        _writer.WriteLine($"# {reading.Article.Id}{(reading.Article.Title is { } title ? ": " + title : "")}");
        foreach (var table in tables)
        {
            _writer.WriteLine();
            table.Accept(new TextTable(_writer, reading));
        }

        _writer.WriteLine();
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
}
