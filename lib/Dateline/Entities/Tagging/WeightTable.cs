using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Dateline.Entities.Tagging;

/// <summary>
/// A hash table from features to their weights that costs one cache line a look-up, which is most of what tagging costs. A bucket is 64 bytes: four
/// entries of a key, a weight for each label, and a mark that the entry is taken. What doesn't fit into its bucket stands in the next one.
/// </summary>
internal sealed class WeightTable
{
    private const int Entry = 16;
    private const int Bucket = 4 * Entry;
    private const int Key = sizeof(uint);
    private const int Mark = Entry - 1;

    private readonly byte[] _bytes;
    private readonly int _start;
    private readonly uint _buckets;

    /// <param name="capacity">How many features will be added.</param>
    public WeightTable(int capacity)
    {
        // Half full: one feature of a hundred is looked for in a second bucket.
        _buckets = (uint)Math.Max(1, capacity / 2);

        // Aligned by hand, so that no bucket lies across two lines of the cache.
        _bytes = GC.AllocateArray<byte>((int)((_buckets + 1) * Bucket), pinned: true);
        _start = (int)(-Marshal.UnsafeAddrOfPinnedArrayElement(_bytes, 0) & (Bucket - 1));
    }

    /// <summary>Adds a feature that isn't there yet, and gives the place of its weights, one a label.</summary>
    public Span<sbyte> Add(uint feature)
    {
        for (var bucket = Home(feature); ; bucket = bucket + 1 == _buckets ? 0 : bucket + 1)
        {
            for (var at = _start + ((int)bucket * Bucket); at < _start + (((int)bucket + 1) * Bucket); at += Entry)
            {
                if (_bytes[at + Mark] != 0) continue;
                _bytes[at + Mark] = 1;
                MemoryMarshal.Write(_bytes.AsSpan(at), feature);
                return MemoryMarshal.Cast<byte, sbyte>(_bytes.AsSpan(at + Key, NameLabels.Count));
            }
        }
    }

    /// <summary>Tells the processor which features will be asked for: fetched all at once they come several times sooner than one by one.</summary>
    public unsafe void Prefetch(ReadOnlySpan<uint> features)
    {
        if (!Sse.IsSupported) return;
        var start = (byte*)Marshal.UnsafeAddrOfPinnedArrayElement(_bytes, _start);
        foreach (var feature in features) Sse.Prefetch0(start + ((nuint)Home(feature) * Bucket));
    }

    /// <summary>Adds up the weights of the features, one sum a label; a feature that isn't there adds nothing.</summary>
    public void Sum(ReadOnlySpan<uint> features, Span<short> sums)
    {
        var (low, high) = (Vector128<short>.Zero, Vector128<short>.Zero);
        ref var start = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_bytes), _start);
        foreach (var feature in features)
        {
            var bucket = Home(feature);
            while (true)
            {
                ref var entries = ref Unsafe.Add(ref start, (nuint)bucket * Bucket);
                var (first, second) = (Vector128.LoadUnsafe(ref entries), Vector128.LoadUnsafe(ref entries, Entry));
                var (third, fourth) = (Vector128.LoadUnsafe(ref entries, 2 * Entry), Vector128.LoadUnsafe(ref entries, 3 * Entry));

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
