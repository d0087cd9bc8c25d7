namespace Dateline.Entities.Tagging;

/// <summary>
/// A token, or a part of one that hyphens join ("Japan" in "Japan-led"): what carries a label. Hashes are of its exact letters, of them in
/// lower case, and of its shape; <c>Begins</c> and <c>Inside</c> are the lists of the gazetteer whose longest match starts at it or runs on over it.
/// </summary>
internal struct NamePiece
{
    public int Start;
    public int End;
    public uint Word;
    public uint Lower;
    public uint Shape;
    public NameLists Begins;
    public NameLists Inside;
    public PieceTraits Traits;

    /// <summary>Index of the word in <see cref="DocumentWords"/>; −1 for a piece without a capital.</summary>
    public int Entry;

    public readonly bool Is(PieceTraits traits) => (Traits & traits) != 0;
}
