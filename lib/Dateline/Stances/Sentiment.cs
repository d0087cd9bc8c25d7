using System.Globalization;
using Dateline.Text;

namespace Dateline.Stances;

/// <summary>How good or bad words sound, from <c>data/lexicons/judgement-words.tsv</c>, then <c>sentiment.tsv</c> (AFINN).</summary>
internal static class Sentiment
{
    /// <summary>Stands for a word that turns the value of those that follow it.</summary>
    public const sbyte Turn = sbyte.MinValue;

    /// <summary>Stands for a mark up to which a negation reaches.</summary>
    public const sbyte Restart = sbyte.MaxValue;

    /// <summary>The value of a word of a class, 0 for none; or <see cref="Turn"/>, or <see cref="Restart"/>.</summary>
    public static sbyte Of(StanceEntry word, WordClass kind)
    {
        if (kind == WordClass.Negation || word.Sentiment == Turn) return Turn;
        return kind == WordClass.Comma ? Restart : kind == WordClass.Name ? (sbyte)0 : word.Sentiment;
    }

    /// <summary>Words and their values. Reversers count as such whatever value they have, and the first of several rows.</summary>
    public static IEnumerable<(string Word, sbyte Value)> Rows()
    {
        foreach (var row in Resources.Table("lexicons/reversers.tsv")) yield return (row[0], Turn);
        foreach (var row in Resources.Table("lexicons/judgement-words.tsv")) yield return (row[0], Parse(row[1]));
        foreach (var row in Resources.Table("lexicons/sentiment.tsv")) yield return (row[0], Parse(row[1]));
    }

    private static sbyte Parse(string value) => sbyte.Parse(value, CultureInfo.InvariantCulture);
}
