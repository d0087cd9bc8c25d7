namespace Dateline.Text;

/// <summary>What the full stop of an abbreviation tells about the end of a sentence; the kinds of data/lexicons/abbreviations.tsv.</summary>
internal enum AbbreviationKind
{
    /// <summary>Stands before a name: no sentence ends there.</summary>
    Title,

    /// <summary>An abbreviation before a number only; elsewhere it is a word with a full stop ("no.").</summary>
    Number,

    /// <summary>Goes on in the same sentence always ("e.g.").</summary>
    Never,

    /// <summary>A month or weekday: goes on before a number.</summary>
    Month,

    /// <summary>"a.m." and "p.m.".</summary>
    Time,

    /// <summary>May end a sentence; it does where the next word is one that sentences begin with.</summary>
    Suffix,

    /// <summary>Ends a sentence before any capital ("etc.").</summary>
    End,
}
