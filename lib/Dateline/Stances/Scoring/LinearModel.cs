using System.Numerics;

namespace Dateline.Stances.Scoring;

/// <summary>
/// Weights of a linear classifier over hashed features, a byte each. The file holds the number of classes, the scale, the hashes in rising order as
/// differences, and a row of weights for each.
/// </summary>
internal sealed class LinearModel
{
    private const uint Signature = 0x314D4C44;

    private const int MostClasses = 4;

    // A key and its weights in one number, so that a feature costs one cache line.
    private readonly ulong[] _entries;
    private readonly float _scale;
    private readonly int _mask;

    public LinearModel(int classes, IReadOnlyList<uint> keys, sbyte[] weights, float scale)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(classes, MostClasses);
        var size = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(64, keys.Count * 2));
        (Classes, _entries, _mask, _scale) = (classes, new ulong[size], size - 1, scale);
        for (var i = 0; i < keys.Count; i++)
        {
            ulong entry = keys[i];
            for (var c = 0; c < classes; c++) entry |= (ulong)(byte)weights[(i * classes) + c] << (32 + (8 * c));
            var slot = (int)Spread(keys[i]) & _mask;
            while (_entries[slot] != 0) slot = (slot + 1) & _mask;
            _entries[slot] = entry;
        }
    }

    public int Classes { get; }

    /// <summary>Fills in the probability of each class.</summary>
    public void Probabilities(ReadOnlySpan<uint> features, Span<float> probabilities)
    {
        var (first, second, third, fourth) = (0, 0, 0, 0);
        foreach (var feature in features)
        {
            var slot = (int)Spread(feature) & _mask;
            while (_entries[slot] != 0 && (uint)_entries[slot] != feature) slot = (slot + 1) & _mask;
            var weights = _entries[slot] >> 32;
            first += (sbyte)weights;
            second += (sbyte)(weights >> 8);
            third += (sbyte)(weights >> 16);
            fourth += (sbyte)(weights >> 24);
        }

        Span<int> sums = [first, second, third, fourth];
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

    private static uint Spread(uint key) => key * 0x9E3779B1 ^ (key >> 16);
}
