namespace Dateline.Articles;

/// <summary>Spreads inputs out into articles: files, lines of JSONL files, files of folders, standard input.</summary>
internal static class InputFinder
{
    private const int Beginning = 64 << 10;

    /// <summary>The articles in the order of the inputs; those of a folder by their relative path. What is wrong with one shows when it is loaded.</summary>
    /// <param name="inputs">Paths, or "-" for standard input.</param>
    /// <param name="standardInput">Opens standard input; called at most once.</param>
    public static IEnumerable<PendingArticle> Find(IEnumerable<string> inputs, Func<Stream> standardInput)
    {
        foreach (var input in inputs)
        {
            if (input is ArticleFile.StandardInput)
            {
                foreach (var article in FromStream(standardInput())) yield return article;
            }
            else if (Directory.Exists(input))
            {
                var any = false;
                foreach (var article in FilesOf(input).SelectMany(FromFile))
                {
                    any = true;
                    yield return article;
                }

                if (!any) yield return Broken(input, ArticleException.NoArticles(input));
            }
            else
            {
                foreach (var article in FromFile(input)) yield return article;
            }
        }
    }

    private static IEnumerable<string> FilesOf(string folder) =>
        Directory.EnumerateFiles(folder, "*", new EnumerationOptions { RecurseSubdirectories = true })
            .Where(f => ArticleForms.Extensions.Contains(Path.GetExtension(f), StringComparer.OrdinalIgnoreCase))
            .OrderBy(f => Path.GetRelativePath(folder, f).Replace('\\', '/'), StringComparer.Ordinal);

    private static IEnumerable<PendingArticle> FromFile(string path)
    {
        if (ArticleForms.Of(path) is not ArticleForm.JsonLines) return [new(path, null, () => ArticleFile.Read(path))];
        try
        {
            return FromLines(ArticleFile.Open(path), path);
        }
        catch (ArticleException error)
        {
            return [Broken(path, error)];
        }
    }

    private static IEnumerable<PendingArticle> FromLines(Stream stream, string input)
    {
        using (stream)
        {
            var any = false;
            foreach (var (number, bytes) in JsonLines.Read(stream))
            {
                any = true;
                yield return new(input, number, () => JsonRecord.Read(bytes ?? throw ArticleException.TooLarge(input, number), input, number));
            }

            if (!any) yield return Broken(input, ArticleException.Empty(input));
        }
    }

    private static IEnumerable<PendingArticle> FromStream(Stream stream)
    {
        var head = new byte[Beginning];
        var count = stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        var form = ArticleForms.Sniff(head.AsSpan(0, count));
        var whole = new ChainedStream(head.AsMemory(0, count), stream);
        return form is ArticleForm.JsonLines
            ? FromLines(whole, ArticleFile.StandardInput)
            : [new(ArticleFile.StandardInput, null, () => ArticleFile.Read(whole, ArticleFile.StandardInput, form))];
    }

    private static PendingArticle Broken(string input, ArticleException error) => new(input, error.Line, () => throw error);
}
