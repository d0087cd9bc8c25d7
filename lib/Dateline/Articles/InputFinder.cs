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
        var read = false;
        foreach (var input in inputs)
        {
            if (input is ArticleFile.StandardInput && read)
            {
                yield return Broken(input, ArticleException.Again(input));
            }
            else if (input is ArticleFile.StandardInput)
            {
                read = true;
                foreach (var article in FromStream(standardInput())) yield return article;
            }
            else if (Directory.Exists(input))
            {
                var any = false;
                foreach (var article in FilesOf(input))
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

    private static IEnumerable<PendingArticle> FilesOf(string folder)
    {
        // A link to a folder may lead back to where it stands.
        var options = new EnumerationOptions { IgnoreInaccessible = false };
        var found = new List<(string Path, ArticleException? Error)>();
        var folders = new Stack<string>([folder]);
        while (folders.TryPop(out var next))
        {
            try
            {
                foreach (var inner in new DirectoryInfo(next).EnumerateDirectories("*", options).Where(d => d.LinkTarget is null)) folders.Push(Path.Combine(next, inner.Name));
                foreach (var file in Directory.EnumerateFiles(next, "*", options))
                {
                    if (ArticleForms.Extensions.Contains(Path.GetExtension(file), StringComparer.OrdinalIgnoreCase)) found.Add((file, null));
                }
            }
            catch (Exception error) when (error is IOException or UnauthorizedAccessException)
            {
                found.Add((next, ArticleException.Unreadable(next, error)));
            }
        }

        return found.OrderBy(f => Path.GetRelativePath(folder, f.Path).Replace('\\', '/'), StringComparer.Ordinal)
            .SelectMany(f => f.Error is null ? FromFile(f.Path) : [Broken(f.Path, f.Error)]);
    }

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
            ArticleException? broken = null;
            using var lines = JsonLines.Read(stream, input).GetEnumerator();
            while (Next(lines, ref broken))
            {
                any = true;
                var (number, bytes) = lines.Current;
                yield return new(input, number, () => JsonRecord.Read(bytes ?? throw ArticleException.TooLarge(input, number), input, number)) { Record = bytes };
            }

            if (broken is not null) yield return Broken(input, broken);
            else if (!any) yield return Broken(input, ArticleException.Empty(input));
        }
    }

    // What can't be read on ends the input, not the whole reading.
    private static bool Next(IEnumerator<(int, byte[]?)> lines, ref ArticleException? broken)
    {
        try
        {
            return lines.MoveNext();
        }
        catch (ArticleException error)
        {
            broken = error;
            return false;
        }
    }

    private static IEnumerable<PendingArticle> FromStream(Stream stream)
    {
        var head = new byte[Beginning];
        int count;
        try
        {
            count = stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        }
        catch (IOException error)
        {
            return [Broken(ArticleFile.StandardInput, ArticleException.Unreadable(ArticleFile.StandardInput, error))];
        }

        var form = ArticleForms.Sniff(head.AsSpan(0, count));
        var whole = new ChainedStream(head.AsMemory(0, count), stream);
        return form is ArticleForm.JsonLines
            ? FromLines(whole, ArticleFile.StandardInput)
            : [new(ArticleFile.StandardInput, null, () => ArticleFile.Read(whole, ArticleFile.StandardInput, form))];
    }

    private static PendingArticle Broken(string input, ArticleException error) => new(input, error.Line, () => throw error);
}
