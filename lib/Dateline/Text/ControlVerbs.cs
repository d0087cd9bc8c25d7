namespace Dateline.Text;

/// <summary>Verbs whose object does what the next verb says: "urged Japan to act", "accused Japan of acting".</summary>
internal static class ControlVerbs
{
    private static readonly WordSet Lemmas = WordSet.Read("lexicons/control-verbs.tsv", ignoreCase: false);

    public static bool TakesObject(string lemma) => Lemmas.Contains(lemma);
}
