using Dateline.Text;

namespace Dateline.Articles;

/// <summary>The end of an embedded post: "— Author (@handle) April 29, 2022", from its dash on. Handle or day may be missing, not both.</summary>
internal readonly record struct Signature(TextRange Range, TextRange? Author, TextRange? Handle, string? Date)
{
    private const int LongestAuthor = 100;
    private const int LongestHandle = 80;

    /// <summary>The first signature in the range; null if there is none. Text may follow only one that ends in a day.</summary>
    public static Signature? Find(string text, TextRange range)
    {
        var span = text.AsSpan(0, range.End);
        for (var at = range.Start; at < range.End; at++)
        {
            at = span[at..].IndexOf('@') is >= 0 and var i ? at + i : range.End;
            if (at < range.End && AroundHandle(span, range.Start, at) is { } found) return found;
        }

        return WithoutHandle(span, range);
    }

    private static Signature? AroundHandle(ReadOnlySpan<char> text, int start, int at)
    {
        var bracketed = at > start && text[at - 1] is '(';
        var end = at + 1;
        var limit = Math.Min(text.Length, at + LongestHandle);
        while (end < limit && (char.IsLetterOrDigit(text[end]) || text[end] is '_' || (text[end] is '.' or '@' or '-' && end + 1 < text.Length && char.IsLetterOrDigit(text[end + 1])))) end++;
        if (end < at + 2 || (bracketed && (end >= text.Length || text[end] is not ')'))) return null;
        var open = bracketed ? at - 1 : at;
        if (Dash(text, start, open) is not { } dash) return null;
        var after = bracketed ? end + 1 : end;
        var day = DayAfter(text, after, out var close);
        if (day is null && (!bracketed || text[after..].ContainsAnyExcept(" \t\u00A0"))) return null;
        return new(new(dash.Start, day is null ? after : close), Trim(text, dash.End, open), new(at, end), day);
    }

    /// <summary>"— Author, April 29, 2022" at the end of a line whose text bears the marks of a post.</summary>
    private static Signature? WithoutHandle(ReadOnlySpan<char> text, TextRange range)
    {
        if (Dash(text, range.Start, range.End) is not { } dash || !PostMarks.In(text[range.Start..dash.Start])) return null;
        for (var at = dash.End; at < range.End; at++)
        {
            if (!char.IsAsciiLetterOrDigit(text[at]) || char.IsLetterOrDigit(text[at - 1]) || StatedDay.At(text, at) is not { } day) continue;
            if (day.End < range.End) return null;
            var author = Trim(text, dash.End, at);
            return author is { } words && char.IsUpper(text[words.Start]) ? new(new(dash.Start, range.End), author, null, day.Value) : null;
        }

        return null;
    }

    /// <summary>The dash before the author: an em dash if there is one, else the nearest other one between spaces.</summary>
    private static TextRange? Dash(ReadOnlySpan<char> text, int start, int end)
    {
        var from = Math.Max(start, end - LongestAuthor);
        var window = text[from..end];
        if (window.LastIndexOfAny('\u2014', '\u2015') is >= 0 and var em) return new(from + em, from + em + 1);
        for (var at = end - 2; at >= from; at--)
        {
            if (!Characters.IsDash(text[at]) || (at + 1 < end && !char.IsWhiteSpace(text[at + 1]))) continue;
            var first = at;
            while (first > from && text[first - 1] is '-') first--;
            if (first == start || char.IsWhiteSpace(text[first - 1])) return new(first, at + 1);
        }

        return null;
    }

    /// <summary>The day right after the handle, with the time of day that may stand on either side of it.</summary>
    private static string? DayAfter(ReadOnlySpan<char> text, int at, out int end)
    {
        end = at;
        for (var steps = 0; steps < 24 && at < text.Length; steps++)
        {
            if (StatedDay.At(text, at) is { } day)
            {
                end = AfterTime(text, day.End);
                return day.Value;
            }

            // "· 10:15 AM · Apr 27, 2022", ", on April 27, 2022"
            var c = text[at];
            if (!char.IsWhiteSpace(c) && !char.IsAsciiDigit(c) && c is not (',' or ':' or '|' or '\u00B7' or '\u2022' or '-' or 'A' or 'P' or 'M' or 'o' or 'n' or 'a' or 'm' or 'p')) return null;
            at++;
        }

        return null;
    }

    private static int AfterTime(ReadOnlySpan<char> text, int end)
    {
        var at = end;
        if (text[at..].StartsWith(" at ", StringComparison.Ordinal)) at += 4;
        else if (text[at..].StartsWith(", ", StringComparison.Ordinal)) at += 2;
        else return end;
        var digits = at;
        while (at < text.Length && (char.IsAsciiDigit(text[at]) || text[at] is ':')) at++;
        if (at == digits || !text[digits..at].Contains(':')) return end;
        return text[at..].StartsWith(" AM", StringComparison.OrdinalIgnoreCase) || text[at..].StartsWith(" PM", StringComparison.OrdinalIgnoreCase) ? at + 3 : at;
    }

    private static TextRange? Trim(ReadOnlySpan<char> text, int start, int end)
    {
        while (start < end && char.IsWhiteSpace(text[start])) start++;
        while (end > start && (char.IsWhiteSpace(text[end - 1]) || text[end - 1] is ',' or '|' or '\u00B7')) end--;
        return start < end ? new(start, end) : null;
    }
}
