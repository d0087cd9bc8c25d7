using System.Numerics;

namespace Dateline.Stances.Scoring;

/// <summary>
/// Weights of a linear classifier over hashed features, a byte each. The file holds the number of classes, the scale, the hashes in rising order as
/// differences, and a row of weights for each.
/// </summary>
internal sealed class LinearModel
{
    private const uint Signature = 0x314D4C44;

    private readonly uint[] _keys;
    private readonly int[] _rows;
    private readonly sbyte[] _weights;
    private readonly float _scale;
    private readonly int _mask;

    public LinearModel(int classes, IReadOnlyList<uint> keys, sbyte[] weights, float scale)
    {
        var size = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(64, keys.Count * 2));
        (Classes, _keys, _rows, _mask, _weights, _scale) = (classes, new uint[size], new int[size], size - 1, weights, scale);
        for (var i = 0; i < keys.Count; i++)
        {
            var slot = (int)Spread(keys[i]) & _mask;
            while (_rows[slot] != 0) slot = (slot + 1) & _mask;
            (_keys[slot], _rows[slot]) = (keys[i], i + 1);
        }
    }

    public int Classes { get; }

    /// <summary>Fills in the probability of each class.</summary>
    public void Probabilities(ReadOnlySpan<uint> features, Span<float> probabilities)
    {
        Span<int> sums = stackalloc int[Classes];
        sums.Clear();
        foreach (var feature in features)
        {
            var slot = (int)Spread(feature) & _mask;
            while (_rows[slot] != 0 && _keys[slot] != feature) slot = (slot + 1) & _mask;
            if (_rows[slot] == 0) continue;
            var row = _weights.AsSpan((_rows[slot] - 1) * Classes, Classes);
            for (var c = 0; c < row.Length; c++) sums[c] += row[c];
        }

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
