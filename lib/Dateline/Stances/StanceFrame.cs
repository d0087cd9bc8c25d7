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
}

/// <summary>
/// A way to express a stance: a row of <c>data/lexicons/stances.tsv</c>. <c>Tail</c> are the cue's words behind the first, "*" standing for a noun
/// phrase; <c>Target</c> is "object" (the phrase behind the cue), a preposition, or "motion" (what is being decided on in the article).
/// </summary>
internal sealed record StanceFrame(string[] Tail, CueClass Class, string Target, double Polarity, string? Event);
