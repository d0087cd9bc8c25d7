namespace Dateline.Entities.Tagging;

/// <summary>What the whole article tells of its capitalised words: how often and where each stands, and the longest run of capitals that holds it.</summary>
internal sealed class DocumentWords
{
    private readonly NamePieces _source;
    private readonly int[] _slots;
    private readonly int[] _next;
    private readonly List<Entry> _entries = [];
    private readonly Dictionary<uint, (int First, int End)> _initials = [];

    public DocumentWords(NamePieces source)
    {
        _source = source;
        var size = 64;
        while (size < 2 * source.Count) size *= 2;
        _slots = new int[size];
        _next = new int[source.Count];
        foreach (var (first, end) in source.Sentences) AddCapitals(first, end);
        foreach (var (first, end) in source.Sentences) AddSmall(first, end);
    }

    /// <summary>Occurrences are linked from <c>Head</c>, latest first, by <see cref="Next"/>; a run is a range of pieces.</summary>
    public struct Entry
    {
        public uint Lower;
        public int Head;
        public int Count;
        public int Inside;
        public int Small;
        public int RunFirst;
        public int RunEnd;
    }

    public Entry this[int entry] => _entries[entry];

    /// <summary>The occurrence before this one of the same word; −1 for none.</summary>
    public int Next(int piece) => _next[piece];

    /// <summary>The run of capitals, of two pieces or more, whose initials make the acronym.</summary>
    public bool TryInitials(uint acronym, out (int First, int End) run) => _initials.TryGetValue(acronym, out run);

    private void AddCapitals(int first, int end)
    {
        var pieces = _source.Pieces;
        for (var i = first; i < end; i++)
        {
            if (!pieces[i].Is(PieceTraits.Capital)) continue;
            var run = i;
            while (run < end && (pieces[run].Is(PieceTraits.Capital) || (pieces[run].Is(PieceTraits.Glued) && run + 1 < end && pieces[run + 1].Is(PieceTraits.Capital) && _source.Text[pieces[run].Start] is '-'))) run++;
            AddInitials(i, run);
            for (var j = i; j < run; j++)
            {
                if (pieces[j].Is(PieceTraits.Capital)) AddCapital(j, i, run);
            }

            i = run;
        }
    }

    private void AddCapital(int at, int runFirst, int runEnd)
    {
        ref var piece = ref _source.Pieces[at];
        var index = Find(piece.Lower, true);
        piece.Entry = index;
        var entry = _entries[index];
        _next[at] = entry.Head;
        entry.Head = at;
        entry.Count++;
        if (!piece.Is(PieceTraits.First | PieceTraits.Titled)) entry.Inside++;
        if (!piece.Is(PieceTraits.Titled) && runEnd - runFirst > entry.RunEnd - entry.RunFirst) (entry.RunFirst, entry.RunEnd) = (runFirst, runEnd);
        _entries[index] = entry;
    }

    private void AddInitials(int first, int end)
    {
        var pieces = _source.Pieces;
        if (end - first < 2 || pieces[first].Is(PieceTraits.Titled)) return;

        // An expansion may go on over "of", "for", "and": "Association of Southeast Asian Nations".
        for (var i = first; i < end; i++)
        {
            var hash = Hashing.Basis;
            var letters = 0;
            for (var j = i; j < pieces.Length && j < i + 10; j++)
            {
                if (pieces[j].Is(PieceTraits.Capital) && pieces[j].Is(PieceTraits.Word)) (hash, letters) = (Hashing.Step(hash, _source.Text[pieces[j].Start]), letters + 1);
                else if (j >= end && pieces[j].End - pieces[j].Start > 3) break;
                if (letters is >= 2 and <= 7 && pieces[j].Is(PieceTraits.Capital)) _initials.TryAdd(hash, (i, j + 1));
            }
        }
    }

    private void AddSmall(int first, int end)
    {
        var pieces = _source.Pieces;
        for (var i = first; i < end; i++)
        {
            if (pieces[i].Is(PieceTraits.Capital) || !pieces[i].Is(PieceTraits.Word)) continue;
            var index = Find(pieces[i].Lower, false);
            if (index < 0) continue;
            System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_entries)[index].Small++;
        }
    }

    private int Find(uint lower, bool add)
    {
        var slot = (int)(lower * 0x9E3779B1 >> 7) & (_slots.Length - 1);
        while (_slots[slot] != 0)
        {
            if (_entries[_slots[slot] - 1].Lower == lower) return _slots[slot] - 1;
            slot = (slot + 1) & (_slots.Length - 1);
        }

        if (!add) return -1;
        _entries.Add(new Entry { Lower = lower, Head = -1 });
        _slots[slot] = _entries.Count;
        return _entries.Count - 1;
    }
}
