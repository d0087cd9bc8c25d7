namespace Dateline.Text;

/// <summary>A sentence, the block that it stands in, and its tokens <c>[FirstToken, EndToken)</c> of <see cref="AnalysedText.Tokens"/>.</summary>
internal readonly record struct SentenceSpan(TextRange Range, int Block, int FirstToken, int EndToken);
