namespace Dateline.Engine;

/// <summary>A file can't be read as a notebook. The message is one line: the file, the place in it, what is wrong and what to do.</summary>
/// <param name="message">That line.</param>
/// <param name="inner">The parser's own error, if there is one.</param>
public sealed class NotebookFormatException(string message, Exception? inner = null) : Exception(message, inner);
