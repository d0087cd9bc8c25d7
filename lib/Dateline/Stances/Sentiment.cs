using System.Globalization;
using Dateline.Text;

namespace Dateline.Stances;

/// <summary>How good or bad words sound, from <c>data/lexicons/sentiment.tsv</c> (AFINN).</summary>
internal static class Sentiment
{
    private static readonly WordTable<int> Scores = Read();

    private static readonly WordSet Reversers = WordSet.Read("lexicons/reversers.tsv");

    /// <summary>Sum over the tokens <c>[first, end)</c>, names left out; a negation turns what follows it.</summary>
    public static int Of(Phrases phrases, int first, int end)
    {
        var (sum, sign) = (0, 1);
        for (var i = first; i < end; i++)
        {
            ref readonly var word = ref phrases.Words[i];
            if (word.Class == WordClass.Negation || Reversers.Contains(phrases.WordAt(i))) sign = -1;
            else if (word.Class == WordClass.Comma) sign = 1;
            else if (word.Class != WordClass.Name && Scores.TryGetValue(phrases.WordAt(i), out var score)) sum += sign * score;
        }

        return sum;
    }

    // The first of several rows counts.
    private static WordTable<int> Read()
    {
        var scores = new WordTable<int>();
        foreach (var row in Resources.Table("lexicons/sentiment.tsv"))
        {
            if (!scores.Contains(row[0])) scores.Set(row[0], int.Parse(row[1], CultureInfo.InvariantCulture));
        }

        return scores;
    }
}
