using System.Numerics;
using System.Runtime.Intrinsics;

namespace Dateline.Entities.Tagging;

/// <summary>
/// A hash table from features to their weights that costs one cache line a look-up, which is most of what tagging costs. A bucket is 64 bytes: four
/// rows of a weight for each label, how many of them are taken, whether a feature found no room, and the four keys, which are compared at once. What
/// doesn't fit into its bucket stands in the next one.
/// </summary>
internal sealed unsafe class WeightTable
{
    private const int Bucket = 64;
    private const int Rows = 4;
    private const int Taken = Rows * NameLabels.Count;
    private const int Overflown = Taken + 1;
    private const int Keys = Bucket - (Rows * sizeof(uint));

    private readonly LargePages _memory;
    private readonly byte* _start;
    private readonly uint _buckets;

    /// <param name="capacity">How many features will be added.</param>
    public WeightTable(int capacity)
    {
        // Half full: of a hundred features that aren't there five are looked for in a second bucket.
        _buckets = (uint)Math.Max(1, capacity / 2);

        // So aligned that no bucket lies across two lines of the cache.
        _memory = new(checked((int)(_buckets * Bucket)));
        _start = _memory.Start;
    }

    /// <summary>Adds a feature that isn't there yet, and gives the place of its weights, one a label.</summary>
    public Span<sbyte> Add(uint feature)
    {
        // Half a million of them are added before the first article is read: no check of bounds, no call.
        var end = _start + ((nuint)_buckets * Bucket);
        var at = _start + ((nuint)Home(feature) * Bucket);
        while (at[Taken] == Rows)
        {
            at[Overflown] = 1;
            at += Bucket;
            if (at == end) at = _start;
        }

        var row = at[Taken]++;
        ((uint*)(at + Keys))[row] = feature;
        return new(at + (row * NameLabels.Count), NameLabels.Count);
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
                var match = Vector128.Equals(Vector128.Load((uint*)(entries + Keys)), Vector128.Create(feature)).ExtractMostSignificantBits();

                // No branch on whether and which of the four it is: the processor couldn't foretell it, and goes on to the next lines of memory meanwhile. A key of 0 in a row that isn't taken has no weights.
                var row = BitOperations.TrailingZeroCount(match | (1u << (Rows - 1)));
                var found = Vector128.Load(entries + (row * NameLabels.Count)) & Vector128.Create((byte)-((match + 15) >> 4));
                var (left, right) = Vector128.Widen(found.AsSByte());
                low += left;
                high += right;
                if (entries[Overflown] == 0 || match != 0) break;
                bucket = bucket + 1 == _buckets ? 0 : bucket + 1;
            }
        }

        // What follows a row's own weights has been added up in the last lanes.
        for (var label = 0; label < NameLabels.Count; label++) sums[label] = label < 8 ? low[label] : high[label - 8];
        GC.KeepAlive(_memory);
    }

    // The first bits of the hash, so that features in rising order fill the table from its start to its end.
    private uint Home(uint feature) => (uint)(((ulong)feature * _buckets) >> 32);
}
