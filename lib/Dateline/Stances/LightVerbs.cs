using Dateline.Text;

namespace Dateline.Stances;

/// <summary>Verbs that give the noun behind them to their subject, from <c>data/lexicons/light-verbs.tsv</c>: "voiced opposition".</summary>
internal static class LightVerbs
{
    private static readonly WordSet Lemmas = WordSet.Read("lexicons/light-verbs.tsv", ignoreCase: false);

    public static bool Gives(string lemma) => Lemmas.Contains(lemma);

    /// <summary>"voiced strong opposition to": the verb group right before the noun's phrase, if it gives the noun to its subject; else −1.</summary>
    public static int Before(Phrases phrases, int noun, int start, CueClass kind)
    {
        if (phrases.PhraseBefore(noun + 1, start) is not { } phrase || phrase.First == start) return -1;
        var group = phrases.GroupAt(phrase.First - 1);
        if (group < 0 || phrases.Groups[group].Passive) return -1;
        return (kind == CueClass.Reverse ? WordLists.IsPossession(phrases.Groups[group].Lemma) : Gives(phrases.Groups[group].Lemma)) ? group : -1;
    }
}
