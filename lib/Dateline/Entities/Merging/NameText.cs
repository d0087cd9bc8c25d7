using Dateline.Text;

namespace Dateline.Entities.Merging;

/// <summary>The names of an article, in its order, with what stands around them.</summary>
internal sealed class NameText
{
    private readonly int[] _nameAt;

    public NameText(AnalysedText text, IReadOnlyList<NameSpan> names)
    {
        Text = text;
        _nameAt = new int[text.Tokens.Count];
        Array.Fill(_nameAt, -1);
        var token = 0;
        foreach (var name in names.OrderBy(n => n.Range.Start))
        {
            while (token < text.Tokens.Count && text.Tokens[token].End <= name.Range.Start) token++;
            var end = token;
            while (end < text.Tokens.Count && text.Tokens[end].Start < name.Range.End) _nameAt[end++] = Names.Count;
            Names.Add(new(name.Range, name.Type, WordsOf(name.Range), IsTag(name.Range), token, end) { Index = Names.Count, Sentence = text.SentenceAt(name.Range.Start) });
        }
    }

    public AnalysedText Text { get; }

    public List<FoundName> Names { get; } = [];

    /// <summary>The name that the token is part of.</summary>
    public FoundName? NameAt(int token) => token >= 0 && token < _nameAt.Length && _nameAt[token] >= 0 ? Names[_nameAt[token]] : null;

    /// <summary>The first name that shares a character with the range.</summary>
    public FoundName? FirstIn(TextRange range)
    {
        var (low, high) = (0, Names.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Names[middle].Range.End <= range.Start) low = middle + 1;
            else high = middle;
        }

        return low < Names.Count && Names[low].Range.Overlaps(range) ? Names[low] : null;
    }

    /// <summary>Letters of the token; empty before the first and after the last one.</summary>
    public ReadOnlySpan<char> Token(int token) => token >= 0 && token < Text.Tokens.Count ? Text.Tokens[token].In(Text.Text) : [];

    /// <summary>Whether the token is one of the sentence that the name begins in.</summary>
    public bool IsBeside(int token, FoundName name) => Text.Sentences[name.Sentence] is var sentence && token >= sentence.FirstToken && token < sentence.EndToken;

    public bool Is(int token, string word) => Token(token) is var letters && letters.Length == word.Length && (letters[0] | 0x20) == (word[0] | 0x20) && letters.Equals(word, StringComparison.OrdinalIgnoreCase);

    public bool IsPossessive(int token) => Token(token) is ['\'' or '’', 's' or 'S'];

    /// <summary>The possessive of a plural or of a name in s ("Emirates'").</summary>
    public bool IsAnyPossessive(int token) => IsPossessive(token) || (Token(token) is "'" or "’" && token > 0 && Token(token - 1) is [.., 's']);

    private bool IsTag(TextRange range) => Text.Text[range.Start] is '#' or '@' or '\uFF03' or '\uFF20';

    private string WordsOf(TextRange range)
    {
        var words = range.Of(Text.Text);
        if (IsTag(range)) return TagWords.Split(words.AsSpan(1));
        return words.AsSpan().ContainsAny('\n', '\r', '\u00A0') ? string.Join(' ', words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)) : words;
    }
}
