using System.Diagnostics.CodeAnalysis;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Dateline.Text;

/// <summary>
/// What a lexicon says of its words, looked up by their letters in the text. Made once, then only read. Nearly every word of a text is looked up in
/// dozens of lexicons and is in none or one of them: a look-up takes eight letters into account, and compares the word only where these agree. A few bits
/// a word tell most of the others off before, without the memory of the entries, which for all lexicons together is more than a processor keeps at hand.
/// Being our own it is compiled ahead for each kind of value, which the framework's dictionaries are not.
/// </summary>
internal sealed class WordTable<T>
{
    private const ulong Small = 0x0020_0020_0020_0020;
    private const ulong BeyondAscii = 0xFF80_FF80_FF80_FF80;

    private const int EntriesAFilterWord = 8;

    private readonly bool _ignoreCase;
    private Entry[] _entries = new Entry[16];
    private ulong[] _filter = new ulong[16 / EntriesAFilterWord];
    private int _shift = 32 - BitOperations.Log2(16 * 64 / EntriesAFilterWord);
    private int _count;

    /// <param name="ignoreCase">Whether words are found in any case, or as the table writes them only.</param>
    public WordTable(bool ignoreCase = true) => _ignoreCase = ignoreCase;

    /// <summary>Number of words.</summary>
    public int Count => _count;

    /// <summary>Letters of the longest word.</summary>
    public int Longest { get; private set; }

    /// <summary>Reads a table whose first column holds the words, each once.</summary>
    public static WordTable<T> Read(string path, Func<string[], T> value, bool ignoreCase = true)
    {
        var table = new WordTable<T>(ignoreCase);
        foreach (var row in Resources.Table(path)) table.Set(row[0], value(row));
        return table;
    }

    /// <summary>Gives the word its value, in place of one it may have.</summary>
    public void Set(string word, T value)
    {
        if (_count * 2 >= _entries.Length) Grow();
        var hash = Hash(word);
        ref var entry = ref Find(_entries, word, hash);
        if (entry.Word is null)
        {
            (entry.Word, entry.Hash) = (word, hash);
            _count++;
            Mark(hash);
            Longest = Math.Max(Longest, word.Length);
        }

        entry.Value = value;
    }

    public bool Contains(ReadOnlySpan<char> word) => Hash(word) is var hash && MayHave(hash) && Find(_entries, word, hash).Word is not null;

    public bool TryGetValue(ReadOnlySpan<char> word, [MaybeNullWhen(false)] out T value) => TryGetValue(word, out _, out value);

    /// <summary>Looks the word up; <paramref name="known"/> is how the table writes it.</summary>
    public bool TryGetValue(ReadOnlySpan<char> word, [NotNullWhen(true)] out string? known, [MaybeNullWhen(false)] out T value)
    {
        var hash = Hash(word);
        if (!MayHave(hash))
        {
            (known, value) = (null, default);
            return false;
        }

        ref var entry = ref Find(_entries, word, hash);
        (known, value) = (entry.Word, entry.Value);
        return known is not null;
    }

    [return: NotNullIfNotNull(nameof(other))]
    public T? GetValueOrDefault(ReadOnlySpan<char> word, T? other = default) => TryGetValue(word, out _, out var value) ? value : other;

    private ref Entry Find(Entry[] entries, ReadOnlySpan<char> word, uint hash)
    {
        var mask = (uint)entries.Length - 1;
        for (var at = hash & mask; ; at = (at + 1) & mask)
        {
            ref var entry = ref entries[at];
            if (entry.Word is null || (entry.Hash == hash && IsSame(word, entry.Word))) return ref entry;
        }
    }

    // Most words stand in the text as in the table.
    private bool IsSame(ReadOnlySpan<char> word, string known) => word.SequenceEqual(known) || (_ignoreCase && word.Equals(known, StringComparison.OrdinalIgnoreCase));

    // The filter takes the hash's upper bits, the entries its lower ones.
    private bool MayHave(uint hash) => ((_filter[hash >> _shift >> 6] >> (int)(hash >> _shift)) & 1) != 0;

    private void Mark(uint hash) => _filter[hash >> _shift >> 6] |= 1UL << (int)(hash >> _shift);

    private void Grow()
    {
        var entries = new Entry[_entries.Length * 2];
        _filter = new ulong[entries.Length / EntriesAFilterWord];
        _shift--;
        foreach (var entry in _entries)
        {
            if (entry.Word is null) continue;
            Find(entries, entry.Word, entry.Hash) = entry;
            Mark(entry.Hash);
        }

        _entries = entries;
    }

    // The first four letters and the last four, or up to three; the same for all cases of a word.
    private static uint Hash(ReadOnlySpan<char> word)
    {
        ulong first, last = 0;
        if (word.Length >= 4)
        {
            ref var letters = ref Unsafe.As<char, byte>(ref MemoryMarshal.GetReference(word));
            first = Unsafe.ReadUnaligned<ulong>(ref letters);
            last = Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref letters, (word.Length - 4) * sizeof(char)));
        }
        else
        {
            first = word.IsEmpty ? 0 : word[0] | ((ulong)word[word.Length / 2] << 16) | ((ulong)word[^1] << 32);
        }

        if (((first | last) & BeyondAscii) != 0) (first, last) = (OfAscii(word), 0);
        var hash = (((first | Small) * 0x9E3779B97F4A7C15) ^ ((last | Small) + (uint)word.Length)) * 0xC2B2AE3D27D4EB4F;
        return (uint)(hash >> 32);
    }

    // Cases of letters beyond ASCII don't differ by one bit: they are passed over.
    private static ulong OfAscii(ReadOnlySpan<char> word)
    {
        ulong hash = 0;
        foreach (var c in word) hash = (hash * 31) + (c < 128 ? c | 0x20u : 0);
        return hash;
    }

    private struct Entry
    {
        public string? Word;
        public uint Hash;
        public T Value;
    }
}
