namespace Dateline.Text;

/// <summary>The words of data/lexicons that tell a full stop of an abbreviation from one that ends a sentence.</summary>
internal static class Abbreviations
{
    private const int Longest = 12;

    private static readonly WordTable<AbbreviationKind> Forms =
        WordTable<AbbreviationKind>.Read("lexicons/abbreviations.tsv", r => WordTables.Parse<AbbreviationKind>(r[1]), ignoreCase: false);

    private static readonly WordSet Starters = WordSet.Read("lexicons/sentence-starters.tsv", ignoreCase: false);

    private static readonly WordSet AfterTime = WordSet.Read("lexicons/not-after-time.tsv", ignoreCase: false);

    private static readonly WordSet Credits = WordSet.Read("lexicons/credit-labels.tsv", ignoreCase: false);

    private static readonly WordSet SpeechVerbs = WordSet.Read("lexicons/attribution-verbs.tsv", ignoreCase: false);

    /// <summary>The kind of the abbreviation, given without its last full stop; null if it is none. A form with a capital is found with its capital or all in capitals, any other in any case.</summary>
    public static AbbreviationKind? Find(ReadOnlySpan<char> form)
    {
        if (form.Length is 0 or > Longest) return null;
        if (Forms.TryGetValue(form, out var kind)) return kind;
        Span<char> other = stackalloc char[form.Length];
        form.ToLowerInvariant(other);
        if (Forms.TryGetValue(other, out kind)) return kind;
        if (form.Length == 1 || !IsUpper(form)) return null;
        other[0] = form[0];
        return Forms.TryGetValue(other, out kind) ? kind : null;
    }

    /// <summary>Whether the word begins sentences far more often than it stands with a capital inside a name.</summary>
    public static bool StartsSentence(ReadOnlySpan<char> word) => Has(Starters, word);

    /// <summary>Whether the word, with a capital, goes on after "a.m." or "p.m.".</summary>
    public static bool FollowsTime(ReadOnlySpan<char> word) => Has(AfterTime, word);

    /// <summary>Whether the word, before a colon, names whose a picture is.</summary>
    public static bool IsCredit(ReadOnlySpan<char> word) => Has(Credits, word);

    /// <summary>Whether the word is a verb that follows a speaker's name after quoted words ("asked").</summary>
    public static bool IsSpeechVerb(ReadOnlySpan<char> word) => Has(SpeechVerbs, word);

    private static bool Has(WordSet set, ReadOnlySpan<char> word)
    {
        if (word.Length is 0 or > Longest) return false;
        Span<char> lower = stackalloc char[word.Length];
        word.ToLowerInvariant(lower);
        lower.Replace('\u2019', '\'');
        return set.Contains(lower);
    }

    private static bool IsUpper(ReadOnlySpan<char> form)
    {
        foreach (var letter in form)
        {
            if (char.IsLower(letter)) return false;
        }

        return true;
    }
}
