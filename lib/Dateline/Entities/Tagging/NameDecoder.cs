using System.Buffers;

namespace Dateline.Entities.Tagging;

/// <summary>Gives every piece its label: the best sequence of a linear chain (Viterbi), run of candidates by run of candidates.</summary>
internal static class NameDecoder
{
    public static byte[] Decode(NamePieces source, NameModel model)
    {
        var labels = new byte[source.Count];
        var words = new DocumentWords(source);
        var features = new NameFeatures(source, words);
        Span<uint> row = stackalloc uint[NameFeatures.Capacity];
        foreach (var (first, end) in source.Sentences)
        {
            for (var i = first; i < end; i++)
            {
                if (!source.Pieces[i].Is(PieceTraits.Candidate)) continue;
                var last = i + 1;
                while (last < end && source.Pieces[last].Is(PieceTraits.Candidate)) last++;
                var scores = ArrayPool<float>.Shared.Rent((last - i) * NameLabels.Count);
                for (var j = i; j < last; j++)
                {
                    var count = features.Extract(j, first, end, row);
                    model.Score(row[..count], scores.AsSpan((j - i) * NameLabels.Count, NameLabels.Count));
                }

                Viterbi(scores.AsSpan(0, (last - i) * NameLabels.Count), model.Transitions, labels.AsSpan(i, last - i));
                ArrayPool<float>.Shared.Return(scores);
                i = last;
            }
        }

        return labels;
    }

    private static void Viterbi(ReadOnlySpan<float> scores, float[] transitions, Span<byte> labels)
    {
        const int Count = NameLabels.Count;
        var back = ArrayPool<byte>.Shared.Rent(labels.Length * Count);
        Span<float> best = stackalloc float[Count];
        Span<float> next = stackalloc float[Count];
        for (var label = 0; label < Count; label++) best[label] = NameLabels.IsInside(label) ? float.NegativeInfinity : scores[label] + transitions[label];
        for (var at = 1; at < labels.Length; at++)
        {
            for (var label = 0; label < Count; label++)
            {
                var (top, from) = (float.NegativeInfinity, 0);
                for (var previous = 0; previous < Count; previous++)
                {
                    if (!NameLabels.MayFollow(previous, label)) continue;
                    var score = best[previous] + transitions[(previous * Count) + label];
                    if (score > top) (top, from) = (score, previous);
                }

                next[label] = top + scores[(at * Count) + label];
                back[(at * Count) + label] = (byte)from;
            }

            next.CopyTo(best);
        }

        var winner = 0;
        for (var label = 1; label < Count; label++)
        {
            if (best[label] > best[winner]) winner = label;
        }

        for (var at = labels.Length - 1; at >= 0; at--)
        {
            labels[at] = (byte)winner;
            winner = back[(at * Count) + winner];
        }

        ArrayPool<byte>.Shared.Return(back);
    }
}
