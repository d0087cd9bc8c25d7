using Dateline.Text;

namespace Dateline.Entities.Tagging;

/// <summary>The pieces of an article, sentence by sentence, and which of them could be part of a name.</summary>
internal sealed class NamePieces
{
    /// <summary>So many pieces without a capital can stand between two with one inside a name ("Ministry of the Interior").</summary>
    private const int LongestGap = 4;

    private const int LongestListedName = 12;

    private readonly string _text;

    // The phrases looked up last, for an article says most of its names and small words many times.
    private readonly (ulong Key, NameLists Lists)[] _listed = new (ulong, NameLists)[256];

    private NamePiece[] _pieces;

    public NamePieces(AnalysedText text)
    {
        _text = text.Text;
        _pieces = new NamePiece[text.Tokens.Count + 16];
        Sentences = new (int, int)[text.Sentences.Count];
        for (var i = 0; i < Sentences.Length; i++)
        {
            var first = Count;
            var sentence = text.Sentences[i];
            for (var t = sentence.FirstToken; t < sentence.EndToken; t++) AddToken(text.Tokens[t]);
            Sentences[i] = (first, Count);
            MarkFirst(first, Count);
            if (IsTitled(first, Count, out var shouted)) MarkTitled(first, Count, shouted);
            MarkCandidates(first, Count);
            MarkLists(first, Count);
        }
    }

    public int Count { get; private set; }

    /// <summary>For each sentence, its pieces <c>[First, End)</c>.</summary>
    public (int First, int End)[] Sentences { get; }

    public string Text => _text;

    public Span<NamePiece> Pieces => _pieces.AsSpan(0, Count);

    private void AddToken(Token token)
    {
        var letters = token.In(_text);
        if (token.Kind == TokenKind.Word && letters.IndexOfAny('-', '\u2010', '\u2011') > 0 && letters.IndexOfAnyInRange('A', 'Z') >= 0)
        {
            var start = token.Start;
            for (var i = token.Start; i <= token.End; i++)
            {
                if (i < token.End && !Characters.IsHyphen(_text[i])) continue;
                if (i > start) Add(start, i, TokenKind.Word);
                if (i < token.End) Add(i, i + 1, TokenKind.Punctuation);
                start = i + 1;
            }

            return;
        }

        Add(token.Start, token.End, token.Kind);
    }

    private void Add(int start, int end, TokenKind kind)
    {
        if (Count == _pieces.Length) Array.Resize(ref _pieces, Count * 2);
        ref var piece = ref _pieces[Count++];
        var letters = _text.AsSpan(start, end - start);
        (piece.Start, piece.End, piece.Entry) = (start, end, -1);
        if (Count > 1 && _pieces[Count - 2].End == start) piece.Traits |= PieceTraits.Glued;
        if (kind is TokenKind.Word) piece.Traits |= PieceTraits.Word;
        if (kind is TokenKind.Number) piece.Traits |= PieceTraits.Number;

        // Most words have only small letters.
        if (kind is TokenKind.Word && !letters.ContainsAnyExceptInRange('a', 'z'))
        {
            piece.Word = piece.Lower = Hashing.Of(letters);
            piece.Shape = letters.Length == 1 ? Shapes.SmallLetter : Shapes.Small;
            return;
        }

        var (word, lower, shape) = (Hashing.Basis, Hashing.Basis, new ShapeHash(kind));
        foreach (var c in letters)
        {
            word = Hashing.Step(word, c);
            lower = Hashing.Step(lower, Hashing.Lower(c));
            shape.Add(c);
        }

        (piece.Word, piece.Lower, piece.Shape) = (word, lower, shape.Value);
        if (kind is TokenKind.Handle or TokenKind.Hashtag || (kind is TokenKind.Word && shape.HasUpper)) piece.Traits |= PieceTraits.Capital;
    }

    private void MarkFirst(int first, int end)
    {
        var open = true;
        for (var i = first; i < end; i++)
        {
            ref var piece = ref _pieces[i];
            if (open && piece.Is(PieceTraits.Word | PieceTraits.Number)) (piece.Traits, open) = (piece.Traits | PieceTraits.First, false);
            else if (!piece.Is(PieceTraits.Word) && piece.End == piece.Start + 1 && _text[piece.Start] is '“' or '‘' or '"' or ':' or '•') open = true;
        }
    }

