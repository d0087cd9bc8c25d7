using System.Collections.Frozen;

namespace Dateline.Stances;

/// <summary>Verbs that give the noun behind them to their subject, from <c>data/lexicons/light-verbs.tsv</c>: "voiced opposition".</summary>
internal static class LightVerbs
{
    private static readonly FrozenSet<string> Lemmas = Resources.Table("lexicons/light-verbs.tsv").Select(r => r[0]).ToFrozenSet();

    public static bool Gives(string lemma) => Lemmas.Contains(lemma);
}
