using System.Security.Cryptography;
using System.Text;
using Dateline.Articles;
using Dateline.Entities.Corrections;

namespace Dateline.Cli.Reads.Shards;

/// <summary>Tells whether articles are the same ones as before: a SHA-256 of their names, lines and bytes, and of the corrections beside them. Where the files lie doesn't count.</summary>
internal sealed class InputHash : IDisposable
{
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly byte[] _buffer = new byte[1 << 16];

    public void Add(PendingArticle article)
    {
        AddText($"{Path.GetFileName(article.Input)}\n{article.Line}\n");
        if (article.Record is { } record) AddBytes(record);
        else if (article.Line is null) AddFile(article.Input);
        if (article.Line is null && File.Exists(CorrectionFile.PathBeside(article.Input))) AddFile(CorrectionFile.PathBeside(article.Input));
    }

    /// <summary>The hash of all that was added, in hexadecimal digits; it begins anew.</summary>
    public string Take() => Convert.ToHexStringLower(_hash.GetHashAndReset());

    public void Dispose() => _hash.Dispose();

    private void AddFile(string path)
    {
        try
        {
            using var stream = ArticleFile.Open(path);
            for (int count; (count = stream.Read(_buffer)) > 0;) _hash.AppendData(_buffer, 0, count);
            AddText($"\n{stream.Length}\n");
        }
        catch (Exception error) when (error is ArticleException or IOException or UnauthorizedAccessException)
        {
            // It will be told when the article is loaded. Once it can be read it is another input.
            AddText("\nunreadable\n");
        }
    }

    private void AddBytes(byte[] bytes)
    {
        _hash.AppendData(bytes);
        AddText($"\n{bytes.Length}\n");
    }

    private void AddText(string text) => _hash.AppendData(Encoding.UTF8.GetBytes(text));
}
