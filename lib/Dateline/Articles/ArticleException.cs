using System.Globalization;
using Dateline.Articles;

namespace Dateline;

/// <summary>
/// An input that can't be read as an article. The message is one line that names the input, the place in it if there is one, what is wrong, and what to
/// do about it.
/// </summary>
public sealed class ArticleException : Exception
{
    private ArticleException(string input, int? line, string problem, Exception? inner = null)
        : base($"{input}{(line is { } number ? string.Create(CultureInfo.InvariantCulture, $":{number}") : "")}: {problem}", inner) =>
        (Input, Line) = (input, line);

    /// <summary>The input as it was named: a path, or "-" for standard input.</summary>
    public string Input { get; }

    /// <summary>The line of a JSONL file, counted from 1; null for any other input.</summary>
    public int? Line { get; }

    internal static ArticleException Missing(string input) => new(input, null, "there is no such file; check the path.");

    internal static ArticleException Unreadable(string input, Exception error) => new(input, null, $"can't be read ({error.Message.TrimEnd('.')}); check the file and its permissions.", error);

    internal static ArticleException Folder(string input) => new(input, null, "is a folder; name one article in it, or read the folder as a corpus.");

    internal static ArticleException NoArticles(string input) => new(input, null, $"holds no article; files that end in {string.Join(", ", ArticleForms.Extensions)} are read.");

    internal static ArticleException Again(string input) => new(input, null, "standard input can be read only once; name it once.");

    internal static ArticleException Empty(string input, int? line = null) => new(input, line, "holds no text; give an article with words.");

    internal static ArticleException TooLarge(string input, int? line = null) =>
        new(input, line, $"is larger than {ArticleLimits.MaxBytes >> 20} MB, the limit for one article; split it, or give many articles as .jsonl.");

    internal static ArticleException Binary(string input, string what) => new(input, null, $"is {what}, not text; save the article as .txt or .html.");

    internal static ArticleException NoBody(string input) => new(input, null, "no article was found in the page; save its text as .txt.");

    internal static ArticleException TooDeep(string input) => new(input, null, "nests quotations or lists too deep for Markdown; save its text as .txt.");

    internal static ArticleException NotJson(string input, int? line, string problem) => new(input, line, $"isn't JSON that can be read ({problem}); correct it there.");

    internal static ArticleException WrongShape(string input, int? line, string problem) =>
        new(input, line, $"{problem}; give an object with \"text\", or a schema.org NewsArticle with \"articleBody\".");

    internal static ArticleException Several(string input, int count) =>
        new(input, null, string.Create(CultureInfo.InvariantCulture, $"holds {count} articles or more where one is read; read it as a corpus."));

    internal static ArticleException BadCorrections(string path, int line, string problem) => new(path, line, $"{problem}; correct the file or take it away.");

    internal static ArticleException Failed(string input, int? line, Exception error) =>
        new(input, line, $"reading it failed ({error.GetType().Name}: {error.Message.TrimEnd('.')}); this is a fault of the program, please report it with the article.", error);
}
