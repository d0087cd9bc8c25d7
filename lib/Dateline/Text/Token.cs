namespace Dateline.Text;

/// <summary>A token as offsets into the article's text; the possessive "'s" is a token of its own.</summary>
internal readonly record struct Token(int Start, int End, TokenKind Kind)
{
    public TextRange Range => new(Start, End);

    public ReadOnlySpan<char> In(string text) => text.AsSpan(Start, End - Start);
}
