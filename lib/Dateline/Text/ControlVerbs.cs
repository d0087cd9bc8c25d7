using System.Collections.Frozen;

namespace Dateline.Text;

/// <summary>Verbs whose object does what the next verb says: "urged Japan to act", "accused Japan of acting".</summary>
internal static class ControlVerbs
{
    private static readonly FrozenSet<string> Lemmas = Resources.Table("lexicons/control-verbs.tsv").Select(r => r[0]).ToFrozenSet();

    public static bool TakesObject(string lemma) => Lemmas.Contains(lemma);
}
