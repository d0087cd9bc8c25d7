using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Dateline.Entities.Tagging;

/// <summary>The steps from label to label that a chain may take, with their scores, laid out so that all steps from one label are three vectors.</summary>
internal sealed class NameSteps
{
    /// <summary>Lanes for the labels that a step leads to: <see cref="NameLabels.Count"/> and what fills up the last vector.</summary>
    public const int Width = 12;

    private readonly float[] _scores = new float[NameLabels.Count * Width];

    /// <param name="transitions">Score of label j after label i, at [i × count + j].</param>
    public NameSteps(ReadOnlySpan<float> transitions)
    {
        _scores.AsSpan().Fill(float.NegativeInfinity);
        for (var previous = 0; previous < NameLabels.Count; previous++)
        {
            for (var label = 0; label < NameLabels.Count; label++)
            {
                if (NameLabels.MayFollow(previous, label)) _scores[(previous * Width) + label] = transitions[(previous * NameLabels.Count) + label];
            }
        }
    }

    /// <summary>The score of a chain's first label: as if no name stood before it.</summary>
    public float First(int label) => _scores[label];

    /// <summary>Replaces the best score of each label by the best of a step further, before the next piece's own scores; tells from which label each comes. Of equals the first wins.</summary>
    public void Advance(Span<float> best, Span<int> from)
    {
        ref var scores = ref MemoryMarshal.GetArrayDataReference(_scores);
        var (top0, top1, top2) = (Vector128.Create(float.NegativeInfinity), Vector128.Create(float.NegativeInfinity), Vector128.Create(float.NegativeInfinity));
        var (from0, from1, from2) = (Vector128<int>.Zero, Vector128<int>.Zero, Vector128<int>.Zero);
        for (var previous = 0; previous < NameLabels.Count; previous++)
        {
            var score = Vector128.Create(best[previous]);
            var label = Vector128.Create(previous);
            Take(score + Vector128.LoadUnsafe(ref scores, (nuint)(previous * Width)), label, ref top0, ref from0);
            Take(score + Vector128.LoadUnsafe(ref scores, (nuint)((previous * Width) + 4)), label, ref top1, ref from1);
            Take(score + Vector128.LoadUnsafe(ref scores, (nuint)((previous * Width) + 8)), label, ref top2, ref from2);
        }

        top0.CopyTo(best);
        top1.CopyTo(best[4..]);
        top2.CopyTo(best[8..]);
        from0.CopyTo(from);
        from1.CopyTo(from[4..]);
        from2.CopyTo(from[8..]);
    }

    private static void Take(Vector128<float> score, Vector128<int> label, ref Vector128<float> top, ref Vector128<int> from)
    {
        var better = Vector128.GreaterThan(score, top);
        top = Vector128.ConditionalSelect(better, score, top);
        from = Vector128.ConditionalSelect(better.AsInt32(), label, from);
    }
}