    private bool IsTitled(int first, int end, out bool shouted)
    {
        var (words, titled, upper) = (0, 0, 0);
        for (var i = first; i < end; i++)
        {
            ref readonly var piece = ref _pieces[i];
            if (!piece.Is(PieceTraits.Word) || piece.End - piece.Start < 4) continue;
            words++;
            if (char.IsUpper(_text[piece.Start])) titled++;
            if (Shapes.IsUpper(_text.AsSpan(piece.Start, piece.End - piece.Start))) upper++;
        }

        shouted = words >= 3 && upper * 10 >= words * 8;
        return words >= 4 && titled * 10 >= words * 8;
    }

    // In shouted text capitals say nothing: words count as written in title case.
    private void MarkTitled(int first, int end, bool shouted)
    {
        for (var i = first; i < end; i++)
        {
            ref var piece = ref _pieces[i];
            piece.Traits |= PieceTraits.Titled;
            if (!shouted || !piece.Is(PieceTraits.Word)) continue;
            var letters = _text.AsSpan(piece.Start, piece.End - piece.Start);
            piece.Shape = Shapes.Capitalised;
            var hash = Hashing.Step(Hashing.Basis, letters[0]);
            foreach (var c in letters[1..]) hash = Hashing.Step(hash, Hashing.Lower(c));
            piece.Word = hash;
        }
    }

    private void MarkCandidates(int first, int end)
    {
        var last = first - LongestGap - 2;
        for (var i = first; i < end; i++)
        {
            ref var piece = ref _pieces[i];
            if (!piece.Is(PieceTraits.Capital))
            {
                // "Apollo 11", "COP 28".
                if (piece.Is(PieceTraits.Number) && last == i - 1) piece.Traits |= PieceTraits.Candidate;
                continue;
            }

            for (var gap = i - last - 1 <= LongestGap ? last + 1 : i; gap <= i; gap++) _pieces[gap].Traits |= PieceTraits.Candidate;

            // "al" of "al-Shabab".
            for (var glued = i; glued > first && glued != last && _pieces[glued].Is(PieceTraits.Glued) && (_pieces[glued - 1].Is(PieceTraits.Word) || _text[_pieces[glued - 1].Start] is '-'); glued--)
            {
                _pieces[glued - 1].Traits |= PieceTraits.Candidate;
            }

            last = i;
        }

        if (last >= first) return;
        for (var i = first; i < end; i++) _pieces[i].Traits |= PieceTraits.Candidate;
    }

    private void MarkLists(int first, int end)
    {
        var gazetteer = Gazetteer.Default;
        for (var i = first; i < end; i++)
        {
            ref var piece = ref _pieces[i];
            if (!piece.Is(PieceTraits.Candidate) || piece.Inside != 0) continue;
            if (!piece.Is(PieceTraits.Word | PieceTraits.Capital)) continue;
            var start = piece.Start;
            if (_text[start] is '#' or '@' && !piece.Is(PieceTraits.Word))
            {
                piece.Begins = gazetteer.Lists(TagWords.Key(_text.AsSpan(start + 1, piece.End - start - 1))) & ~NameLists.Prefix;
                continue;
            }

            var key = new NameKey();
            var (best, lists) = (i, NameLists.None);
            for (var j = i; j < end && j < i + LongestListedName; j++)
            {
                key.Add(_text.AsSpan(_pieces[j].Start, _pieces[j].End - _pieces[j].Start));
                var found = Lists(gazetteer, key.Value);
                if ((found & ~NameLists.Prefix) != 0 && ((found & NameLists.Acronym) == 0 || Shapes.IsUpper(_text.AsSpan(start, _pieces[j].End - start)))) (best, lists) = (j, found);
                if ((found & NameLists.Prefix) == 0) break;
                if (j + 1 < end && !_pieces[j + 1].Is(PieceTraits.Glued)) key.EndWord();
            }

            piece.Begins = lists & ~NameLists.Prefix;
            for (var j = i + 1; j <= best; j++) _pieces[j].Inside = lists & ~NameLists.Prefix;
        }
    }

    private NameLists Lists(Gazetteer gazetteer, ulong key)
    {
        ref var listed = ref _listed[(int)(key >> 32) & 255];
        if (listed.Key != key) listed = (key, gazetteer.Lists(key));
        return listed.Lists;
    }
}
