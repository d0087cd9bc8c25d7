using System.Globalization;

namespace Dateline.Text;

/// <summary>The marker of a list item: "1.", "2)", "3.)", "b.", "• 4.". Style tells markers of one list from numbers in running text.</summary>
internal readonly record struct ListMarker(char Bullet, char Close, bool Letter, int Ordinal, int TokenCount)
{
    /// <summary>Whether this is the item after the other one in the same list.</summary>
    public bool Follows(ListMarker other) => Bullet == other.Bullet && Close == other.Close && Letter == other.Letter && Ordinal == other.Ordinal + 1;

    /// <summary>Reads the marker whose first token is the one given; null if none begins there.</summary>
    public static ListMarker? Read(string text, List<Token> tokens, int at, int end)
    {
        var first = at;
        var bullet = IsBullet(text, tokens[at]) ? text[tokens[at++].Start] : '\0';
        if (at >= end) return null;
        var token = tokens[at];
        var word = token.In(text);
        var (letter, ordinal, closed) = (token.Kind is TokenKind.Word, 0, false);
        if (token.Kind is TokenKind.Number && word.Length <= 3 && int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number)) ordinal = number;
        else if (letter && word.Length <= 2 && char.IsAsciiLetter(word[0]) && (word.Length == 1 || word[1] is '.')) (ordinal, closed) = ((word[0] | 0x20) - 'a' + 1, word.Length == 2);
        else return bullet is '\0' ? null : new(bullet, '\0', false, 0, 1);
        var close = closed ? '.' : '\0';
        for (at++; at < end && tokens[at].Start == tokens[at - 1].End && tokens[at].End == tokens[at].Start + 1 && text[tokens[at].Start] is '.' or ')'; at++)
        {
            close = close is '.' ? ':' : text[tokens[at].Start];
        }

        var separate = at >= end || tokens[at].Start > tokens[at - 1].End;
        if (close is '\0' || !separate) return bullet is '\0' ? null : new(bullet, '\0', false, 0, 1);
        return new(bullet, close, letter, ordinal, at - first);
    }

    private static bool IsBullet(string text, Token token) => token.End == token.Start + 1 && text[token.Start] is '\u2022' or '\u2043' or '\u2023' or '\u25E6' or '\u25AA' or '\u25CF' or '\u00B7';
}
