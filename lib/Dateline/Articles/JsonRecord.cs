using System.Text.Json;

namespace Dateline.Articles;

/// <summary>An article as a JSON object: with "text", or a schema.org NewsArticle with "articleBody".</summary>
internal static class JsonRecord
{
    private const int MaxDepth = 64;

    /// <summary>Reads the object.</summary>
    /// <param name="json">UTF-8.</param>
    /// <param name="input">The name of the input, for messages and where the object has no id or source.</param>
    /// <param name="line">The line of a JSONL file; null for a file of one object.</param>
    /// <exception cref="ArticleException">It isn't JSON, or not of that shape.</exception>
    public static ArticleInput Read(ReadOnlyMemory<byte> json, string input, int? line)
    {
        try
        {
            using var document = JsonDocument.Parse(json, new() { MaxDepth = MaxDepth, CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
            return Read(document.RootElement, input, line);
        }
        catch (JsonException error)
        {
            var place = line is null ? $"line {error.LineNumber + 1}, byte {error.BytePositionInLine + 1}" : $"byte {error.BytePositionInLine + 1}";
            throw ArticleException.NotJson(input, line, place);
        }
        catch (InvalidOperationException)
        {
            // Strings are decoded when they are asked for.
            throw ArticleException.NotJson(input, line, "a string holds half a surrogate pair or bytes that aren't UTF-8");
        }
    }

    private static ArticleInput Read(JsonElement root, string input, int? line)
    {
        if (Article(root) is not { } article)
        {
            var what = root.ValueKind is JsonValueKind.Object ? $"the object has no \"text\" (it has {Keys(root)})" : $"holds {Word(root.ValueKind)} where an object is expected";
            throw ArticleException.WrongShape(input, line, what);
        }

        var text = String(article, "text") ?? String(article, "articleBody")!;
        if (string.IsNullOrWhiteSpace(text)) throw ArticleException.Empty(input, line);
        return new(
            Id(article) ?? ArticleFile.Id(input),
            text,
            String(article, "title") ?? String(article, "headline"),
            ArticleFile.Source(String(article, "source") ?? String(article, "url") ?? String(article, "mainEntityOfPage"), input),
            PlainDate.From(String(article, "published") ?? String(article, "datePublished") ?? String(article, "date")));
    }

    /// <summary>The first object that has the text: the root, one of its list, one of its "@graph", or the "article" of a reading.</summary>
    public static JsonElement? Article(JsonElement root)
    {
        if (root.ValueKind is JsonValueKind.Array) return root.EnumerateArray().Select(e => e.ValueKind is JsonValueKind.Object ? Article(e) : null).FirstOrDefault(e => e is not null);
        if (root.ValueKind is not JsonValueKind.Object) return null;
        if (String(root, "text") is not null || String(root, "articleBody") is not null) return root;
        if (root.TryGetProperty("@graph", out var graph) && graph.ValueKind is JsonValueKind.Array) return Article(graph);
        return root.TryGetProperty("article", out var inner) && inner.ValueKind is JsonValueKind.Object ? Article(inner) : null;
    }

    /// <summary>The member's text; for an object its "@id" or "name", for a list that of its first; null if there is none.</summary>
    public static string? String(JsonElement element, string name)
    {
        if (!element.TryGetProperty(name, out var value)) return null;
        if (value.ValueKind is JsonValueKind.Array && value.GetArrayLength() > 0) value = value[0];
        if (value.ValueKind is JsonValueKind.Object && (value.TryGetProperty("name", out var inner) || value.TryGetProperty("@id", out inner))) value = inner;
        return value.ValueKind is JsonValueKind.String ? value.GetString() : null;
    }

    private static string? Id(JsonElement article) =>
        article.TryGetProperty("id", out var id) && id.ValueKind is JsonValueKind.String or JsonValueKind.Number && id.ToString() is { Length: > 0 } text ? text : null;

    private static string Keys(JsonElement root) => string.Join(", ", root.EnumerateObject().Take(5).Select(p => p.Name)) is { Length: > 0 } keys ? keys : "no members";

    private static string Word(JsonValueKind kind) => kind switch
    {
        JsonValueKind.Array => "a list",
        JsonValueKind.String => "a string",
        JsonValueKind.Number => "a number",
        _ => "a literal",
    };
}
