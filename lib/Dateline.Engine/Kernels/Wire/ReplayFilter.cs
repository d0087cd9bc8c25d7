using System.Text;

namespace Dateline.Engine.Kernels.Wire;

/// <summary>
/// Remembers the signatures of messages that were taken, so that a recorded message can't be played again. The memory is bounded:
/// the oldest tenth goes when it is full, which a replay can outlive only after so many messages of the front end itself.
/// </summary>
internal sealed class ReplayFilter(int capacity = 65_536)
{
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    private readonly Queue<string> _order = new();

    /// <summary>True for a signature that hasn't been seen; from now on it has.</summary>
    public bool Admit(ReadOnlySpan<byte> signature)
    {
        var text = Encoding.Latin1.GetString(signature);
        if (!_seen.Add(text))
            return false;
        _order.Enqueue(text);
        if (_order.Count > capacity)
        {
            for (var surplus = Math.Max(1, capacity / 10); surplus > 0; surplus--)
                _seen.Remove(_order.Dequeue());
        }
        return true;
    }
}
