namespace Dateline.Engine;

/// <summary>A passage behind a mark of a chart.</summary>
/// <param name="Sentence">Number of the sentence; the passage links to the element <c>passage-sentences-N</c> where the page has one.</param>
/// <param name="Text">The words, usually the whole sentence.</param>
/// <param name="Marks">Half-open ranges of the words that decide, in UTF-16 code units of <paramref name="Text"/>; in order, none overlaps another.</param>
public sealed record ReportPassage(int Sentence, string Text, IReadOnlyList<(int Start, int End)> Marks);
