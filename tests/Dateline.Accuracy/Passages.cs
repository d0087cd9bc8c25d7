using System.Text.RegularExpressions;

namespace Dateline.Accuracy;

/// <summary>Finds the marked names and the days of a text.</summary>
internal static partial class Passages
{
    /// <summary>By start; the longest mark wins where two begin together, and a day gives way to a name.</summary>
    public static IReadOnlyList<Passage> Find(string text, IReadOnlyList<Mark> marks)
    {
        var taken = new bool[text.Length];
        var found = new List<Passage>();
        foreach (var mark in marks.OrderByDescending(m => m.Text.Length))
        {
            // Datelines write places in capitals.
            foreach (var form in new[] { mark.Text, mark.Text.ToUpperInvariant() }.Distinct())
            {
                for (var at = text.IndexOf(form, StringComparison.Ordinal); at >= 0; at = text.IndexOf(form, at + 1, StringComparison.Ordinal)) Take(at, at + form.Length, mark);
            }
        }

        foreach (Match day in Day().Matches(text)) Take(day.Index, day.Index + day.Length, null);
        return [.. found.OrderBy(p => p.Start)];

        void Take(int start, int end, Mark? mark)
        {
            if ((start > 0 && char.IsLetterOrDigit(text[start - 1])) || (end < text.Length && char.IsLetterOrDigit(text[end])) || taken.AsSpan(start, end - start).Contains(true)) return;
            taken.AsSpan(start, end - start).Fill(true);
            found.Add(new(start, end, mark));
        }
    }

    /// <summary>A weekday, or a month and a day with its year where it stands.</summary>
    [GeneratedRegex(@"\b(?:(?<weekday>(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)|(?<month>January|February|March|April|May|June|July|August|September|October|November|December|Aug\.|Nov\.) (?<day>\d{1,2})(?:, (?<year>\d{4}))?)(?![\w-])")]
    public static partial Regex Day();
}
