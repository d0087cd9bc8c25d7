namespace Dateline.Text;

/// <summary>What a token is made of; decided by its characters alone.</summary>
internal enum TokenKind
{
    /// <summary>Letters, with inner apostrophes, hyphens and the full stops of an abbreviation ("U.S.", "Dr.").</summary>
    Word,

    /// <summary>Digits with inner separators ("1,000", "3.5", "2022").</summary>
    Number,

    Punctuation,

    /// <summary>A web address, whole.</summary>
    Url,

    /// <summary>"@JPN_PMO", the sign included.</summary>
    Handle,

    /// <summary>"#VietNam", the sign included.</summary>
    Hashtag,

    /// <summary>Anything else: currency signs, emoji, mathematical signs.</summary>
    Symbol,
}
