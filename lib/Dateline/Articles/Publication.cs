using Dateline.Text;

namespace Dateline.Articles;

/// <summary>The day of publication as the text states it: in a byline, in a line of its own, or in the dateline before the first dash.</summary>
internal static class Publication
{
    private const int LongestDateline = 100;
    private const int Blocks = 5;

    /// <summary>The day in ISO 8601; null if the beginning of the text states none with its year.</summary>
    public static string? Find(string text, IReadOnlyList<BlockSpan> blocks)
    {
        for (var i = 0; i < blocks.Count && i < Blocks; i++)
        {
            if (blocks[i].Kind is not BlockKind.Paragraph) continue;
            var line = text.AsSpan(blocks[i].Range.Start, blocks[i].Range.Length);
            var stated = line.Length <= LongestDateline && Headings.IsAboutArticle(line) ? StatedDay.In(line) : StatedDay.In(Dateline(line));
            if (stated is { } day) return day.Value;
        }

        return null;
    }

    /// <summary>"AVARUA, March 22, 2023 (Meridian Wire) —": a place in capitals up to a dash between spaces; empty if the line has none.</summary>
    private static ReadOnlySpan<char> Dateline(ReadOnlySpan<char> line)
    {
        var letters = 0;
        while (letters < line.Length && char.IsUpper(line[letters])) letters++;
        if (letters < 3) return default;
        for (var i = letters; i + 1 < line.Length && i < LongestDateline; i++)
        {
            if (Characters.IsDash(line[i]) && char.IsWhiteSpace(line[i + 1]) && (char.IsWhiteSpace(line[i - 1]) || line[i] is '\u2014' || line[i - 1] is '-')) return line[..i];
        }

        return default;
    }
}
