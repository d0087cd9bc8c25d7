using System.Text;

namespace Dateline.Articles;

/// <summary>Reads the file of an article, or says in one line why it can't be read.</summary>
internal static class ArticleFile
{
    private const int MaxMegabytes = 8;

    public static ArticleInput Load(string path)
    {
        if (Directory.Exists(path)) throw new ArticleException($"{path}: is a folder; name one article, a text file.");
        byte[] bytes;
        try
        {
            var length = new FileInfo(path).Length;
            if (length > MaxMegabytes << 20) throw new ArticleException($"{path}: {length >> 20} MB is more than the {MaxMegabytes} MB that an article may have; give one article a file.");
            bytes = File.ReadAllBytes(path);
        }
        catch (Exception error) when (error is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new ArticleException($"{path}: no such file; check the path, which starts at the folder you are in.", error);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new ArticleException($"{path}: can't be read ({error.Message.TrimEnd('.')}).", error);
        }

        var text = Decode(bytes, path);
        if (string.IsNullOrWhiteSpace(text)) throw new ArticleException($"{path}: is empty; an article is text.");
        return new(Path.GetFileNameWithoutExtension(path), text, Source: Path.GetFileName(path));
    }

    private static string Decode(byte[] bytes, string path)
    {
        Encoding encoding = bytes switch
        {
            [0xFF, 0xFE, ..] => new UnicodeEncoding(bigEndian: false, byteOrderMark: true, throwOnInvalidBytes: true),
            [0xFE, 0xFF, ..] => new UnicodeEncoding(bigEndian: true, byteOrderMark: true, throwOnInvalidBytes: true),
            _ => new UTF8Encoding(encoderShouldEmitUTF8Identifier: true, throwOnInvalidBytes: true),
        };
        try
        {
            var mark = bytes.AsSpan().StartsWith(encoding.Preamble) ? encoding.Preamble.Length : 0;
            var text = encoding.GetString(bytes.AsSpan(mark));
            if (!text.Contains('\0', StringComparison.Ordinal)) return text;
        }
        catch (DecoderFallbackException)
        {
            // Said below, as of a file with zero bytes.
        }

        throw new ArticleException($"{path}: isn't text in UTF-8; save it as plain text in UTF-8.");
    }
}
