namespace Dateline.Entities.Merging;

/// <summary>How a word makes a capital beside it stand for its government; see the comments in <c>lexicons/capital-words.tsv</c>.</summary>
[Flags]
internal enum CapitalUse : ushort
{
    None = 0,
    Opens = 1 << 0,
    Adverb = 1 << 1,
    Possessive = 1 << 2,
    Have = 1 << 3,
    Holds = 1 << 4,
    Be = 1 << 5,
    Between = 1 << 6,
    To = 1 << 7,
    On = 1 << 8,
    From = 1 << 9,
    By = 1 << 10,
    For = 1 << 11,
    Of = 1 << 12,
    Behind = 1 << 13,
    Object = 1 << 14,
}
