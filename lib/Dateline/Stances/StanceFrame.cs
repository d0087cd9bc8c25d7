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

    /// <summary>A verb whose subject undergoes what the name behind the cue does: "came under fire from".</summary>
    Undergo,

    /// <summary>A verb that says something only where it is negated or refused, and then that somebody stays neutral: "would not be drawn".</summary>
    Withheld,

    /// <summary>A verb that counts only in the passive: "was met with".</summary>
    Passive,

    /// <summary>Words that take the place of a verb behind a name, where another's stance has just been told: "Peru voted for it, Chile against".</summary>
    Verbless,
}

/// <summary>
/// A way to express a stance: a row of <c>data/lexicons/stances.tsv</c>. <c>Tail</c> are the cue's words behind the first, "*" standing for a noun
/// phrase that is the target, "~" for another, "[good]" and "[bad]" for a noun of <c>reactions.tsv</c>; <c>Target</c> is where it stands: "object" (the phrase behind the cue; "name", "party" and "matter" only where it is a name, somebody, or something
/// that is decided on), a preposition behind a noun, "mutual" (the subjects, each towards the others), "motion" (what is being voted on in the article), "last" (what was spoken of
/// last), "alone" (the same, where nothing stands behind the cue), "clause" (the subject of the clause behind the cue) "harm" (the same, where the clause tells of harm), "must" (the same, where it
/// says what has to be) or "asked" (a name that is asked to mend its ways).
/// </summary>
internal sealed record StanceFrame(string[] Tail, CueClass Class, string Target, double Polarity, string? Event)
{
    /// <summary>The first letter of the cue's second word, as a bit (see <see cref="LetterOf"/>); all bits where none is needed or any may stand.</summary>
    public ulong Second { get; } = Tail.Length is 0 or 2 || Tail[0][0] is '*' or '~' or '[' ? ulong.MaxValue : LetterOf(Tail[0][0]);

    /// <summary>One bit for a letter, the same in both cases.</summary>
    public static ulong LetterOf(char letter) => 1UL << ((letter | 0x20) & 63);
}
