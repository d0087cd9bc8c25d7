namespace Dateline.Articles;

/// <summary>Reads the lines of a JSONL file one by one, so that a file of any size needs no more memory than its longest line.</summary>
internal static class JsonLines
{
    private const int BufferSize = 1 << 16;

    /// <summary>Every line that isn't blank, with its number from 1; the bytes are null for a line over the limit, which is passed over.</summary>
    /// <exception cref="ArticleException">The stream can't be read on.</exception>
    public static IEnumerable<(int Number, byte[]? Bytes)> Read(Stream stream, string input)
    {
        var buffer = new byte[BufferSize];
        using var line = new MemoryStream();
        var (number, tooLong) = (1, false);
        for (int count; (count = Fill(buffer, stream, input)) > 0;)
        {
            for (var at = 0; at < count;)
            {
                var end = Array.IndexOf(buffer, (byte)'\n', at, count - at);
                var length = (end < 0 ? count : end) - at;
                if (line.Length + length > ArticleLimits.MaxBytes) tooLong = true;
                else if (!tooLong) line.Write(buffer, at, length);
                at += length;
                if (end < 0) continue;
                if (Finish(line, number, tooLong) is { } finished) yield return finished;
                (number, tooLong, at) = (number + 1, false, at + 1);
                line.SetLength(0);
            }
        }

        if (Finish(line, number, tooLong) is { } last) yield return last;
    }

    private static int Fill(byte[] buffer, Stream stream, string input)
    {
        try
        {
            return stream.Read(buffer);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw ArticleException.Unreadable(input, error);
        }
    }

    private static (int, byte[]?)? Finish(MemoryStream line, int number, bool tooLong)
    {
        if (tooLong) return (number, null);
        var bytes = line.GetBuffer().AsSpan(0, (int)line.Length);
        if (number == 1 && bytes.StartsWith("\uFEFF"u8)) bytes = bytes[3..];
        bytes = bytes.Trim(" \t\r"u8);
        return bytes.IsEmpty ? null : (number, bytes.ToArray());
    }
}
