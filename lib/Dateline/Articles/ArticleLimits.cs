namespace Dateline;

/// <summary>How large an input may be.</summary>
public static class ArticleLimits
{
    /// <summary>Bytes of one article, whatever its form: 10 MB, about two million words. A JSONL file may be of any size, each of its lines counts by itself.</summary>
    public const int MaxBytes = 10 << 20;

    /// <summary>Elements of a saved page that may stand within each other, as in browsers; what is nested deeper loses its tags and keeps its words.</summary>
    public const int MaxDepth = 512;
}
