namespace Dateline.Text;

/// <summary>Verbs that attribute words to somebody, by lemma, from <c>data/lexicons/speech-verbs.tsv</c>.</summary>
internal static class Speech
{
    private static readonly WordTable<string> Uses = WordTable<string>.Read("lexicons/speech-verbs.tsv", r => r[1], ignoreCase: false);

    /// <summary>A verb that a whole clause or sentence of speech can depend on: "say".</summary>
    public static bool IsClauseVerb(string lemma) => Uses.TryGetValue(lemma, out var use) && use == "clause";

    /// <summary>The above, or one whose object may hold somebody's words: "dismissed it as “…”".</summary>
    public static bool IsSpeechVerb(string lemma) => Uses.Contains(lemma);
}
