using System.Buffers;

namespace Dateline.Entities.Tagging;

/// <summary>Gives every piece its label: the best sequence of a linear chain (Viterbi), run of candidates by run of candidates.</summary>
internal static class NameDecoder
{
    public static byte[] Decode(NamePieces source, NameModel model)
    {
        var labels = new byte[source.Count];
        var scorer = new NameScorer(source, model);
        var longest = 0;
        foreach (var (first, end) in source.Sentences) longest = Math.Max(longest, end - first);
        var scores = ArrayPool<float>.Shared.Rent(longest * NameLabels.Count);
        var back = ArrayPool<int>.Shared.Rent(longest * NameSteps.Width);
        foreach (var (first, end) in source.Sentences)
        {
            for (var i = first; i < end; i++)
            {
                if (!source.Pieces[i].Is(PieceTraits.Candidate)) continue;
                var last = i + 1;
                while (last < end && source.Pieces[last].Is(PieceTraits.Candidate)) last++;
                scorer.Score(i, last, first, end, scores);
                Viterbi(scores.AsSpan(0, (last - i) * NameLabels.Count), model.Steps, back, labels.AsSpan(i, last - i));
                i = last;
            }
        }

        ArrayPool<float>.Shared.Return(scores);
        ArrayPool<int>.Shared.Return(back);
        return labels;
    }

    // The best way to each label, for all labels at once: Width lanes, of which the last stands for no label.
    private static void Viterbi(ReadOnlySpan<float> scores, NameSteps steps, Span<int> back, Span<byte> labels)
    {
        const int Count = NameLabels.Count;
        Span<float> best = stackalloc float[NameSteps.Width];
        for (var label = 0; label < Count; label++) best[label] = NameLabels.IsInside(label) ? float.NegativeInfinity : scores[label] + steps.First(label);
        for (var at = 1; at < labels.Length; at++)
        {
            steps.Advance(best, back.Slice(at * NameSteps.Width, NameSteps.Width));
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
    }
}
