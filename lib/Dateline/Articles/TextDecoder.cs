using System.Text;

namespace Dateline.Articles;

/// <summary>Bytes to text: by the byte order mark, else by the charset that the input declares, else UTF-8, else Windows-1252 with a warning.</summary>
internal static class TextDecoder
{
    private const int HeadLength = 64 << 10;

    private static readonly UTF8Encoding StrictUtf8 = new(false, true);

    /// <summary>The text without its byte order mark.</summary>
    /// <param name="bytes">The whole input.</param>
    /// <param name="input">Its name, for messages.</param>
    /// <param name="declared">The charset that the input names; null if none.</param>
    /// <param name="warning">What is doubtful about the text; null if nothing.</param>
    /// <exception cref="ArticleException">The bytes aren't text.</exception>
    public static string Decode(ReadOnlySpan<byte> bytes, string input, string? declared, out string? warning)
    {
        warning = null;
        if (Marked(bytes, out var length) is { } marked) return marked.GetString(bytes[length..]);
        RefuseBinary(bytes, input);
        if (declared is not null && Named(declared) is { } encoding && TryDecode(encoding, bytes) is { } text) return text;
        if (TryDecode(StrictUtf8, bytes) is { } utf8) return utf8;
        warning = $"{input}: the encoding isn't UTF-8 and none is declared; it was taken for Windows-1252. Save it as UTF-8 if letters look wrong.";
        return CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetString(bytes);
    }

    /// <summary>The bytes as UTF-8 without a byte order mark, which is how JSON is read.</summary>
    public static ReadOnlyMemory<byte> ToUtf8(byte[] bytes, string input) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, ..] => bytes.AsMemory(3),
        [0xFF or 0xFE, ..] => Encoding.UTF8.GetBytes(Decode(bytes, input, null, out _)),
        _ => bytes,
    };

    private static Encoding? Marked(ReadOnlySpan<byte> bytes, out int length)
    {
        (var encoding, length) = bytes switch
        {
            [0xEF, 0xBB, 0xBF, ..] => (Encoding.UTF8, 3),
            [0xFF, 0xFE, 0, 0, ..] => (Encoding.UTF32, 4),
            [0, 0, 0xFE, 0xFF, ..] => (new UTF32Encoding(bigEndian: true, byteOrderMark: false), 4),
            [0xFF, 0xFE, ..] => (Encoding.Unicode, 2),
            [0xFE, 0xFF, ..] => (Encoding.BigEndianUnicode, 2),
            _ => ((Encoding?)null, 0),
        };
        return encoding;
    }

    private static void RefuseBinary(ReadOnlySpan<byte> bytes, string input)
    {
        if (bytes.StartsWith("%PDF-"u8)) throw ArticleException.Binary(input, "a PDF");
        if (bytes.StartsWith("PK\u0003\u0004"u8)) throw ArticleException.Binary(input, "a ZIP archive or office document");
        if (bytes[..Math.Min(bytes.Length, HeadLength)].Contains((byte)0)) throw ArticleException.Binary(input, "binary data");
    }

    /// <summary>
    /// The encoding of that name, strict so that a wrong declaration shows; null if there is none. As in browsers, a page whose declaration could be read byte
    /// by byte isn't UTF-16 or UTF-32 whatever it says, and Latin-1 means Windows-1252.
    /// </summary>
    private static Encoding? Named(string charset)
    {
        try
        {
            var named = CodePagesEncodingProvider.Instance.GetEncoding(charset, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)
                ?? Encoding.GetEncoding(charset, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);
            return named.CodePage switch
            {
                1200 or 1201 or 12000 or 12001 => StrictUtf8,
                20127 or 28591 => CodePagesEncodingProvider.Instance.GetEncoding(1252, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback),
                _ => named,
            };
        }
        catch (Exception error) when (error is ArgumentException or NotSupportedException)
        {
            // UTF-7 isn't supported, for it hides markup.
            return null;
        }
    }

    private static string? TryDecode(Encoding encoding, ReadOnlySpan<byte> bytes)
    {
        try
        {
            return encoding.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }
}
