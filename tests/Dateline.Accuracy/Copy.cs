namespace Dateline.Accuracy;

/// <summary>A perturbed copy, and where each swapped piece of the original stands in it. Pieces are in the order of the text.</summary>
internal sealed record Copy(string Text, int Shift, IReadOnlyList<(Passage Old, int Start, int End)> Pieces)
{
    /// <summary>The place in the copy of a place in the original: inside a swapped piece only its two ends have one.</summary>
    public int? Place(int old)
    {
        var moved = 0;
        foreach (var (piece, start, end) in Pieces)
        {
            if (piece.Start > old) break;
            if (piece.Start == old) return start;
            if (old < piece.End) return null;
            moved = end - piece.End;
        }

        return old + moved;
    }

    /// <summary>Checks what every count rests on: the text between the pieces is that of the original.</summary>
    public void Verify(string original)
    {
        var (old, now) = (0, 0);
        foreach (var (piece, start, end) in Pieces)
        {
            if (!original.AsSpan(old, piece.Start - old).SequenceEqual(Text.AsSpan(now, start - now))) throw new InvalidOperationException($"The copy differs before {start} although nothing there was swapped.");
            (old, now) = (piece.End, end);
        }

        if (!original.AsSpan(old).SequenceEqual(Text.AsSpan(now))) throw new InvalidOperationException("The copy differs behind the last swapped piece.");
    }
}
