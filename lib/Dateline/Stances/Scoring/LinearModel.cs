using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Dateline.Stances.Scoring;

/// <summary>
/// Weights of a linear classifier over hashed features, a byte each. The file holds the number of classes, the scale, the hashes in rising order as
/// differences, and a row of weights for each.
/// </summary>
internal sealed class LinearModel
{
    private const uint Signature = 0x314D4C44;

    private const int MostClasses = 4;

    private const int Bucket = 4;

    // A key and its weights in one number, in buckets of four that lie within one line of the cache: a feature costs one look at memory.
    private readonly ulong[] _entries;
    private readonly int _start;
    private readonly float _scale;
    private readonly int _mask;

    public LinearModel(int classes, IReadOnlyList<uint> keys, sbyte[] weights, float scale)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(classes, MostClasses);
        var size = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(64, keys.Count * 2));
        (Classes, _mask, _scale) = (classes, (size / Bucket) - 1, scale);
        _entries = GC.AllocateArray<ulong>(size + Bucket, pinned: true);
        _start = (int)(-Marshal.UnsafeAddrOfPinnedArrayElement(_entries, 0) & ((Bucket * sizeof(ulong)) - 1)) / sizeof(ulong);
        for (var i = 0; i < keys.Count; i++)
        {
            ulong entry = keys[i];
            for (var c = 0; c < classes; c++) entry |= (ulong)(byte)weights[(i * classes) + c] << (32 + (8 * c));
            var bucket = Home(keys[i]);
            while (Entries(bucket)[Bucket - 1] != 0) bucket = (bucket + 1) & _mask;
            var entries = Entries(bucket);
            entries[entries.IndexOf(0UL)] = entry;
        }
    }

    public int Classes { get; }

    /// <summary>Fills in the probability of each class.</summary>
    public void Probabilities(ReadOnlySpan<uint> features, Span<float> probabilities)
    {
        var weightsOfAll = Vector128<int>.Zero;
        foreach (var feature in features)
        {
            // No branch on which of the four it is, if any: the processor couldn't foretell it.
            uint weights;
            for (var bucket = Home(feature); ; bucket = (bucket + 1) & _mask)
            {
                var entries = Vector256.Create<ulong>(Entries(bucket));
                var found = entries & Vector256.Equals(entries & Vector256.Create<ulong>(uint.MaxValue), Vector256.Create<ulong>(feature));
                var half = found.GetLower() | found.GetUpper();
                weights = (uint)((half[0] | half[1]) >> 32);
                if ((weights != 0) | (entries[Bucket - 1] == 0)) break;
            }

            weightsOfAll += Vector128.WidenLower(Vector128.WidenLower(Vector128.CreateScalar(weights).AsSByte()));
        }

        Span<int> sums = stackalloc int[MostClasses];
        weightsOfAll.CopyTo(sums);
        sums = sums[..Classes];
        var (top, total) = (int.MinValue, 0f);
        foreach (var sum in sums) top = Math.Max(top, sum);
        for (var c = 0; c < sums.Length; c++) total += probabilities[c] = MathF.Exp((sums[c] - top) * _scale);
        for (var c = 0; c < sums.Length; c++) probabilities[c] /= total;
    }

    public static LinearModel Read(Stream stream)
    {
        using var reader = new BinaryReader(stream);
        if (reader.ReadUInt32() != Signature) throw new InvalidDataException("The file is no linear model, or one of another version.");
        var (classes, count, scale) = (reader.ReadInt32(), reader.ReadInt32(), reader.ReadSingle());
        var (keys, weights, key) = (new uint[count], new sbyte[count * classes], 0u);
        for (var i = 0; i < count; i++) keys[i] = key += (uint)reader.Read7BitEncodedInt64();
        reader.BaseStream.ReadExactly(System.Runtime.InteropServices.MemoryMarshal.AsBytes(weights.AsSpan()));
        return new(classes, keys, weights, scale);
    }

    /// <summary>Writes the file that <see cref="Read"/> takes. Keys are in rising order; weights hold a row for each.</summary>
    public static void Write(Stream stream, int classes, IReadOnlyList<uint> keys, sbyte[] weights, float scale)
    {
        using var writer = new BinaryWriter(stream);
        writer.Write(Signature);
        writer.Write(classes);
        writer.Write(keys.Count);
        writer.Write(scale);
        for (var i = 0; i < keys.Count; i++) writer.Write7BitEncodedInt64(keys[i] - (i == 0 ? 0 : keys[i - 1]));
        writer.Write(System.Runtime.InteropServices.MemoryMarshal.AsBytes(weights.AsSpan()));
    }

    private Span<ulong> Entries(int bucket) => _entries.AsSpan(_start + (bucket * Bucket), Bucket);

    private int Home(uint key) => (int)(key * 0x9E3779B1 ^ (key >> 16)) & _mask;
}
