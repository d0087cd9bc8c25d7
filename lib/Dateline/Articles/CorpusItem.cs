namespace Dateline;

/// <summary>One article of a corpus: its reading, or why there is none.</summary>
/// <param name="Input">The path that the article was found at, or "-"; several articles of one .jsonl file share it.</param>
/// <param name="Reading">The reading; null exactly if <paramref name="Error"/> isn't.</param>
/// <param name="Error">What is wrong with the input, with its line if it has one; else null.</param>
public sealed record CorpusItem(string Input, Reading? Reading, ArticleException? Error);
