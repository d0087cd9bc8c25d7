namespace Dateline;

/// <summary>A sentence. Every character that isn't white space belongs to exactly one; a post's signature is a sentence of its own.</summary>
/// <param name="Id">Zero-based row number; sentences stand in the order of the text.</param>
/// <param name="Block">Id of the block that holds it.</param>
/// <param name="Start">First code unit.</param>
/// <param name="End">Just past the last code unit.</param>
/// <param name="Text">The sentence's words.</param>
public sealed record Sentence(int Id, int Block, int Start, int End, string Text) : IRow, IPassage;
