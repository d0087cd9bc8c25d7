using System.Collections.Frozen;

namespace Dateline.Stances;

/// <summary>Nouns for how something is taken, from <c>data/lexicons/reactions.tsv</c>: "relief", "scorn".</summary>
internal static class Reactions
{
    private static readonly FrozenDictionary<string, int> Signs = Resources.Table("lexicons/reactions.tsv")
        .ToFrozenDictionary(r => r[0], r => r[1] == "good" ? 1 : -1, StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> BySpan = Signs.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>1 for a noun of approval, −1 for one of disapproval, 0 for any other word.</summary>
    public static int SignOf(ReadOnlySpan<char> word) => BySpan.TryGetValue(word, out var sign) ? sign : 0;
}
