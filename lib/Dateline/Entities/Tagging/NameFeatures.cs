using System.Runtime.CompilerServices;

namespace Dateline.Entities.Tagging;

/// <summary>
/// The features of a piece, as hashes. Which ones and why: the word and its parts, its neighbours, the gazetteer, and what the rest of the
/// article tells. The numbers of the templates are part of the model file's meaning.
/// </summary>
internal readonly ref struct NameFeatures(NamePieces source, DocumentWords words)
{
    /// <summary>Room that <see cref="Extract"/> needs.</summary>
    public const int Capacity = 160;

    private const uint Edge = 0x5bd1e995;
    private const int OtherOccurrences = 8;

    /// <summary>Features of neighbours.</summary>
    private const int Neighbours = 32;

    /// <summary>No name is longer; what a longer run of capitals hangs on says nothing of its middle.</summary>
    private const int LongestRun = 64;
    private readonly ReadOnlySpan<NamePiece> _pieces = source.Pieces;
    private readonly string _text = source.Text;

    /// <summary>Writes the features of the piece in the sentence <c>[first, end)</c>; gives their number.</summary>
    public int Extract(int at, int first, int end, Span<uint> into)
    {
        var count = ExtractWord(at, into);
        return count + ExtractPlace(at, first, end, into[count..]);
    }

    /// <summary>Writes those features that the piece's word has wherever it stands alike (see <see cref="HasSameWord"/>); gives their number.</summary>
    public int ExtractWord(int at, Span<uint> into)
    {
        var count = AddWord(in _pieces[at], into);
        Hashing.FinishMix(into[..count]);
        return count;
    }

    /// <summary>Writes those features that hang on where in the article the piece stands; gives their number.</summary>
    public int ExtractPlace(int at, int first, int end, Span<uint> into)
    {
        AddNeighbours(at, first, end, into[..Neighbours]);
        var count = Neighbours + AddLists(at, first, end, into[Neighbours..]);
        if (_pieces[at].Entry >= 0) count += AddDocument(at, into[count..]);
        Hashing.FinishMix(into[..count]);
        return count;
    }

    /// <summary>Whether two pieces have the same features of their words.</summary>
    public bool HasSameWord(int one, int other)
    {
        ref readonly var a = ref _pieces[one];
        ref readonly var b = ref _pieces[other];
        return a.Word == b.Word && a.Shape == b.Shape && ((a.Traits ^ b.Traits) & (PieceTraits.First | PieceTraits.Titled)) == 0
            && _text.AsSpan(a.Start, a.End - a.Start).SequenceEqual(_text.AsSpan(b.Start, b.End - b.Start));
    }

    private int AddWord(in NamePiece piece, Span<uint> into)
    {
        var writer = new Writer(into);
        var letters = _text.AsSpan(piece.Start, piece.End - piece.Start);
        var start = (uint)(piece.Traits & (PieceTraits.First | PieceTraits.Titled));
        writer.Add(0, 0);
        writer.Add(1, piece.Word);
        writer.Add(2, piece.Lower);
        writer.Add(3, Hashing.Mix(piece.Shape, start));
        writer.Add(4, Hashing.Mix(piece.Shape, (uint)Math.Min(letters.Length, 12)));
        writer.Add(5, Hashing.Mix(piece.Word, start));
        var hash = Hashing.Basis;
        for (var i = 0; i < 5 && i < letters.Length; i++)
        {
            hash = Hashing.Step(hash, Hashing.Lower(letters[i]));
            if (i >= 1) writer.Add(6 + (uint)i, hash);
        }

        hash = Hashing.Basis;
        for (var i = 0; i < 4 && i < letters.Length; i++)
        {
            hash = Hashing.Step(hash, Hashing.Lower(letters[^(i + 1)]));
            writer.Add(12 + (uint)i, hash);
            if (i == 2) writer.Add(16, Hashing.Mix(hash, piece.Shape));
        }

        return writer.Count;
    }

    // Each has its place: one that hung on how many there are before it would have to wait for them.
    private void AddNeighbours(int at, int first, int end, Span<uint> into)
    {
        ref readonly var piece = ref _pieces[at];
        var (before, after) = (Lower(at - 1, first, end), Lower(at + 1, first, end));
        var (before2, after2) = (Lower(at - 2, first, end), Lower(at + 2, first, end));
        var (shapeBefore, shapeAfter) = (Shape(at - 1, first, end), Shape(at + 1, first, end));
        var (shapeBefore2, shapeAfter2) = (Shape(at - 2, first, end), Shape(at + 2, first, end));
        into[0] = Value(20, before);
        into[1] = Value(21, after);
        into[2] = Value(22, before2);
        into[3] = Value(23, after2);
        into[4] = Value(24, shapeBefore);
        into[5] = Value(25, shapeAfter);
        into[6] = Value(26, Hashing.Mix(before, piece.Lower));
        into[7] = Value(27, Hashing.Mix(piece.Lower, after));
        into[8] = Value(28, Hashing.Mix(before, after));
        into[9] = Value(29, Hashing.Mix(shapeBefore, piece.Shape));
        into[10] = Value(30, Hashing.Mix(piece.Shape, shapeAfter));
        into[11] = Value(31, Hashing.Mix(Hashing.Mix(shapeBefore, piece.Shape), shapeAfter));
        into[12] = Value(32, Hashing.Mix(piece.Shape, before));
        into[13] = Value(33, Hashing.Mix(piece.Shape, after));
        into[14] = Value(34, Hashing.Mix(Hashing.Mix(shapeBefore2, shapeBefore), piece.Shape));
        into[15] = Value(35, Hashing.Mix(Hashing.Mix(piece.Shape, shapeAfter), shapeAfter2));
        into[16] = Value(36, Hashing.Mix(before2, before));
        into[17] = Value(37, Hashing.Mix(after, after2));
        into[18] = Value(38, Hashing.Mix(shapeBefore, before2));
        into[19] = Value(39, Hashing.Mix(shapeAfter, after2));
        var (suffixBefore, suffixAfter) = (Suffix(at - 1, first, end), Suffix(at + 1, first, end));
        into[20] = Value(40, suffixBefore);
        into[21] = Value(41, suffixAfter);
        into[22] = Value(42, Hashing.Mix(suffixBefore, piece.Shape));
        into[23] = Value(43, Hashing.Mix(suffixAfter, piece.Shape));
        into[24] = Value(44, Lower(at + 3, first, end));
        into[25] = Value(45, Lower(at - 3, first, end));
        into[26] = Value(46, (uint)(piece.Traits & PieceTraits.Glued) | (at + 1 < end ? (uint)(_pieces[at + 1].Traits & PieceTraits.Glued) << 8 : 0));

        // The lower-cased word that a run of capitals hangs on: what leads into the run and what follows it.
        var (left, right) = (at - 1, at + 1);
        while (left >= first && at - left < LongestRun && _pieces[left].Is(PieceTraits.Capital)) left--;
        while (right < end && right - at < LongestRun && _pieces[right].Is(PieceTraits.Capital)) right++;
        var (distance, rest) = ((uint)Math.Min(at - left, 4), (uint)Math.Min(right - at, 4));
        into[27] = Value(47, Hashing.Mix(Lower(left, first, end), distance));
        into[28] = Value(48, Hashing.Mix(Lower(right, first, end), rest));
        into[29] = Value(49, Hashing.Mix(Lower(right - 1, first, end), rest));
        into[30] = Value(50, Hashing.Mix(Lower(left + 1, first, end), distance));
        into[31] = Value(51, Hashing.Mix(distance, rest));
    }

    private int AddLists(int at, int first, int end, Span<uint> into)
    {
        ref readonly var piece = ref _pieces[at];
        var own = Lists(at, first, end);
        var (before, after) = (Lists(at - 1, first, end), Lists(at + 1, first, end));
        into[0] = Value(60, own);
        into[1] = Value(61, Hashing.Mix(own, piece.Shape));
        into[2] = Value(62, before);
        into[3] = Value(63, after);
        into[4] = Value(64, Hashing.Mix(before, own));
        into[5] = Value(65, Hashing.Mix(own, after));
        into[6] = Value(66, Hashing.Mix(own, Lower(at - 1, first, end)));
        into[7] = Value(67, Hashing.Mix(own, Lower(at + 1, first, end)));
        into[8] = Value(68, Hashing.Mix(Hashing.Mix(own, Shape(at - 1, first, end)), Shape(at + 1, first, end)));
        var count = 9;
        for (var bits = own; bits != 0; bits &= bits - 1) into[count++] = Value(69, bits & ~(bits - 1));
        return count;
    }

    private int AddDocument(int at, Span<uint> into)
    {
        var writer = new Writer(into);
        ref readonly var piece = ref _pieces[at];
        var entry = words[piece.Entry];
        var start = (uint)(piece.Traits & (PieceTraits.First | PieceTraits.Titled));
        writer.Add(80, Hashing.Mix((uint)Math.Min(entry.Small, 2), start));
        writer.Add(81, Hashing.Mix((uint)Math.Min(entry.Inside, 3), start));
        writer.Add(82, Hashing.Mix((uint)Math.Min(entry.Count, 5), (uint)Math.Min(entry.Small, 2)));
        if (entry.RunEnd - entry.RunFirst >= 2)
        {
            writer.Add(83, _pieces[entry.RunFirst].Lower);
            writer.Add(84, _pieces[entry.RunEnd - 1].Lower);
            writer.Add(85, (uint)RunPosition(entry, piece.Lower));
            writer.Add(86, Hashing.Mix((uint)_pieces[entry.RunFirst].Begins, (uint)RunPosition(entry, piece.Lower)));
        }

        if (Shapes.IsUpper(_text.AsSpan(piece.Start, piece.End - piece.Start)) && words.TryInitials(piece.Word, out var run))
        {
            writer.Add(87, 1);
            writer.Add(88, _pieces[run.First].Lower);
            writer.Add(89, _pieces[run.End - 1].Lower);
        }

        var seen = 0;
        for (var other = entry.Head; other >= 0 && seen < OtherOccurrences; other = words.Next(other))
        {
            if (other == at) continue;
            seen++;
            var (before, after) = (Around(other - 1), Around(other + 1));
            writer.Add(90, before);
            writer.Add(91, after);
        }

        return writer.Count;
    }

    private int RunPosition(in DocumentWords.Entry entry, uint lower)
    {
        if (_pieces[entry.RunFirst].Lower == lower) return 1;
        return _pieces[entry.RunEnd - 1].Lower == lower ? 2 : 3;
    }

    private uint Around(int at) => at >= 0 && at < _pieces.Length ? _pieces[at].Lower : Edge;

    private uint Lower(int at, int first, int end) => at >= first && at < end ? _pieces[at].Lower : Edge;

    private uint Shape(int at, int first, int end) => at >= first && at < end ? _pieces[at].Shape : Edge;

    private uint Lists(int at, int first, int end) => at >= first && at < end ? (uint)_pieces[at].Begins | ((uint)_pieces[at].Inside << 16) : 0;

    private uint Suffix(int at, int first, int end)
    {
        if (at < first || at >= end) return Edge;
        var hash = Hashing.Basis;
        for (var i = _pieces[at].End - 1; i >= _pieces[at].Start && i > _pieces[at].End - 4; i--) hash = Hashing.Step(hash, Hashing.Lower(_text[i]));
        return hash;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Value(uint template, uint value) => Hashing.BeginMix((template + 1) * 0x27D4EB2F, value);

    private ref struct Writer(Span<uint> into)
    {
        private readonly Span<uint> _into = into;

        public int Count;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Add(uint template, uint value) => _into[Count++] = Value(template, value);
    }
}
