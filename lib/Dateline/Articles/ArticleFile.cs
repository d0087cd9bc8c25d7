using Dateline.Entities.Corrections;

namespace Dateline.Articles;

/// <summary>Reads one article from a file or stream, in whatever form it comes.</summary>
internal static class ArticleFile
{
    /// <summary>Reads the file.</summary>
    /// <exception cref="ArticleException">It can't be read as one article.</exception>
    public static ArticleInput Read(string path)
    {
        if (ArticleForms.Of(path) is ArticleForm.JsonLines) return Only(path);
        using var stream = Open(path);
        return Read(stream, path, ArticleForms.Of(path)) with { Corrections = CorrectionFile.Beside(path) };
    }

    /// <summary>Reads the one article that the stream holds.</summary>
    public static ArticleInput Read(Stream stream, string input, ArticleForm form)
    {
        var bytes = ReadAll(stream, input);
        if (bytes.Length == 0) throw ArticleException.Empty(input);
        if (form is ArticleForm.Json) return JsonRecord.Read(TextDecoder.ToUtf8(bytes, input), input, null);
        var declared = form is ArticleForm.Html ? DeclaredCharset.In(bytes) : null;
        var text = TextDecoder.Decode(bytes, input, declared, out var warning);
        if (string.IsNullOrWhiteSpace(text)) throw ArticleException.Empty(input);
        var article = form switch
        {
            ArticleForm.Html => HtmlArticle.Read(text, input),
            ArticleForm.Markdown => MarkdownArticle.Read(text, input),
            _ => new ArticleInput(Id(input), text, Source: Source(null, input)),
        };
        return warning is null ? article : article with { Warnings = [warning, .. article.Warnings] };
    }

    /// <summary>Opens the file, with messages of ours where it can't be.</summary>
    public static FileStream Open(string path)
    {
        if (Directory.Exists(path)) throw ArticleException.Folder(path);
        try
        {
            return new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1, FileOptions.SequentialScan);
        }
        catch (Exception error) when (error is FileNotFoundException or DirectoryNotFoundException)
        {
            throw ArticleException.Missing(path);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw ArticleException.Unreadable(path, error);
        }
    }

    /// <summary>The article's id by the name of its input.</summary>
    public static string Id(string input) => input is StandardInput ? "article" : Path.GetFileNameWithoutExtension(input);

    /// <summary>The source as the input states it, else the file's name; a path on somebody's machine is cut down to the name.</summary>
    public static string? Source(string? stated, string input)
    {
        if (string.IsNullOrWhiteSpace(stated)) return input is StandardInput ? null : Path.GetFileName(input);
        var local = stated.StartsWith("file:", StringComparison.OrdinalIgnoreCase) || stated[0] is '/' or '\\' || (stated.Length > 2 && stated[1] is ':' && stated[2] is '/' or '\\');
        return local ? stated[(stated.LastIndexOfAny(['/', '\\']) + 1)..] : stated;
    }

    /// <summary>How standard input is named among inputs.</summary>
    public const string StandardInput = "-";

    private static ArticleInput Only(string path)
    {
        using var stream = Open(path);
        var lines = JsonLines.Read(stream, path).Take(2).ToList();
        if (lines.Count == 0) throw ArticleException.Empty(path);
        if (lines.Count > 1) throw ArticleException.Several(path, lines.Count);
        return JsonRecord.Read(lines[0].Bytes ?? throw ArticleException.TooLarge(path, lines[0].Number), path, lines[0].Number);
    }

    private static byte[] ReadAll(Stream stream, string input)
    {
        using var memory = new MemoryStream();
        var buffer = new byte[1 << 16];
        try
        {
            for (int count; (count = stream.Read(buffer)) > 0;)
            {
                if (memory.Length + count > ArticleLimits.MaxBytes) throw ArticleException.TooLarge(input);
                memory.Write(buffer, 0, count);
            }
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw ArticleException.Unreadable(input, error);
        }

        return memory.ToArray();
    }
}
