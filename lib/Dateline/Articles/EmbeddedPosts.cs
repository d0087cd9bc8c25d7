using AngleSharp.Html.Dom;

namespace Dateline.Articles;

/// <summary>Posts that a page embeds, as networks hand them out: a quotation with a class of theirs, the text in paragraphs, the signature after it.</summary>
internal static class EmbeddedPosts
{
    private static readonly string Selector = string.Join(", ", Resources.Table("lexicons/embedded-posts.tsv").Select(r => r[0]));

    /// <summary>Turns each embedded post into one paragraph of text and signature, which is how a post stands in plain text.</summary>
    public static void Inline(IHtmlDocument document)
    {
        foreach (var post in document.QuerySelectorAll(Selector).ToList())
        {
            var words = string.Join(' ', HtmlLines.Read(post).Select(l => l.Text));
            if (words.Length == 0)
            {
                post.Remove();
                continue;
            }

            var paragraph = document.CreateElement("p");
            paragraph.TextContent = words;
            post.Replace(paragraph);
        }
    }
}
