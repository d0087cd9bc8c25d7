namespace Dateline;

/// <summary>A stop as one of several articles tells it.</summary>
/// <param name="Article">Zero-based number of the article, in <see cref="JointItinerary.Articles"/>.</param>
/// <param name="Stop">The row of that article's reading.</param>
public sealed record Telling(int Article, Stop Stop);
