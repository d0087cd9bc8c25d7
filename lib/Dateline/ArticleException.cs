namespace Dateline;

/// <summary>A file can't be read as an article. The message is one line: the file, what is wrong and what to do.</summary>
/// <param name="message">That line.</param>
/// <param name="inner">The error below it, if there is one.</param>
public sealed class ArticleException(string message, Exception? inner = null) : Exception(message, inner);
