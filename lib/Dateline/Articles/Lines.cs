using System.Buffers;

namespace Dateline.Articles;

/// <summary>A line of the text without white space around it; whether an empty line stands before it.</summary>
internal readonly record struct Line(int Start, int End, bool AfterBlank)
{
    public TextRange Range => new(Start, End);
}

/// <summary>Cuts a text into lines that hold more than white space.</summary>
internal static class Lines
{
    private const int LongestWrapped = 120;

    private static readonly SearchValues<char> Ends = SearchValues.Create("\r\n\u2028\u2029\u0085\f\v");

    /// <summary>All lines; those that were only broken to fit a width are put together again.</summary>
    public static List<Line> Read(string text)
    {
        var lines = new List<Line>();
        var blank = true;
        for (var start = 0; start < text.Length;)
        {
            var end = text.AsSpan(start).IndexOfAny(Ends) is var i and >= 0 ? start + i : text.Length;
            var (from, to) = (start, end);
            while (from < to && char.IsWhiteSpace(text[from])) from++;
            while (to > from && char.IsWhiteSpace(text[to - 1])) to--;
            if (from < to) lines.Add(new(from, to, blank));
            blank = from == to;
            start = end + 1;
            if (end + 1 < text.Length && text[end] is '\r' && text[end + 1] is '\n') start++;
        }

        return Unwrap(text, lines);
    }

    private static List<Line> Unwrap(string text, List<Line> lines)
    {
        var wrapped = IsWrapped(text, lines);
        var joined = new List<Line>(lines.Count);
        foreach (var line in lines)
        {
            if (joined.Count > 0 && !line.AfterBlank && (wrapped || GoesOn(text, joined[^1], line))) joined[^1] = joined[^1] with { End = line.End };
            else joined.Add(line);
        }

        return joined;
    }

    /// <summary>Whether a width cut the whole text into lines: none is long, and many go on in small letters.</summary>
    private static bool IsWrapped(string text, List<Line> lines)
    {
        var (adjacent, small) = (0, 0);
        foreach (var line in lines)
        {
            if (line.End - line.Start > LongestWrapped) return false;
            if (line.AfterBlank) continue;
            adjacent++;
            if (char.IsLower(text[line.Start])) small++;
        }

        return adjacent >= 4 && small * 3 > adjacent;
    }

    /// <summary>A line in small letters after one that began a sentence and hasn't ended it.</summary>
    private static bool GoesOn(string text, Line line, Line next) =>
        char.IsLower(text[next.Start]) && (char.IsUpper(text[line.Start]) || Text.Characters.IsQuote(text[line.Start])) && text[line.End - 1] is var last
        && (char.IsLetterOrDigit(last) || last is ',' or '\u2014' or '\u2013' or '-') && text.AsSpan(line.Start, line.End - line.Start).Contains(' ');
}
