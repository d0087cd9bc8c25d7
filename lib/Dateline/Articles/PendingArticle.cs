namespace Dateline.Articles;

/// <summary>An article that is found but not yet read: its input, the line in it, and how to load it.</summary>
internal sealed record PendingArticle(string Input, int? Line, Func<ArticleInput> Load)
{
    /// <summary>The line's bytes; null for an article that is a file of its own, and for a line that is too long.</summary>
    public byte[]? Record { get; init; }
}
