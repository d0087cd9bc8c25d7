using Dateline.Articles;

namespace Dateline;

/// <summary>Many articles: each is read by itself, on all cores, in constant memory however many there are.</summary>
public static class Corpus
{
    /// <summary>Reads articles one after the other as they are asked for; what can't be read is handed over with its reason, and the others go on.</summary>
    /// <param name="inputs">
    /// Paths of articles (.txt, .md, .html, .json), of .jsonl files with an article a line, of folders with such files at any depth, or "-" for standard input.
    /// </param>
    /// <returns>One item an article or failure, in the order of the inputs; files of a folder by their relative path, in ordinal order.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="inputs"/> is null.</exception>
    public static IEnumerable<CorpusItem> Read(IEnumerable<string> inputs)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        return Map(InputFinder.Find(inputs, Console.OpenStandardInput), (input, reading) => new CorpusItem(input, reading, null), error => new CorpusItem(error.Input, null, error));
    }

    /// <summary>Reads each article and makes something of it, side by side; results come in the order of the articles.</summary>
    internal static IEnumerable<T> Map<T>(IEnumerable<PendingArticle> articles, Func<string, Reading, T> result, Func<ArticleException, T> failure)
    {
        // Work goes on so far ahead of whoever takes the results, and no further: that keeps memory constant.
        var ahead = Environment.ProcessorCount * 4;
        var window = new Queue<Task<T>>(ahead);
        foreach (var article in articles)
        {
            if (window.Count == ahead) yield return window.Dequeue().GetAwaiter().GetResult();
            window.Enqueue(Task.Run(() => One(article, result, failure)));
        }

        while (window.Count > 0) yield return window.Dequeue().GetAwaiter().GetResult();
    }

    private static T One<T>(PendingArticle article, Func<string, Reading, T> result, Func<ArticleException, T> failure)
    {
        Reading reading;
        try
        {
            reading = Reading.Read(article.Load());
        }
        catch (ArticleException error)
        {
            return failure(error);
        }
        catch (Exception error) when (error is not OutOfMemoryException)
        {
            // A fault of ours in one article of thousands is told with its article, and costs no other.
            return failure(ArticleException.Failed(article.Input, article.Line, error));
        }

        return result(article.Input, reading);
    }
}
