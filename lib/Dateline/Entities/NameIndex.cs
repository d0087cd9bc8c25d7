namespace Dateline.Entities;

/// <summary>A hash table from <see cref="NameKey"/> values to the lists that a name stands in and the rows that bear it. Flat arrays, filled once when the gazetteer is opened.</summary>
internal sealed class NameIndex(int capacityBits)
{
    private readonly ulong[] _keys = new ulong[1 << capacityBits];
    private readonly NameLists[] _lists = new NameLists[1 << capacityBits];
    private readonly int[] _heads = new int[1 << capacityBits];
    private readonly List<(int Row, int Next)> _rows = [(-1, 0)];
    private static readonly List<int> s_none = [];
    private readonly int _mask = (1 << capacityBits) - 1;

    public void Add(ulong key, NameLists lists, int row = -1)
    {
        var slot = Slot(key);
        _keys[slot] = key;
        _lists[slot] |= lists;
        if (row < 0) return;
        for (var i = _heads[slot]; i != 0; i = _rows[i].Next)
        {
            if (_rows[i].Row == row) return;
        }

        _rows.Add((row, _heads[slot]));
        _heads[slot] = _rows.Count - 1;
    }

    public NameLists Lists(ulong key) => _lists[Slot(key)];

    /// <summary>Rows that bear the name, the first in the file first.</summary>
    public List<int> Rows(ulong key)
    {
        if (_heads[Slot(key)] == 0) return s_none;
        var rows = new List<int>();
        for (var i = _heads[Slot(key)]; i != 0; i = _rows[i].Next) rows.Add(_rows[i].Row);
        rows.Reverse();
        return rows;
    }

    private int Slot(ulong key)
    {
        var slot = (int)(key ^ (key >> 29)) & _mask;
        while (_keys[slot] != key && _keys[slot] != 0) slot = (slot + 1) & _mask;
        return slot;
    }
}
