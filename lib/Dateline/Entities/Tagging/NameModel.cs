using System.Buffers.Binary;
using System.Numerics;

namespace Dateline.Entities.Tagging;

/// <summary>
/// Weights of the tagger: for each feature one byte a label. The file (see <see cref="Read"/>) holds the hashes in rising order as
/// differences, a mask of the labels that have a weight, and those weights; the whole is expanded on first use.
/// </summary>
internal sealed class NameModel
{
    /// <summary>Bytes of a row of weights as training hands them over: one for each label, padded.</summary>
    private const int Row = 16;

    private const uint Signature = 0x314D4E44;
    private const int Head = 12;
    private static readonly Lazy<NameModel> s_default = new(() => Read(new EmbeddedFile("models/names.bin").Bytes));
    private readonly WeightTable _weights;

    public NameModel(IReadOnlyList<uint> keys, sbyte[] weights, float scale, float[] transitions)
        : this(new WeightTable(keys.Count), scale, transitions)
    {
        for (var i = 0; i < keys.Count; i++) weights.AsSpan(i * Row, NameLabels.Count).CopyTo(_weights.Add(keys[i]));
    }

    private NameModel(WeightTable weights, float scale, float[] transitions) => (_weights, Scale, Steps) = (weights, scale, new(transitions));

    public static NameModel Default => s_default.Value;

    /// <summary>Begins to read the model on another thread, so that it is there when the text has been cut into tokens.</summary>
    public static void Prefetch()
    {
        if (!s_default.IsValueCreated) ThreadPool.UnsafeQueueUserWorkItem(static _ => _ = Default, null);
    }

    /// <summary>What a weight of 1 is worth, on the scale of <see cref="Steps"/>.</summary>
    public float Scale { get; }

    /// <summary>Scores of label after label.</summary>
    public NameSteps Steps { get; }

    /// <summary>Adds up the weights of the features, one sum a label.</summary>
    public void Sum(ReadOnlySpan<uint> features, Span<short> sums) => _weights.Sum(features, sums);

    public static NameModel Read(ReadOnlySpan<byte> file)
    {
        if (BinaryPrimitives.ReadUInt32LittleEndian(file) != Signature) throw new InvalidDataException("models/names.bin is no model of names, or of another version.");
        var count = BinaryPrimitives.ReadInt32LittleEndian(file[4..]);
        var scale = BinaryPrimitives.ReadSingleLittleEndian(file[8..]);
        var transitions = new float[NameLabels.Count * NameLabels.Count];
        for (var i = 0; i < transitions.Length; i++) transitions[i] = BinaryPrimitives.ReadSingleLittleEndian(file[(Head + (i * sizeof(float)))..]);
        var bytes = file[(Head + ((transitions.Length + 1) * sizeof(float)))..];

        var (table, at, key) = (new WeightTable(count), 0, 0u);
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
            var weights = table.Add(key);
            var labels = bytes[at] | (bytes[at + 1] << 8);
            at += 2;
            for (; labels != 0; labels &= labels - 1) weights[BitOperations.TrailingZeroCount(labels)] = (sbyte)bytes[at++];
        }

        return new(table, scale, transitions);
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
}
