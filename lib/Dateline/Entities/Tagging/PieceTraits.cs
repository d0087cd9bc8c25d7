namespace Dateline.Entities.Tagging;

[Flags]
internal enum PieceTraits : byte
{
    None = 0,

    /// <summary>Holds a capital letter, or is a handle or hashtag.</summary>
    Capital = 1,

    /// <summary>Could be part of a name, so that features are computed; all others are no names.</summary>
    Candidate = 2,

    /// <summary>The first word of its sentence, or of a quotation in it.</summary>
    First = 4,

    /// <summary>Starts where the piece before it ends, without white space.</summary>
    Glued = 8,

    /// <summary>Stands in a sentence whose long words nearly all begin with a capital, such as a headline.</summary>
    Titled = 16,

    Word = 32,
    Number = 64,
}
