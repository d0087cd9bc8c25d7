using System.Collections.Frozen;

namespace Dateline.Text;

/// <summary>Verbs that attribute words to somebody, by lemma, from <c>data/lexicons/speech-verbs.tsv</c>.</summary>
internal static class Speech
{
    private static readonly FrozenDictionary<string, string> Uses = Resources.Table("lexicons/speech-verbs.tsv").ToFrozenDictionary(r => r[0], r => r[1]);

    /// <summary>A verb that a whole clause or sentence of speech can depend on: "say".</summary>
    public static bool IsClauseVerb(string lemma) => Uses.TryGetValue(lemma, out var use) && use == "clause";

    /// <summary>The above, or one whose object may hold somebody's words: "dismissed it as “…”".</summary>
    public static bool IsSpeechVerb(string lemma) => Uses.ContainsKey(lemma);
}
