namespace Dateline.Text;

/// <summary>Phrases that stand as one adverb, from <c>data/lexicons/adverb-phrases.tsv</c>: "all the same", "for years".</summary>
internal static class AdverbPhrases
{
    private static readonly WordTable<string[][]> ByFirst = Read();

    /// <summary>Where such a phrase that begins at the token ends; the token itself where none does.</summary>
    public static int EndAt(AnalysedText text, int token, int limit)
    {
        if (text.Tokens[token].Kind != TokenKind.Word || !ByFirst.TryGetValue(text.Tokens[token].In(text.Text), out var phrases)) return token;
        foreach (var rest in phrases)
        {
            if (token + rest.Length < limit && Matches(text, token + 1, rest)) return token + 1 + rest.Length;
        }

        return token;
    }

    private static bool Matches(AnalysedText text, int token, string[] words)
    {
        for (var i = 0; i < words.Length; i++)
        {
            if (!text.Tokens[token + i].In(text.Text).Equals(words[i], StringComparison.Ordinal)) return false;
        }

        return true;
    }

    private static WordTable<string[][]> Read()
    {
        var phrases = new WordTable<string[][]>();
        foreach (var row in Resources.Table("lexicons/adverb-phrases.tsv"))
        {
            var words = row[0].Split(' ');
            phrases.Add(words[0], words[1..], r => r.Length);
        }

        return phrases;
    }
}
