namespace Dateline.Articles;

/// <summary>Blocks and posts of a text, in its order, and what the text itself states: its headline and the day of its publication. A post refers to its block by index.</summary>
internal sealed record Layout(FixedList<BlockSpan> Blocks, FixedList<PostSpan> Posts, string? Title = null, string? Published = null);

/// <summary>A block: its kind (see <see cref="BlockKind"/>) and its range without surrounding white space.</summary>
internal readonly record struct BlockSpan(string Kind, TextRange Range);

/// <summary>A post: ranges of the parts of its signature are null where it lacks them. <c>Signature</c> runs from its dash to the end of the post.</summary>
internal sealed record PostSpan(int Block, TextRange Range, TextRange Body, TextRange? Signature, TextRange? Author, TextRange? Handle, string? Date);
