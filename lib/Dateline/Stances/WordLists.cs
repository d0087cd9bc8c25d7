using Dateline.Text;

namespace Dateline.Stances;

/// <summary>Smaller lists that shade a stance or find its issue.</summary>
internal static class WordLists
{
    private static readonly WordSet Intensifiers = WordSet.Read("lexicons/intensifiers.tsv");
    private static readonly WordSet Transparent = WordSet.Read("lexicons/transparent-nouns.tsv");
    private static readonly WordSet Acts = WordSet.Read("lexicons/acts.tsv");
    private static readonly WordSet Evaluative = WordSet.Read("lexicons/evaluative-verbs.tsv");
    private static readonly WordSet Possession = WordSet.Read("lexicons/possession-verbs.tsv");
    private static readonly WordSet Degrees = WordSet.Read("lexicons/degree-words.tsv");
    private static readonly WordSet Performatives = WordSet.Read("lexicons/performative-verbs.tsv");
    private static readonly WordSet Compliance = WordSet.Read("lexicons/compliance-verbs.tsv");
    private static readonly WordSet IssueStops = WordSet.Read("lexicons/issue-stops.tsv");
    private static readonly WordSet Officials = WordSet.Read("lexicons/officials.tsv");
    private static readonly WordSet Motions = WordSet.Read("lexicons/motions.tsv");
    private static readonly WordSet Issues = WordSet.Read("lexicons/issues.tsv");
    private static readonly WordSet ComingVerbs = WordSet.Read("lexicons/coming-verbs.tsv", ignoreCase: false);
    private static readonly WordSet EndingVerbs = WordSet.Read("lexicons/ending-verbs.tsv", ignoreCase: false);
    private static readonly WordTable<string> MannerNouns = WordTable<string>.Read("lexicons/manner-nouns.tsv", r => r[1]);
    private static readonly WordSet Offices = ReadOffices();

    /// <summary>"importance": a noun that lends its place to what follows "of".</summary>
    public static bool IsTransparent(ReadOnlySpan<char> word) => Transparent.Contains(word);

    /// <summary>"strongly": makes a stance one of the strongest.</summary>
    public static bool IsIntensifier(ReadOnlySpan<char> word) => Intensifiers.Contains(word);

    /// <summary>"resolution": something that people vote on or argue about.</summary>
    public static bool IsMotion(ReadOnlySpan<char> word) => Motions.Contains(word)
        || word.Length > 3 && word[^1] == 's' && Motions.Contains(word[..^1]);

    /// <summary>"a good deal": words of degree between "be" and what it is.</summary>
    public static bool IsDegree(ReadOnlySpan<char> word) => Degrees.Contains(word);

    /// <summary>"endorse": a verb that does what it says, so that not to do it is no more than silence.</summary>
    public static bool IsPerformative(string lemma) => Performatives.Contains(lemma);

    /// <summary>"stop": what those are asked to do who are thought to be in the wrong.</summary>
    public static bool IsCompliance(string lemma) => Compliance.Contains(lemma);

    /// <summary>"during": a word that ends the words of an issue.</summary>
    public static bool EndsIssue(ReadOnlySpan<char> word) => IssueStops.Contains(word);

    /// <summary>"in court", "under protest": two words of how or where something is done, and no part of what.</summary>
    public static bool IsManner(ReadOnlySpan<char> preposition, ReadOnlySpan<char> noun) => MannerNouns.TryGetValue(noun, out var usual) && preposition.Equals(usual, StringComparison.OrdinalIgnoreCase);

    /// <summary>"come": a verb by which a reaction gets from somebody to where it is.</summary>
    public static bool IsComing(string lemma) => ComingVerbs.Contains(lemma);

    /// <summary>"drop": a verb that ends what its object is, and so turns a stance of that name round.</summary>
    public static bool IsEnding(string lemma) => EndingVerbs.Contains(lemma);

    /// <summary>"verdict": something that people take sides about, or a motion.</summary>
    public static bool IsIssue(ReadOnlySpan<char> word) => IsMotion(word) || Issues.Contains(word)
        || word.Length > 3 && word[^1] == 's' && Issues.Contains(word[..^1]);

    /// <summary>"leader": one of them.</summary>
    public static bool IsOffice(ReadOnlySpan<char> word) => Offices.Contains(word);

    /// <summary>"lawmakers": several holders of an office, who speak for what they are named after.</summary>
    public static bool AreOfficials(ReadOnlySpan<char> word) => Officials.Contains(word);

    /// <summary>"ultimatum", "troops": a noun for what comes from somebody or belongs to them, singular or plural.</summary>
    public static bool IsActOfSomebody(ReadOnlySpan<char> word) => Acts.Contains(word)
        || word.Length > 3 && word[^1] == 's' && Acts.Contains(word[..^1]);

    /// <summary>"call": a verb whose object gets a judgement.</summary>
    public static bool IsEvaluative(string lemma) => Evaluative.Contains(lemma);

    /// <summary>"enjoy": a verb whose subject gets what a noun says.</summary>
    public static bool IsPossession(string lemma) => Possession.Contains(lemma);

    private static WordSet ReadOffices()
    {
        var offices = new WordSet();
        foreach (var row in Resources.Table("lexicons/officials.tsv")) offices.Add(row[1]);
        return offices;
    }
}
