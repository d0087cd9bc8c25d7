using System.Text;

namespace Dateline.Engine.Sessions;

/// <summary>Keeps the beginning and the end of what a process writes past its messages.</summary>
internal sealed class StandardOutputTail
{
    private const int Half = 4096;

    private readonly StringBuilder _head = new();
    private readonly StringBuilder _tail = new();
    private readonly Lock _gate = new();

    public async Task ReadAsync(StreamReader reader)
    {
        var buffer = new char[1024];
        try
        {
            for (int count; (count = await reader.ReadAsync(buffer).ConfigureAwait(false)) > 0;) Keep(buffer.AsSpan(0, count));
        }
        catch (IOException)
        {
            // The process is gone; what came before is kept.
        }
    }

    public override string ToString()
    {
        lock (_gate) return _tail.Length == 0 ? _head.ToString() : $"{_head}\n…\n{_tail}";
    }

    private void Keep(ReadOnlySpan<char> text)
    {
        lock (_gate)
        {
            var first = Math.Min(text.Length, Half - _head.Length);
            _head.Append(text[..first]);
            _tail.Append(text[first..]);
            if (_tail.Length > Half) _tail.Remove(0, _tail.Length - Half);
        }
    }
}
