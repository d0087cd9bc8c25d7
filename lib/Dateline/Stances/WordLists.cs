using System.Collections.Frozen;

namespace Dateline.Stances;

/// <summary>Smaller lists that shade a stance or find its issue.</summary>
internal static class WordLists
{
    private static readonly FrozenSet<string> Intensifiers = ReadSet("lexicons/intensifiers.tsv");
    private static readonly FrozenSet<string> Transparent = ReadSet("lexicons/transparent-nouns.tsv");
    private static readonly FrozenSet<string> Acts = ReadSet("lexicons/acts.tsv");
    private static readonly FrozenSet<string> Evaluative = ReadSet("lexicons/evaluative-verbs.tsv");
    private static readonly FrozenSet<string> Possession = ReadSet("lexicons/possession-verbs.tsv");
    private static readonly FrozenSet<string> Degrees = ReadSet("lexicons/degree-words.tsv");
    private static readonly FrozenSet<string> Performatives = ReadSet("lexicons/performative-verbs.tsv");
    private static readonly FrozenSet<string> Compliance = ReadSet("lexicons/compliance-verbs.tsv");
    private static readonly FrozenSet<string> IssueStops = ReadSet("lexicons/issue-stops.tsv");
    private static readonly FrozenSet<string> Officials = ReadSet("lexicons/officials.tsv");
    private static readonly FrozenSet<string> Motions = ReadSet("lexicons/motions.tsv");

    /// <summary>"importance": a noun that lends its place to what follows "of".</summary>
    public static bool IsTransparent(ReadOnlySpan<char> word) => Transparent.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);

    /// <summary>"strongly": makes a stance one of the strongest.</summary>
    public static bool IsIntensifier(ReadOnlySpan<char> word) => Intensifiers.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);

    /// <summary>"resolution": something that people vote on or argue about.</summary>
    public static bool IsMotion(ReadOnlySpan<char> word) => Motions.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word)
        || word.Length > 3 && word[^1] == 's' && Motions.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word[..^1]);

    /// <summary>"a good deal": words of degree between "be" and what it is.</summary>
    public static bool IsDegree(ReadOnlySpan<char> word) => Degrees.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);

    /// <summary>"endorse": a verb that does what it says, so that not to do it is no more than silence.</summary>
    public static bool IsPerformative(string lemma) => Performatives.Contains(lemma);

    /// <summary>"stop": what those are asked to do who are thought to be in the wrong.</summary>
    public static bool IsCompliance(string lemma) => Compliance.Contains(lemma);

    /// <summary>"during": a word that ends the words of an issue.</summary>
    public static bool EndsIssue(ReadOnlySpan<char> word) => IssueStops.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);

    /// <summary>"lawmakers": several holders of an office, who speak for what they are named after.</summary>
    public static bool AreOfficials(ReadOnlySpan<char> word) => Officials.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);

    /// <summary>"ultimatum", "troops": a noun for what comes from somebody or belongs to them, singular or plural.</summary>
    public static bool IsActOfSomebody(ReadOnlySpan<char> word) => Acts.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word)
        || word.Length > 3 && word[^1] == 's' && Acts.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word[..^1]);

    /// <summary>"call": a verb whose object gets a judgement.</summary>
    public static bool IsEvaluative(string lemma) => Evaluative.Contains(lemma);

    /// <summary>"enjoy": a verb whose subject gets what a noun says.</summary>
    public static bool IsPossession(string lemma) => Possession.Contains(lemma);

    private static FrozenSet<string> ReadSet(string path) => Resources.Table(path).Select(r => r[0]).ToFrozenSet(StringComparer.OrdinalIgnoreCase);
}
