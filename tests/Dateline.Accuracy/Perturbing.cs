using System.Globalization;

namespace Dateline.Accuracy;

/// <summary>Measures how far a reading holds when names, places, days and numbers are others.</summary>
internal static class Perturbing
{
    private static readonly string[] Types = ["person", "place", "organization", "group"];

    public static int Run(ulong seed, int copies, bool show)
    {
        var swapper = new Swapper(new());
        var articles = DataFile.Articles();
        var (originals, perturbed) = (new Sums(), new Sums());
        for (var a = 0; a < articles.Count; a++)
        {
            var article = articles[a];
            var original = Reading.Parse(article.Text);
            var names = Passages.Find(article.Text, article.Marks).Where(p => p.Mark is { IsName: true }).ToList();
            Count(original, [.. names.Select(n => (n.Start, n.End, n.Mark!))], originals, show ? article.Name : null);
            for (var i = 0; i < copies; i++)
            {
                var copy = swapper.Swap(article, article.Text, new(seed + (ulong)((a * copies) + i)), numbers: true);
                var reading = Reading.Parse(copy.Text);
                Count(reading, [.. copy.Pieces.Where(p => p.Old.Mark is { IsName: true }).Select(p => (p.Start, p.End, p.Old.Mark!))], perturbed, show ? $"{article.Name} {i.ToString(CultureInfo.InvariantCulture)}" : null);
                Days(original, reading, copy, perturbed.Days);
            }
        }

        Console.WriteLine($"seed {seed}, {articles.Count} articles, {copies} copies each");
        Print("originals", originals);
        Print("perturbed copies", perturbed);
        Console.WriteLine();
        Console.WriteLine(perturbed.Days.Row("days as in the original"));
        return 0;
    }

    private static void Count(Reading reading, List<(int Start, int End, Mark Mark)> names, Sums sums, string? show)
    {
        var expected = names.ToDictionary(n => (n.Start, n.End, n.Mark.Type));
        foreach (var type in Types)
        {
            var tally = sums.Mentions[type];
            tally.Expected += names.Count(n => n.Mark.Type == type);
            tally.Found += reading.Mentions.Count(m => m.Type == type);
            tally.Right += reading.Mentions.Count(m => m.Type == type && expected.ContainsKey((m.Start, m.End, type)));
        }

        // Mentions of the type "other" have no row: no article has one, so each is wrong.
        sums.All.Expected += names.Count;
        sums.All.Found += reading.Mentions.Count;
        sums.All.Right += reading.Mentions.Count(m => expected.ContainsKey((m.Start, m.End, m.Type)));

        var wanted = names.GroupBy(n => (n.Mark.Type, n.Mark.Entity)).Select(g => $"{g.Key.Type} {string.Join(' ', g.Select(n => n.Start))}").ToHashSet(StringComparer.Ordinal);
        var merged = reading.Entities.Select(e => $"{e.Type} {string.Join(' ', reading.Mentions.Where(m => m.Entity == e.Id).Select(m => m.Start).Order())}").ToList();
        sums.Entities.Expected += wanted.Count;
        sums.Entities.Found += merged.Count;
        sums.Entities.Right += merged.Count(wanted.Contains);
        if (show is not null) Show(show, reading, expected);
    }

    private static void Show(string name, Reading reading, Dictionary<(int Start, int End, string Type), (int Start, int End, Mark Mark)> expected)
    {
        foreach (var mention in reading.Mentions.Where(m => !expected.ContainsKey((m.Start, m.End, m.Type)))) Console.WriteLine($"{name}: wrong {mention.Type} {mention.Text}");
        foreach (var (start, end, type) in expected.Keys.Where(k => !reading.Mentions.Any(m => (m.Start, m.End, m.Type) == k))) Console.WriteLine($"{name}: missed {type} {reading.Article.Text[start..end]}");
    }

    /// <summary>The days of the original, shifted, are the days of the copy.</summary>
    private static void Days(Reading original, Reading reading, Copy copy, Tally tally)
    {
        var found = Whole(reading).ToHashSet();
        var old = Whole(original).ToList();
        tally.Expected += old.Count;
        tally.Found += found.Count;
        tally.Right += old.Count(d => copy.Place(d.Start) is { } start && found.Contains((start, d.Day.AddDays(copy.Shift))));
    }

    private static IEnumerable<(int Start, DateOnly Day)> Whole(Reading reading)
    {
        foreach (var date in reading.Dates)
        {
            if (DateOnly.TryParseExact(date.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) yield return (date.Start, day);
        }
    }

    private static void Print(string title, Sums sums)
    {
        Console.WriteLine();
        Console.WriteLine(title);
        Console.WriteLine(Tally.Header);
        foreach (var type in Types) Console.WriteLine(sums.Mentions[type].Row($"  mentions, {type}"));
        Console.WriteLine(sums.All.Row("  mentions, all"));
        Console.WriteLine(sums.Entities.Row("  entities, all mentions"));
    }

    private sealed class Sums
    {
        public Dictionary<string, Tally> Mentions { get; } = Types.ToDictionary(t => t, _ => new Tally());

        public Tally All { get; } = new();

        public Tally Entities { get; } = new();

        public Tally Days { get; } = new();
    }
}
