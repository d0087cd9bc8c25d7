namespace Dateline.Accuracy;

/// <summary>Choices by a seed, the same on every machine and in every version of the runtime: SplitMix64 (Steele, Lea and Flood 2014).</summary>
internal sealed class Draw(ulong seed)
{
    private ulong _state = seed;

    public int Below(int count)
    {
        var z = _state += 0x9E3779B97F4A7C15;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return (int)((z ^ (z >> 31)) % (ulong)count);
    }

    public T From<T>(IReadOnlyList<T> values) => values[Below(values.Count)];
}
