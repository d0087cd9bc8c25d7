using System.Text.Json.Nodes;
using Dateline.Engine.Sessions.Formatting;

namespace Dateline.Engine;

/// <summary>Content that is already in the form that a front end shows: HTML, Markdown, an image. Made by the functions of <see cref="Notebook"/>.</summary>
/// <param name="MimeType">Its MIME type, without parameters.</param>
/// <param name="Content">Text as it is; bytes, as of an image, in base64.</param>
public sealed record FormattedValue(string MimeType, string Content)
{
    /// <summary>The content.</summary>
    public override string ToString() => Content;

    internal void AddTo(JsonObject bundle)
    {
        bundle[MimeType] = MimeContent.Node(MimeType, Content);
        if (!bundle.ContainsKey("text/plain")) bundle["text/plain"] = MimeType.StartsWith("image/", StringComparison.Ordinal) ? $"({MimeType})" : Content;
    }
}
