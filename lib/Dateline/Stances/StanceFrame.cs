namespace Dateline.Stances;

/// <summary>How a cue is built into its sentence.</summary>
internal enum CueClass : byte
{
    /// <summary>A verb, with or without further words: "condemn", "vote against".</summary>
    Verb,

    /// <summary>What follows a form of "be" or "remain": "critical of".</summary>
    Predicate,

    /// <summary>A noun with an owner: "its support for".</summary>
    Noun,

    /// <summary>A noun that the subject gets from whom the preposition names: "won the backing of".</summary>
    Reverse,

    /// <summary>"in support of", behind any verb.</summary>
    Adverbial,

    /// <summary>A verb of change, which says something only where somebody wants the change: "called for it to be scrapped".</summary>
    Change,
}

/// <summary>
/// A way to express a stance: a row of <c>data/lexicons/stances.tsv</c>. <c>Tail</c> are the cue's words behind the first, "*" standing for a noun
/// phrase; <c>Target</c> is where it stands: "object" (the phrase behind the cue; "name", "party" and "matter" only where it is a name, somebody, or something
/// that is decided on), a preposition behind a noun, "mutual" (the subjects, each towards the others), "motion" (what is being voted on in the article) or "last" (what was spoken of last).
/// </summary>
internal sealed record StanceFrame(string[] Tail, CueClass Class, string Target, double Polarity, string? Event);
