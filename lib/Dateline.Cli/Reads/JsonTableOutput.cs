using System.Buffers;
using Dateline.Frames;

namespace Dateline.Cli.Reads;

/// <summary>One table of each reading as a list of objects on a line.</summary>
internal sealed class JsonTableOutput(Stream stream, Table table) : IReadOutput
{
    private readonly ArrayBufferWriter<byte> _buffer = new();

    public Task AddAsync(Reading reading)
    {
        _buffer.ResetWrittenCount();
        ReadingJson.Write(_buffer, reading, table);
        stream.Write(_buffer.WrittenSpan);
        stream.WriteByte((byte)'\n');
        return Task.CompletedTask;
    }

    public Task CompleteAsync() => stream.FlushAsync();

    public void Dispose()
    {
    }
}
