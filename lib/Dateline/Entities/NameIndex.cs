namespace Dateline.Entities;

/// <summary>A hash table from <see cref="NameKey"/> values to the lists that a name stands in and the rows that bear it. Flat arrays, filled once when the gazetteer is opened.</summary>
internal sealed class NameIndex(int capacityBits)
{
    private readonly Slot[] _slots = new Slot[1 << capacityBits];
    private readonly int _mask = (1 << capacityBits) - 1;
    private (int Row, int Next)[] _rows = new (int, int)[1 << (capacityBits - 1)];
    private int _count = 1;

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

        if (_count == _rows.Length) Array.Resize(ref _rows, _count * 2);
        _rows[_count] = (row, slot.Head);
        slot.Head = _count++;
    }

    public NameLists Lists(ulong key) => Find(key).Lists;

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
        var slots = _slots;
        var at = (int)(key ^ (key >> 29)) & _mask;
        while (slots[at].Key != key && slots[at].Key != 0) at = (at + 1) & _mask;
        return ref slots[at];
    }

    private struct Slot
    {
        public ulong Key;
        public int Head;
        public NameLists Lists;
    }
}
