namespace Dateline.Text;

/// <summary>What a token does in its sentence; names in lower case in <c>data/lexicons/function-words.tsv</c>.</summary>
internal enum WordClass : byte
{
    /// <summary>A token that none of the others fits: a link, an emoji.</summary>
    Other,

    /// <summary>Part of a mention.</summary>
    Name,
    Noun,
    Adjective,
    Number,
    Determiner,

    /// <summary>"its", "whose", "'s".</summary>
    Possessive,
    Pronoun,

    /// <summary>"who", "which".</summary>
    Relative,

    /// <summary>"that", whatever it does.</summary>
    That,
    Verb,
    Be,
    Have,
    Do,
    Modal,
    To,
    Preposition,

    /// <summary>The adverb of a phrasal verb: "up", "down".</summary>
    Particle,
    And,
    But,
    Subordinator,
    Negation,
    Adverb,

    /// <summary>A weekday or month.</summary>
    Time,
    Comma,
    Quote,

    /// <summary>Any other punctuation: what stands on its two sides belongs to different clauses.</summary>
    Break,

    /// <summary>A pronoun and a form of "be" in one token: "she's".</summary>
    PronounBe,

    /// <summary>"they've".</summary>
    PronounHave,

    /// <summary>"we'll".</summary>
    PronounModal,
}
