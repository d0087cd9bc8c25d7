using System.Buffers;
using Dateline.Frames;

namespace Dateline.Cli.Reads;

/// <summary>One object a reading: indented for a single one, else a line each.</summary>
internal sealed class JsonOutput(Stream stream, bool lines) : IReadOutput
{
    private readonly ArrayBufferWriter<byte> _buffer = new();
    private Reading? _first;
    private bool _several = lines;

    public Task AddAsync(Reading reading)
    {
        // Whether there is a second one decides the form of the first.
        if (_first is null && !_several)
        {
            _first = reading;
            return Task.CompletedTask;
        }

        if (_first is not null) Line(_first);
        (_first, _several) = (null, true);
        Line(reading);
        return Task.CompletedTask;
    }

    public Task CompleteAsync()
    {
        if (_first is not null)
        {
            stream.Write(ReadingJson.Indented(_first));
            stream.WriteByte((byte)'\n');
        }

        stream.Flush();
        return Task.CompletedTask;
    }

    public void Dispose() => _first = null;

    private void Line(Reading reading)
    {
        _buffer.ResetWrittenCount();
        ReadingJson.Write(_buffer, reading);
        stream.Write(_buffer.WrittenSpan);
        stream.WriteByte((byte)'\n');
    }
}
