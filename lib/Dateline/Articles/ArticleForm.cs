namespace Dateline.Articles;

/// <summary>The forms in which an article comes.</summary>
internal enum ArticleForm
{
    Text,
    Markdown,
    Html,
    Json,
    JsonLines,
}
