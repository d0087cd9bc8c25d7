namespace Dateline;

/// <summary>A block of the article: what its text is made of. Blocks don't overlap, and only white space lies between them.</summary>
/// <param name="Id">Zero-based row number; blocks stand in the order of the text.</param>
/// <param name="Kind">One of the values of <see cref="BlockKind"/>.</param>
/// <param name="Start">First code unit.</param>
/// <param name="End">Just past the last code unit.</param>
/// <param name="Text">The block's words, without the line end.</param>
public sealed record Block(int Id, string Kind, int Start, int End, string Text) : IRow, IPassage;
