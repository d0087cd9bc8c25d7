using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Dateline.Entities.Tagging;

/// <summary>
/// A hash table from features to their weights that costs one cache line a look-up, which is most of what tagging costs. A bucket is 64 bytes: four
/// entries of a key, a weight for each label, and a mark that the entry is taken. What doesn't fit into its bucket stands in the next one.
/// </summary>
internal sealed unsafe class WeightTable
{
    private const int Entry = 16;
    private const int Bucket = 4 * Entry;
    private const int Key = sizeof(uint);
    private const int Mark = Entry - 1;

    private readonly byte[] _owner;
    private readonly byte* _start;
    private readonly uint _buckets;

    /// <param name="capacity">How many features will be added.</param>
    public WeightTable(int capacity)
    {
        // Half full: one feature of a hundred is looked for in a second bucket.
        _buckets = (uint)Math.Max(1, capacity / 2);

        // So aligned that no bucket lies across two lines of the cache.
        _start = LargePages.Allocate(checked((int)(_buckets * Bucket)), out _owner);
    }

    /// <summary>Adds a feature that isn't there yet, and gives the place of its weights, one a label.</summary>
    public Span<sbyte> Add(uint feature)
    {
        // Half a million of them are added before the first article is read: no check of bounds, no call.
        var end = _start + ((nuint)_buckets * Bucket);
        var at = _start + ((nuint)Home(feature) * Bucket);
        while (at[Mark] != 0)
        {
            at += Entry;
            if (at == end) at = _start;
        }

        at[Mark] = 1;
        *(uint*)at = feature;
        return new(at + Key, NameLabels.Count);
    }

    /// <summary>Tells the processor which features will be asked for: fetched all at once they come several times sooner than one by one.</summary>
    public void Prefetch(ReadOnlySpan<uint> features)
    {
        if (!Sse.IsSupported) return;
        foreach (var feature in features) Sse.Prefetch0(_start + ((nuint)Home(feature) * Bucket));
    }

    /// <summary>Adds up the weights of the features, one sum a label; a feature that isn't there adds nothing.</summary>
    public void Sum(ReadOnlySpan<uint> features, Span<short> sums)
    {
        var (low, high) = (Vector128<short>.Zero, Vector128<short>.Zero);
        foreach (var feature in features)
        {
            var bucket = Home(feature);
            while (true)
            {
                var entries = _start + ((nuint)bucket * Bucket);
                var (first, second) = (Vector128.Load(entries), Vector128.Load(entries + Entry));
                var (third, fourth) = (Vector128.Load(entries + (2 * Entry)), Vector128.Load(entries + (3 * Entry)));

                // No branch on which of the four it is: the processor couldn't foretell it.
                var found = Match(first, feature) | Match(second, feature) | Match(third, feature) | Match(fourth, feature);
                var (left, right) = Vector128.Widen(found.AsSByte());
                low += left;
                high += right;
                if (found[Mark] != 0 || fourth[Mark] == 0) break;
                bucket = bucket + 1 == _buckets ? 0 : bucket + 1;
            }
        }

        // The first four lanes have added up keys.
        for (var label = 0; label < NameLabels.Count; label++) sums[label] = label < 4 ? low[label + Key] : high[label - 4];
        GC.KeepAlive(_owner);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<byte> Match(Vector128<byte> entry, uint feature)
    {
        var keys = Vector128.Shuffle(entry.AsUInt32(), Vector128<uint>.Zero);
        return entry & Vector128.Equals(keys, Vector128.Create(feature)).AsByte();
    }

    // The first bits of the hash, so that features in rising order fill the table from its start to its end.
    private uint Home(uint feature) => (uint)(((ulong)feature * _buckets) >> 32);
}
