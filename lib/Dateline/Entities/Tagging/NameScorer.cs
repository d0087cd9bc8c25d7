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

    private readonly uint[] _row = new uint[NameFeatures.Capacity];

    public NameScorer(NamePieces source, NameModel model)
    {
        _model = model;
        _pieces = source.Pieces;
        _features = new(source, new(source));
    }

    /// <summary>Scores the pieces <c>[from, to)</c> of the sentence <c>[first, end)</c>, one label after the other for each.</summary>
    public void Score(int from, int to, int first, int end, Span<float> scores)
    {
        Span<short> place = stackalloc short[NameLabels.Count];
        for (var at = from; at < to; at++)
        {
            var word = OfWord(at);
            _model.Sum(_row.AsSpan(0, _features.ExtractPlace(at, first, end, _row)), place);
            var sums = scores.Slice((at - from) * NameLabels.Count, NameLabels.Count);
            for (var label = 0; label < NameLabels.Count; label++) sums[label] = _model.Scale * (word[label] + place[label]);
        }
    }

    private Span<short> OfWord(int at)
    {
        var slot = Slot(at);
        var sums = _sums.AsSpan(slot * NameLabels.Count, NameLabels.Count);
        if (_known[slot] is > 0 and var known && _features.HasSameWord(known - 1, at)) return sums;
        _known[slot] = at + 1;
        _model.Sum(_row.AsSpan(0, _features.ExtractWord(at, _row)), sums);
        return sums;
    }

    // The last bits of the hash are as good as any.
    private int Slot(int at) => (int)(_pieces[at].Word % Slots);
}
