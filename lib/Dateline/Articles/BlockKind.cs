namespace Dateline;

/// <summary>The values of <see cref="Block.Kind"/>.</summary>
public static class BlockKind
{
    /// <summary>The article's title, where it is a line of the text.</summary>
    public const string Headline = "headline";

    /// <summary>A title inside the article.</summary>
    public const string Subheading = "subheading";

    /// <summary>Running text.</summary>
    public const string Paragraph = "paragraph";

    /// <summary>An embedded social-media post with its signature; it may span lines.</summary>
    public const string Post = "post";
}
