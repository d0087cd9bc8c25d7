using System.Numerics;
using System.Runtime.Intrinsics;

namespace Dateline.Entities.Tagging;

/// <summary>
/// Weights of the tagger: for each feature a row of one byte a label. The file (see <see cref="Read"/>) holds the hashes in rising order as
/// differences, a mask of the labels that have a weight, and those weights; the whole is expanded on first use.
/// </summary>
internal sealed class NameModel
{
    /// <summary>Bytes of a row: a weight for each label, padded so that a row is one vector.</summary>
    private const int Row = 16;

    private const uint Signature = 0x314D4E44;
    private static readonly Lazy<NameModel> s_default = new(() => Read(Resources.Open("models/names.bin")));

    // A bit for each slot of a table four times the size: most features of a text are not in the model, and this tells so without a cache miss.
    private readonly ulong[] _seen;
    private readonly uint[] _keys;
    private readonly int[] _rows;
    private readonly sbyte[] _weights;
    private readonly int _mask;
    private readonly uint _seenMask;

    public NameModel(IReadOnlyList<uint> keys, sbyte[] weights, float scale, float[] transitions)
    {
        var size = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(64, keys.Count * 2));
        (_keys, _rows, _mask) = (new uint[size], new int[size], size - 1);
        _seenMask = (uint)(size * 8) - 1;
        _seen = new ulong[size * 8 / 64];
        (_weights, Scale, Transitions) = (weights, scale, transitions);
        for (var i = 0; i < keys.Count; i++)
        {
            var slot = (int)Spread(keys[i]) & _mask;
            while (_rows[slot] != 0) slot = (slot + 1) & _mask;
            (_keys[slot], _rows[slot]) = (keys[i], i + 1);
            var bit = Spread(keys[i]) & _seenMask;
            _seen[bit >> 6] |= 1UL << (int)(bit & 63);
        }
    }

    public static NameModel Default => s_default.Value;

    /// <summary>Begins to read the model on another thread, so that it is there when the text has been cut into tokens.</summary>
    public static void Prefetch()
    {
        if (!s_default.IsValueCreated) ThreadPool.UnsafeQueueUserWorkItem(static _ => _ = Default, null);
    }

    /// <summary>What a weight of 1 is worth, on the scale of <see cref="Transitions"/>.</summary>
    public float Scale { get; }

    /// <summary>Score of label j after label i, at [i × count + j].</summary>
    public float[] Transitions { get; }

    /// <summary>Adds up the rows of the features into scores, one a label.</summary>
    public void Score(ReadOnlySpan<uint> features, Span<float> scores)
    {
        var (low, high) = (Vector128<short>.Zero, Vector128<short>.Zero);
        ref var weights = ref System.Runtime.InteropServices.MemoryMarshal.GetArrayDataReference(_weights);
        foreach (var feature in features)
        {
            var spread = Spread(feature);
            var bit = spread & _seenMask;
            if ((_seen[bit >> 6] & (1UL << (int)(bit & 63))) == 0) continue;
            var slot = (int)spread & _mask;
            while (_rows[slot] != 0 && _keys[slot] != feature) slot = (slot + 1) & _mask;
            if (_rows[slot] == 0) continue;
            var (first, second) = Vector128.Widen(Vector128.LoadUnsafe(ref weights, (nuint)((_rows[slot] - 1) * Row)));
            low += first;
            high += second;
        }

        for (var label = 0; label < NameLabels.Count; label++) scores[label] = Scale * (label < 8 ? low[label] : high[label - 8]);
    }

    public static NameModel Read(Stream stream)
    {
        using var reader = new BinaryReader(stream);
        if (reader.ReadUInt32() != Signature) throw new InvalidDataException("models/names.bin is no model of names, or of another version.");
        var count = reader.ReadInt32();
        var scale = reader.ReadSingle();
        var transitions = new float[NameLabels.Count * NameLabels.Count];
        for (var i = 0; i < transitions.Length; i++) transitions[i] = reader.ReadSingle();
        var bytes = reader.ReadBytes(reader.ReadInt32());

        var (keys, weights, at, key) = (new uint[count], new sbyte[count * Row], 0, 0u);
        for (var i = 0; i < count; i++)
        {
            var shift = 0;
            uint difference = 0;
            while (bytes[at] > 127)
            {
                difference |= (uint)(bytes[at++] & 127) << shift;
                shift += 7;
            }

            key += difference | ((uint)bytes[at++] << shift);
            keys[i] = key;
            var labels = bytes[at] | (bytes[at + 1] << 8);
            at += 2;
            for (; labels != 0; labels &= labels - 1) weights[(i * Row) + BitOperations.TrailingZeroCount(labels)] = (sbyte)bytes[at++];
        }

        return new(keys, weights, scale, transitions);
    }

    /// <summary>Writes the file that <see cref="Read"/> takes. Keys are in rising order; weights hold a row for each.</summary>
    public static void Write(Stream stream, IReadOnlyList<uint> keys, sbyte[] weights, float scale, float[] transitions)
    {
        var body = new MemoryStream();
        for (var i = 0; i < keys.Count; i++)
        {
            var difference = keys[i] - (i == 0 ? 0 : keys[i - 1]);
            for (; difference > 127; difference >>= 7) body.WriteByte((byte)(difference | 128));
            body.WriteByte((byte)difference);
            var row = weights.AsSpan(i * Row, NameLabels.Count);
            var labels = 0;
            for (var label = 0; label < row.Length; label++) labels |= row[label] != 0 ? 1 << label : 0;
            body.WriteByte((byte)labels);
            body.WriteByte((byte)(labels >> 8));
            foreach (var weight in row)
            {
                if (weight != 0) body.WriteByte((byte)weight);
            }
        }

        using var writer = new BinaryWriter(stream);
        writer.Write(Signature);
        writer.Write(keys.Count);
        writer.Write(scale);
        foreach (var transition in transitions) writer.Write(transition);
        writer.Write((int)body.Length);
        body.Position = 0;
        writer.Flush();
        body.CopyTo(stream);
    }

    private static uint Spread(uint key) => key * 0x9E3779B1 ^ (key >> 16);
}
