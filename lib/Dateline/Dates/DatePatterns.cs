using System.Runtime.InteropServices;
using Dateline.Text;

namespace Dateline.Dates;

/// <summary>The grammar of time expressions, and the search for the longest one at a place.</summary>
internal static class DatePatterns
{
    /// <summary>Bits of <see cref="DatePatternElement.Literals"/>.</summary>
    private const int MostLiterals = 128;

    /// <summary>The words and marks that patterns name, numbered from 1.</summary>
    private static readonly WordTable<byte> Literals = new();

    private static readonly List<DatePattern> Patterns = Load();

    /// <summary>For each class and literal, by the number of its bit, the patterns that can begin with it, in the order of the table.</summary>
    private static readonly int[][] ByClass = [.. Enumerable.Range(0, 64).Select(bit => Beginning(e => ((long)e.Class >> bit & 1) != 0))];

    private static readonly int[][] ByLiteral = [.. Enumerable.Range(0, MostLiterals).Select(bit => Beginning(e => e.Names(bit + 1)))];

    /// <summary>The number of a word or mark that patterns name; 0 for all others.</summary>
    public static byte LiteralOf(ReadOnlySpan<char> word) => word.Length <= Literals.Longest ? Literals.GetValueOrDefault(word) : (byte)0;

    /// <summary>The longest pattern at a piece; of two as long the earlier row of the table.</summary>
    /// <param name="text">The article.</param>
    /// <param name="pieces">The pieces of a sentence.</param>
    /// <param name="first">The piece that the expression begins with.</param>
    /// <param name="counted">Whether it may be one that is counted from another, which follows.</param>
    public static DateMatch? Find(string text, List<DatePiece> pieces, int first, bool counted = true)
    {
        var (piece, row, best) = (pieces[first], -1, default(DateMatch));
        for (var bits = (ulong)piece.Class; bits != 0; bits &= bits - 1) Try(ByClass[System.Numerics.BitOperations.TrailingZeroCount(bits)]);
        if (piece.Literal != 0) Try(ByLiteral[piece.Literal - 1]);
        return row < 0 ? null : best;

        void Try(int[] candidates)
        {
            var all = CollectionsMarshal.AsSpan(pieces);
            foreach (var candidate in candidates)
            {
                var pattern = Patterns[candidate];
                var end = End(pattern.Elements, 0, all, first);
                if (end < 0 || (row >= 0 && (end < best.End || (end == best.End && candidate > row)))) continue;
                if (!counted && pattern.Guard == DateGuards.Counted) continue;
                var match = new DateMatch(pattern, first, end);
                if (!DateGuards.Allow(text, pieces, match)) continue;
                (best, row) = (match, candidate);
            }
        }
    }

    /// <summary>The end of the longest way through the pattern's rest, or −1.</summary>
    private static int End(DatePatternElement[] elements, int element, ReadOnlySpan<DatePiece> pieces, int at)
    {
        if (element == elements.Length) return at;
        if (at < pieces.Length && elements[element].Fits(in pieces[at]) && End(elements, element + 1, pieces, at + 1) is >= 0 and var end) return end;
        return elements[element].Optional ? End(elements, element + 1, pieces, at) : -1;
    }

    private static int[] Beginning(Func<DatePatternElement, bool> can) =>
        [.. Enumerable.Range(0, Patterns.Count).Where(i => Patterns[i].Elements.Take(1 + Patterns[i].Elements.TakeWhile(e => e.Optional).Count()).Any(can))];

    private static List<DatePattern> Load()
    {
        var patterns = new List<DatePattern>();
        foreach (var row in Resources.Table("lexicons/date-patterns.tsv"))
        {
            patterns.Add(new([.. row[0].Split(' ').Select(Element)], row[1], row.Length > 2 ? row[2] : ""));
        }

        return patterns;
    }

    private static DatePatternElement Element(string words)
    {
        var optional = words.EndsWith('?');
        var (kind, literals) = (DateClass.None, UInt128.Zero);
        foreach (var word in (optional ? words[..^1] : words).Split('|'))
        {
            if (word[0] == '\'') literals |= UInt128.One << (Number(word[1..^1]) - 1);
            else kind |= DateWords.ParseClass(word);
        }

        return new(kind, literals, optional);
    }

    private static byte Number(string literal)
    {
        if (!Literals.TryGetValue(literal, out var number))
        {
            if (Literals.Count == MostLiterals) throw new InvalidOperationException("data/lexicons/date-patterns.tsv names more than 128 different words.");
            Literals.Set(literal, number = (byte)(Literals.Count + 1));
        }

        return number;
    }
}
