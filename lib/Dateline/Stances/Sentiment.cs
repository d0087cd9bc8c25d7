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

    private static readonly WordTable<sbyte> Values = Read();

    /// <summary>The value of a word of a class, 0 for none; or <see cref="Turn"/>, or <see cref="Restart"/>.</summary>
    public static sbyte Of(ReadOnlySpan<char> word, WordClass kind)
    {
        if (kind == WordClass.Negation) return Turn;
        var value = Values.GetValueOrDefault(word);
        return value == Turn ? Turn : kind == WordClass.Comma ? Restart : kind == WordClass.Name ? (sbyte)0 : value;
    }

    // Reversers count as such whatever value they have, and the first of several rows.
    private static WordTable<sbyte> Read()
    {
        var values = new WordTable<sbyte>();
        foreach (var row in Resources.Table("lexicons/reversers.tsv")) values.Set(row[0], Turn);
        Add(values, "lexicons/judgement-words.tsv");
        Add(values, "lexicons/sentiment.tsv");
        return values;
    }

    private static void Add(WordTable<sbyte> values, string path)
    {
        foreach (var row in Resources.Table(path))
        {
            if (!values.Contains(row[0])) values.Set(row[0], sbyte.Parse(row[1], CultureInfo.InvariantCulture));
        }
    }
}
