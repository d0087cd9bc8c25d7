namespace Dateline.Text;

/// <summary>The words of a list, looked up by their letters in the text.</summary>
internal sealed class WordSet(bool ignoreCase = true)
{
    private readonly WordTable<bool> _words = new(ignoreCase);

    /// <summary>Reads the first column of a table.</summary>
    public static WordSet Read(string path, bool ignoreCase = true)
    {
        var words = new WordSet(ignoreCase);
        foreach (var row in Resources.Table(path)) words.Add(row[0]);
        return words;
    }

    public void Add(string word) => _words.Set(word, true);

    public bool Contains(ReadOnlySpan<char> word) => _words.Contains(word);
}
