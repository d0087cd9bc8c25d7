using Dateline.Text;

namespace Dateline.Stances;

/// <summary>Nouns for how something is taken, from <c>data/lexicons/reactions.tsv</c>: "relief", "scorn".</summary>
internal static class Reactions
{
    private static readonly WordTable<int> Signs = WordTable<int>.Read("lexicons/reactions.tsv", r => r[1] == "good" ? 1 : -1);

    /// <summary>1 for a noun of approval, −1 for one of disapproval, 0 for any other word.</summary>
    public static int SignOf(ReadOnlySpan<char> word) => Signs.TryGetValue(word, out var sign) ? sign : 0;
}
