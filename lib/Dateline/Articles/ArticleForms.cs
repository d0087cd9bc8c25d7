namespace Dateline.Articles;

/// <summary>Tells the form of an input by its name, and where it has none by how it begins.</summary>
internal static class ArticleForms
{
    private static readonly Dictionary<string, ArticleForm> ByExtension = new(StringComparer.OrdinalIgnoreCase)
    {
        [".txt"] = ArticleForm.Text,
        [".text"] = ArticleForm.Text,
        [".md"] = ArticleForm.Markdown,
        [".markdown"] = ArticleForm.Markdown,
        [".html"] = ArticleForm.Html,
        [".htm"] = ArticleForm.Html,
        [".xhtml"] = ArticleForm.Html,
        [".json"] = ArticleForm.Json,
        [".jsonl"] = ArticleForm.JsonLines,
        [".ndjson"] = ArticleForm.JsonLines,
    };

    /// <summary>Extensions of files that a folder is searched for.</summary>
    public static IReadOnlyCollection<string> Extensions => ByExtension.Keys;

    /// <summary>The form by the file's extension; plain text for one that isn't known.</summary>
    public static ArticleForm Of(string path) => ByExtension.GetValueOrDefault(Path.GetExtension(path), ArticleForm.Text);

    /// <summary>The form of an input without a name: JSON begins with a brace, a page with a tag.</summary>
    public static ArticleForm Sniff(ReadOnlySpan<byte> beginning)
    {
        if (beginning.StartsWith("\uFEFF"u8)) beginning = beginning[3..];
        beginning = beginning.TrimStart(" \t\r\n"u8);
        if (beginning.StartsWith("{"u8)) return EndsObject(beginning) ? ArticleForm.JsonLines : ArticleForm.Json;
        return beginning.StartsWith("<!"u8) || beginning.StartsWith("<html"u8) || beginning.StartsWith("<HTML"u8) ? ArticleForm.Html : ArticleForm.Text;
    }

    /// <summary>Whether the first line closes the object that it opens.</summary>
    private static bool EndsObject(ReadOnlySpan<byte> beginning)
    {
        var end = beginning.IndexOf((byte)'\n');
        return end > 0 && beginning[..end].TrimEnd("\r \t"u8).EndsWith("}"u8) && beginning[end..].TrimStart("\r\n \t"u8).StartsWith("{"u8);
    }
}
