using Dateline.Articles;

namespace Dateline;

public sealed partial class Reading
{
    /// <summary>Reads a file with one article.</summary>
    /// <param name="path">Plain text in UTF-8 (or UTF-16 with its byte order mark), 8 MB at most. The article's id is the file's name without its extension.</param>
    /// <exception cref="ArgumentNullException"><paramref name="path"/> is null.</exception>
    /// <exception cref="ArticleException">The file is missing, a folder, empty, too large or no text.</exception>
    public static Reading Load(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        return Read(ArticleFile.Load(path));
    }
}
