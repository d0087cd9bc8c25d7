namespace Dateline.Entities.Tagging;

/// <summary>
/// Adds up the weights of pieces, label by label. What a word brings along wherever it stands is added up once for all its places, as long as no
/// other word needs the room.
/// </summary>
internal readonly ref struct NameScorer
{
    /// <summary>Words that are remembered; an article has about as many that could be part of names.</summary>
    private const int Slots = 256;

    private readonly NameModel _model;
    private readonly NameFeatures _features;
    private readonly ReadOnlySpan<NamePiece> _pieces;

    /// <summary>For each slot one more than the piece whose word it holds, and the sums of that word.</summary>
    private readonly int[] _known = new int[Slots];
    private readonly short[] _sums = new short[Slots * NameLabels.Count];

    private readonly Line _one = new();
    private readonly Line _other = new();

    public NameScorer(NamePieces source, NameModel model)
    {
        _model = model;
        _pieces = source.Pieces;
        _features = new(source, new(source));
    }

    /// <summary>Scores the pieces <c>[from, to)</c> of the sentence <c>[first, end)</c>, one label after the other for each.</summary>
    public void Score(int from, int to, int first, int end, Span<float> scores)
    {
        var (line, next) = (_one, _other);
        Load(line, from, first, end);
        for (var at = from; at < to; at++)
        {
            // A piece ahead, so that its weights are on their way while this one's are added up.
            if (at + 1 < to) Load(next, at + 1, first, end);
            Finish(line, scores.Slice((at - from) * NameLabels.Count, NameLabels.Count));
            (line, next) = (next, line);
        }
    }

    private void Load(Line line, int at, int first, int end)
    {
        line.Piece = at;
        line.OfWord = 0;
        var slot = Slot(at);
        if (_known[slot] is > 0 and var known && _features.HasSameWord(known - 1, at)) _sums.AsSpan(slot * NameLabels.Count, NameLabels.Count).CopyTo(line.Word);
        else line.OfWord = _features.ExtractWord(at, line.Features);
        line.Count = line.OfWord + _features.ExtractPlace(at, first, end, line.Features.AsSpan(line.OfWord));
        _model.Prefetch(line.Features.AsSpan(0, line.Count));
    }

    private void Finish(Line line, Span<float> scores)
    {
        if (line.OfWord > 0)
        {
            var slot = Slot(line.Piece);
            _known[slot] = line.Piece + 1;
            _model.Sum(line.Features.AsSpan(0, line.OfWord), line.Word);
            line.Word.CopyTo(_sums, slot * NameLabels.Count);
        }

        Span<short> place = stackalloc short[NameLabels.Count];
        _model.Sum(line.Features.AsSpan(line.OfWord, line.Count - line.OfWord), place);
        for (var label = 0; label < NameLabels.Count; label++) scores[label] = _model.Scale * (line.Word[label] + place[label]);
    }

    // The last bits of the hash are as good as any.
    private int Slot(int at) => (int)(_pieces[at].Word % Slots);

    /// <summary>The features of a piece, those of its word first: none where their sums are known.</summary>
    private sealed class Line
    {
        public readonly uint[] Features = new uint[NameFeatures.Capacity];
        public readonly short[] Word = new short[NameLabels.Count];
        public int Piece;
        public int OfWord;
        public int Count;
    }
}
