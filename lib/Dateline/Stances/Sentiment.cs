using System.Collections.Frozen;
using System.Globalization;
using Dateline.Text;

namespace Dateline.Stances;

/// <summary>How good or bad words sound, from <c>data/lexicons/sentiment.tsv</c> (AFINN).</summary>
internal static class Sentiment
{
    private static readonly FrozenDictionary<string, int> Scores = Resources.Table("lexicons/sentiment.tsv")
        .GroupBy(r => r[0], StringComparer.OrdinalIgnoreCase).ToFrozenDictionary(g => g.Key, g => int.Parse(g.First()[1], CultureInfo.InvariantCulture), StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> BySpan = Scores.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Sum over the tokens <c>[first, end)</c>, names left out; a negation turns what follows it.</summary>
    public static int Of(Phrases phrases, int first, int end)
    {
        var (sum, sign) = (0, 1);
        for (var i = first; i < end; i++)
        {
            if (phrases.Words[i].Class == WordClass.Negation || phrases.Is(i, "no")) sign = -1;
            else if (phrases.Words[i].Class == WordClass.Comma) sign = 1;
            else if (phrases.Words[i].Class != WordClass.Name && BySpan.TryGetValue(phrases.WordAt(i), out var score)) sum += sign * score;
        }

        return sum;
    }
}
