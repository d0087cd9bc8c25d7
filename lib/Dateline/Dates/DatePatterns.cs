namespace Dateline.Dates;

/// <summary>The grammar of time expressions, and the search for the longest one at a place.</summary>
internal static class DatePatterns
{
    private static readonly Dictionary<string, UInt128> Literals = new(StringComparer.OrdinalIgnoreCase);

    private static readonly List<DatePattern> Patterns = Load();

    private static readonly Dictionary<string, UInt128>.AlternateLookup<ReadOnlySpan<char>> LiteralLookup = Literals.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly int LongestLiteral = Literals.Keys.Max(l => l.Length);

    /// <summary>For each class and literal, by the number of its bit, the patterns that can begin with it, in the order of the table.</summary>
    private static readonly int[][] ByClass = [.. Enumerable.Range(0, 64).Select(bit => Beginning(e => ((long)e.Class >> bit & 1) != 0))];

    private static readonly int[][] ByLiteral = [.. Enumerable.Range(0, 128).Select(bit => Beginning(e => (e.Literals >> bit & 1) != 0))];

    /// <summary>The bit of a word or mark that patterns name; 0 for all others.</summary>
    public static UInt128 LiteralOf(ReadOnlySpan<char> word) => word.Length <= LongestLiteral && LiteralLookup.TryGetValue(word, out var bit) ? bit : 0;

    /// <summary>The longest pattern at a piece; of two as long the earlier row of the table.</summary>
    public static DateMatch? Find(List<DatePiece> pieces, int first, Func<DateMatch, bool> allows)
    {
        DateMatch? best = null;
        var (piece, row) = (pieces[first], 0);
        for (var bits = (ulong)piece.Class; bits != 0; bits &= bits - 1) Try(ByClass[System.Numerics.BitOperations.TrailingZeroCount(bits)]);
        if (piece.Literal != 0) Try(ByLiteral[(int)UInt128.TrailingZeroCount(piece.Literal)]);
        return best;

        void Try(int[] candidates)
        {
            foreach (var candidate in candidates)
            {
                var end = End(Patterns[candidate].Elements, 0, pieces, first);
                if (end < 0 || (best is { } b && (end < b.End || (end == b.End && candidate > row)))) continue;
                var match = new DateMatch(Patterns[candidate], first, end);
                if (!allows(match)) continue;
                (best, row) = (match, candidate);
            }
        }
    }

    /// <summary>The end of the longest way through the pattern's rest, or −1.</summary>
    private static int End(IReadOnlyList<DatePatternElement> elements, int element, List<DatePiece> pieces, int at)
    {
        if (element == elements.Count) return at;
        if (at < pieces.Count && elements[element].Fits(pieces[at]) && End(elements, element + 1, pieces, at + 1) is >= 0 and var end) return end;
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
            if (word[0] == '\'') literals |= Bit(word[1..^1]);
            else kind |= DateWords.ParseClass(word);
        }

        return new(kind, literals, optional);
    }

    private static UInt128 Bit(string literal)
    {
        if (!Literals.TryGetValue(literal, out var bit))
        {
            if (Literals.Count == 128) throw new InvalidOperationException("data/lexicons/date-patterns.tsv names more than 128 different words.");
            Literals[literal] = bit = UInt128.One << Literals.Count;
        }

        return bit;
    }
}
