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
        Span<uint> next = stackalloc uint[NameFeatures.Capacity];
        foreach (var (first, end) in source.Sentences)
        {
            for (var i = first; i < end; i++)
            {
                if (!source.Pieces[i].Is(PieceTraits.Candidate)) continue;
                var last = i + 1;
                while (last < end && source.Pieces[last].Is(PieceTraits.Candidate)) last++;
                var scores = ArrayPool<float>.Shared.Rent((last - i) * NameLabels.Count);
                var count = features.Extract(i, first, end, row);
                model.Prefetch(row[..count]);
                for (var j = i; j < last; j++)
                {
                    // A piece ahead, so that its weights are on their way while this one's are added up.
                    var ahead = j + 1 < last ? features.Extract(j + 1, first, end, next) : 0;
                    model.Prefetch(next[..ahead]);
                    model.Score(row[..count], scores.AsSpan((j - i) * NameLabels.Count, NameLabels.Count));
                    var done = row;
                    row = next;
                    next = done;
                    count = ahead;
                }

                Viterbi(scores.AsSpan(0, (last - i) * NameLabels.Count), model.Steps, labels.AsSpan(i, last - i));
                ArrayPool<float>.Shared.Return(scores);
                i = last;
            }
        }

        return labels;
    }

    // The best way to each label, for all labels at once: Width lanes, of which the last stands for no label.
    private static void Viterbi(ReadOnlySpan<float> scores, NameSteps steps, Span<byte> labels)
    {
        const int Count = NameLabels.Count;
        var back = ArrayPool<int>.Shared.Rent(labels.Length * NameSteps.Width);
        Span<float> best = stackalloc float[NameSteps.Width];
        for (var label = 0; label < Count; label++) best[label] = NameLabels.IsInside(label) ? float.NegativeInfinity : scores[label] + steps.First(label);
        for (var at = 1; at < labels.Length; at++)
        {
            steps.Advance(best, back.AsSpan(at * NameSteps.Width, NameSteps.Width));
            for (var label = 0; label < Count; label++) best[label] += scores[(at * Count) + label];
        }

        var winner = 0;
        for (var label = 1; label < Count; label++)
        {
            if (best[label] > best[winner]) winner = label;
        }

        for (var at = labels.Length - 1; at >= 0; at--)
        {
            labels[at] = (byte)winner;
            if (at > 0) winner = back[(at * NameSteps.Width) + winner];
        }

        ArrayPool<int>.Shared.Return(back);
    }
}
