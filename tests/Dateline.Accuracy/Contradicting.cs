using System.Globalization;

namespace Dateline.Accuracy;

/// <summary>Measures which planted contradictions are found, and what is reported where there is none.</summary>
internal static class Contradicting
{
    private static readonly string[] Kinds = ["date", "order", "count", "place", "name"];

    private static readonly string Columns = $"{"",-10}{"planted",9}{"found",9}{"recall",9}{"elsewhere",11}{"twins",7}{"precision",11}{"as another kind",17}";

    public static int Run(ulong seed, int copies, bool show)
    {
        var pools = new NamePools();
        var (swapper, planter) = (new Swapper(pools), new Planter(pools));
        var articles = DataFile.Articles();
        var facts = DataFile.Rows("facts.tsv").Select(Fact.Parse).ToLookup(f => f.Article);
        var sums = Kinds.ToDictionary(k => k, _ => new Sums());
        var twins = 0;
        for (var a = 0; a < articles.Count; a++)
        {
            // The article itself is the first round; the others are copies, without swapped numbers, which facts speak of.
            for (var round = 0; round <= copies; round++)
            {
                var (article, number) = (articles[a], seed + (ulong)((a * (copies + 1)) + round));
                var original = round == 0;
                var twin = Copied(article.Text);
                twins++;
                foreach (var conflict in Reading.Parse(twin).Conflicts)
                {
                    sums[conflict.About].Twins++;
                    if (show) Console.WriteLine($"{article.Name} {Say(round)}: false on the twin, {conflict.About}: {conflict.Statement}");
                }

                var draw = new Draw(~number);
                foreach (var fact in facts[article.Name])
                {
                    var sentence = planter.Contradict(fact, draw);
                    var text = Copied($"{article.Text.TrimEnd()}\n\n{sentence}\n");
                    var planted = text.AsSpan().TrimEnd().LastIndexOf('\n') + 1;
                    Count(fact.About, Reading.Parse(text).Conflicts, planted, sums, show ? $"{article.Name} {Say(round)}: {text[planted..].TrimEnd()}" : null);
                }

                string Copied(string text) => original ? text : swapper.Swap(article, text, new(number), numbers: false).Text;
            }
        }

        Console.WriteLine($"seed {seed}, {articles.Count} articles, {copies} copies each, {twins} untouched twins");
        Console.WriteLine(Columns);
        foreach (var kind in Kinds) Console.WriteLine(sums[kind].Row(kind));
        Console.WriteLine(Sums.Of(sums.Values).Row("all"));
        return 0;
    }

    /// <summary>Right is one conflict of the kind that was planted which points into the planted sentence; whatever else is reported is wrong.</summary>
    private static void Count(string about, IReadOnlyList<Conflict> conflicts, int planted, Dictionary<string, Sums> sums, string? show)
    {
        sums[about].Planted++;
        var right = conflicts.FirstOrDefault(c => c.About == about && c.SecondEnd > planted);
        if (right is not null) sums[about].Found++;
        else if (conflicts.Any(c => c.SecondEnd > planted)) sums[about].OtherKind++;
        if (right is null && show is not null) Console.WriteLine($"missed {about}: {show}");
        foreach (var conflict in conflicts.Where(c => c != right))
        {
            sums[conflict.About].Elsewhere++;
            if (show is not null) Console.WriteLine($"false {conflict.About}: {show} [{conflict.Statement}]");
        }
    }

    private static string Say(int number) => number.ToString(CultureInfo.InvariantCulture);

    private sealed class Sums
    {
        public int Planted { get; set; }

        public int Found { get; set; }

        public int Elsewhere { get; set; }

        public int Twins { get; set; }

        public int OtherKind { get; set; }

        public static Sums Of(IReadOnlyCollection<Sums> all) => new()
        {
            Planted = all.Sum(s => s.Planted),
            Found = all.Sum(s => s.Found),
            Elsewhere = all.Sum(s => s.Elsewhere),
            Twins = all.Sum(s => s.Twins),
            OtherKind = all.Sum(s => s.OtherKind),
        };

        public string Row(string name) => $"{name,-10}{Planted,9}{Found,9}{Tally.Share(Found, Planted),9}{Elsewhere,11}{Twins,7}{Tally.Share(Found, Found + Elsewhere + Twins),11}{OtherKind,17}";
    }
}
