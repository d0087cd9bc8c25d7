namespace Dateline.Stances.Scoring;

/// <summary>How a source and a target hang on the words between them.</summary>
internal enum CandidateForm : byte
{
    /// <summary>The subject of a verb towards its object.</summary>
    Object,

    /// <summary>The subject of a verb towards what a preposition adds.</summary>
    Prepositional,

    /// <summary>The subject of a verb towards what was spoken of before: "has reservations".</summary>
    Understood,

    /// <summary>The agent of a passive towards its subject.</summary>
    Passive,

    /// <summary>A speaker towards the subject of what is said.</summary>
    SaidOfSubject,

    /// <summary>A speaker towards the object of what is said.</summary>
    SaidOfObject,

    /// <summary>A speaker towards what a preposition adds to what is said.</summary>
    SaidOfPrepositional,

    /// <summary>The owner of a noun towards what follows it: "his anger at".</summary>
    Noun,

    /// <summary>A speaker towards a name in words without a verb: "Shame on".</summary>
    Fragment,
}

/// <summary>
/// A pair that the words may or may not turn into a stance: <c>Anchor</c> is the verb or noun it hangs on (−1: none), <c>[First, End)</c> the tokens that
/// are read for a judgement, <c>Group</c> the anchor's verb group (−1: none), <c>Preposition</c> the token before the target
/// (−1: none), <c>Range</c> the text of those tokens.
/// </summary>
internal readonly record struct Candidate(CandidateForm Form, Source Source, Target Target, int Anchor, int Group, int First, int End, int Preposition, TextRange Range);
