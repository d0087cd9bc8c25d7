namespace Dateline.Entities;

/// <summary>A hash table from <see cref="NameKey"/> values to the lists that a name stands in and the rows that bear it. Flat, filled once when the gazetteer is opened.</summary>
internal sealed unsafe class NameIndex
{
    // One piece of memory holds the slots and, behind them, the rows.
    private readonly LargePages _memory;
    private readonly Slot* _slots;
    private readonly int _mask;
    private readonly Bearer* _rows;
    private readonly int _capacity;
    private int _count = 1;

    /// <param name="capacityBits">There is room for so many names, as a power of two; and as many rows.</param>
    public NameIndex(int capacityBits)
    {
        _capacity = 1 << capacityBits;
        _memory = new((sizeof(Slot) + sizeof(Bearer)) << capacityBits);
        _slots = (Slot*)_memory.Start;
        _mask = _capacity - 1;
        _rows = (Bearer*)(_slots + _capacity);
    }

    public void Add(ulong key, NameLists lists, int row = -1)
    {
        ref var slot = ref Find(key);
        slot.Key = key;
        slot.Lists |= lists;
        if (row < 0) return;
        for (var i = slot.Head; i != 0; i = _rows[i].Next)
        {
            if (_rows[i].Row == row) return;
        }

        if (_count == _capacity) throw new InvalidOperationException($"The index has room for {_capacity} rows of names: see {nameof(Gazetteer)}.");
        _rows[_count] = new() { Row = row, Next = slot.Head };
        slot.Head = _count++;
    }

    public NameLists Lists(ulong key) => Find(key).Lists;

    public bool Has(ulong key) => Find(key).Key == key;

    /// <summary>Rows that bear the name, the first in the file first.</summary>
    public int[] Rows(ulong key)
    {
        var (head, count) = (Find(key).Head, 0);
        for (var i = head; i != 0; i = _rows[i].Next) count++;
        if (count == 0) return [];
        var rows = new int[count];
        for (var i = head; i != 0; i = _rows[i].Next) rows[--count] = _rows[i].Row;
        return rows;
    }

    /// <summary>The first row in the file that bears the name, of those in <c>[from, to)</c>; −1 if none does.</summary>
    public int First(ulong key, int from, int to)
    {
        var first = -1;
        for (var i = Find(key).Head; i != 0; i = _rows[i].Next)
        {
            if (_rows[i].Row >= from && _rows[i].Row < to) first = _rows[i].Row;
        }

        return first;
    }

    private ref Slot Find(ulong key)
    {
        // The index belongs to the gazetteer, which lives as long as the process.
        var at = (int)(key ^ (key >> 29)) & _mask;
        while (_slots[at].Key != key && _slots[at].Key != 0) at = (at + 1) & _mask;
        return ref _slots[at];
    }

    private struct Bearer
    {
        public int Row;
        public int Next;
    }

    private struct Slot
    {
        public ulong Key;
        public int Head;
        public NameLists Lists;
    }
}
