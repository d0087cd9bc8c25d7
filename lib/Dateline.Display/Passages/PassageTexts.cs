using Dateline.Display.Charts;

namespace Dateline.Display.Passages;

/// <summary>The sentences behind rows of a reading.</summary>
internal static class PassageTexts
{
    /// <summary>The sentences of one row's passages, each once, in the order of the text. Marked are the words of its cue where it has one, else the passage.</summary>
    public static IReadOnlyList<Passage> Of(Reading reading, IRow row)
    {
        var passages = reading.Evidence(row).ToList();
        if (row is IPassage own) passages.Add(own);
        if (row is Conflict c) passages.AddRange([new Range(c.FirstStart, c.FirstEnd), new Range(c.SecondStart, c.SecondEnd)]);
        var cues = passages.OfType<Evidence>().Where(e => e.Role is "cue" or "negation").ToList();
        IEnumerable<IPassage> marked = cues.Count > 0 ? cues : passages.Where(p => p is not Evidence e || e.Role == "passage");
        // Where a name that a pronoun stands for is written is no place that expresses the row.
        passages.RemoveAll(p => p is Evidence { Role: "source" or "target" });
        return [.. Touched(reading, passages).Select(s => new Passage(s.Id, s.Text, Marks(s, marked)))];
    }

    /// <summary>For each id the sentences behind it, as reports read them.</summary>
    public static SortedDictionary<string, object> Of(Reading reading, IEnumerable<string> ids)
    {
        var result = new SortedDictionary<string, object>(StringComparer.Ordinal);
        foreach (var id in ids.Distinct())
        {
            if (PassageIds.Row(reading, id) is not { } row) continue;
            result[id] = Of(reading, row).Select(p => new Node
            {
                ["sentence"] = p.Sentence,
                ["text"] = p.Text,
                ["marks"] = p.Marks.Select(m => new[] { m.Start, m.End }).ToArray(),
            }).ToArray();
        }

        return result;
    }

    private static IEnumerable<Sentence> Touched(Reading reading, List<IPassage> passages) =>
        reading.Sentences.Where(s => passages.Exists(p => p.Start < s.End && s.Start < p.End));

    private static List<TextRange> Marks(Sentence sentence, IEnumerable<IPassage> passages)
    {
        var marks = new List<TextRange>();
        foreach (var p in passages.Where(p => p.Start < sentence.End && sentence.Start < p.End).OrderBy(p => p.Start).ThenBy(p => p.End))
        {
            var range = new TextRange(Math.Max(p.Start, sentence.Start) - sentence.Start, Math.Min(p.End, sentence.End) - sentence.Start);
            if (marks.Count > 0 && range.Start <= marks[^1].End) marks[^1] = new(marks[^1].Start, Math.Max(marks[^1].End, range.End));
            else marks.Add(range);
        }

        return marks;
    }

    /// <summary>A passage that no row stands for.</summary>
    private sealed record Range(int Start, int End) : IPassage
    {
        public string Text => "";
    }
}
