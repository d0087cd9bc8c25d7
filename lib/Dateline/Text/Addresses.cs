namespace Dateline.Text;

/// <summary>Web and e-mail addresses.</summary>
internal static class Addresses
{
    private static readonly string[] Beginnings = ["http://", "https://", "www.", "pic.twitter.com/", "pic.x.com/", "ftp://"];

    /// <summary>The end of an address that begins at the offset, without marks that end the sentence around it; 0 if none does.</summary>
    public static int End(ReadOnlySpan<char> text, int at, int limit)
    {
        var rest = text[at..limit];
        var c = rest[0] | 0x20;
        var schemed = c is 'h' or 'w' or 'p' or 'f' && StartsAddress(rest);
        if (!schemed && !IsBare(rest)) return 0;
        var end = at;
        while (end < limit && !char.IsWhiteSpace(text[end]) && text[end] is not ('"' or '\u201C' or '\u201D' or '<' or '>' or '\u2014' or '\u2026')) end++;
        var (parenthesis, bracket) = (text[at..end].Contains('('), text[at..end].Contains('['));
        while (end > at && Trails(text[end - 1], parenthesis, bracket)) end--;
        return end;
    }

    private static bool StartsAddress(ReadOnlySpan<char> rest)
    {
        foreach (var beginning in Beginnings)
        {
            if (rest.Length > beginning.Length && rest.StartsWith(beginning, StringComparison.OrdinalIgnoreCase) && !char.IsWhiteSpace(rest[beginning.Length])) return true;
        }

        return false;
    }

    /// <summary>"name@example.com", or "example.com/page": a dotted name in lower case with a path.</summary>
    private static bool IsBare(ReadOnlySpan<char> rest)
    {
        var dots = 0;
        for (var i = 0; i < rest.Length && i < 80; i++)
        {
            var c = rest[i];
            if (char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '+') continue;
            if (c is '.' && i + 1 < rest.Length && char.IsAsciiLetterOrDigit(rest[i + 1]))
            {
                dots++;
                continue;
            }

            if (c is '/') return dots > 0 && i + 1 < rest.Length && !char.IsWhiteSpace(rest[i + 1]) && IsDomain(rest[..i]);
            return c is '@' && i > 0 && HasDomain(rest[(i + 1)..]);
        }

        return false;
    }

    private static bool IsDomain(ReadOnlySpan<char> name)
    {
        var last = name[(name.LastIndexOf('.') + 1)..];
        if (last.Length is < 2 or > 12) return false;
        foreach (var c in last)
        {
            if (!char.IsAsciiLetterLower(c)) return false;
        }

        return true;
    }

    private static bool HasDomain(ReadOnlySpan<char> rest)
    {
        var dot = false;
        for (var i = 0; i < rest.Length && i < 80; i++)
        {
            if (char.IsAsciiLetterOrDigit(rest[i]) || rest[i] is '-') continue;
            if (rest[i] is not '.' || i == 0 || i + 1 >= rest.Length || !char.IsAsciiLetterOrDigit(rest[i + 1])) break;
            dot = true;
        }

        return dot;
    }

    /// <summary>A mark at the end of an address that belongs to the sentence; a closing bracket is the address's own if it also opens one.</summary>
    private static bool Trails(char c, bool parenthesis, bool bracket) => c switch
    {
        '.' or ',' or ';' or ':' or '!' or '?' or '\'' or '\u2019' or '*' => true,
        ')' => !parenthesis,
        ']' => !bracket,
        _ => false,
    };
}
