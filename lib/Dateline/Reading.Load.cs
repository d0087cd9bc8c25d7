using Dateline.Articles;

namespace Dateline;

public sealed partial class Reading
{
    /// <summary>What is doubtful about the input, each in one line: a guessed encoding, a text that isn't English. Empty for most.</summary>
    public IReadOnlyList<string> Warnings { get; init; } = [];

    /// <summary>
    /// Reads one article from a file: .txt, .md, .html (a saved news page, boilerplate dropped), .json (a schema.org NewsArticle, or an object with
    /// "text"), .jsonl with one line. Encodings are told by byte order mark, declared charset, else UTF-8, else Windows-1252 with a warning.
    /// </summary>
    /// <param name="path">The file; at most <see cref="ArticleLimits.MaxBytes"/> bytes. For folders and many articles see <see cref="Corpus"/>.</param>
    /// <exception cref="ArgumentNullException"><paramref name="path"/> is null.</exception>
    /// <exception cref="ArticleException">The file is missing, empty, binary, too large, a folder, or not of the form that its name says.</exception>
    public static Reading Load(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        return Read(ArticleFile.Read(path));
    }
}
