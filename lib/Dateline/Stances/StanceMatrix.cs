using Dateline.Stances;

namespace Dateline;

/// <summary>
/// Who stands where: stances rolled up by source and target. Sources and targets stand in an order in which those with like profiles are
/// neighbours. Each stance is in exactly one cell.
/// </summary>
public sealed class StanceMatrix
{
    private StanceMatrix(IReadOnlyList<string> sources, IReadOnlyList<string> targets, IReadOnlyList<StanceCell> cells)
    {
        Sources = sources;
        Targets = targets;
        Cells = cells;
    }

    /// <summary>Names of the sources: entities, the article's words for a voice without a name, "the article" for its own.</summary>
    public IReadOnlyList<string> Sources { get; }

    /// <summary>Names of the targets: entities, or the article's words for an issue.</summary>
    public IReadOnlyList<string> Targets { get; }

    /// <summary>The pairs that the article has a stance for, by source, then target, in the orders of <see cref="Sources"/> and <see cref="Targets"/>; no empty cells.</summary>
    public IReadOnlyList<StanceCell> Cells { get; }

    /// <summary>A row for each source and a column for each target under their own names.</summary>
    /// <param name="stances">Stances of one reading, or some of them; none gives an empty matrix.</param>
    public static StanceMatrix ByName(IEnumerable<Stance> stances) => Of(stances, NameOfSource, s => s.TargetName);

    /// <summary>
    /// The same with people, offices, cities and peoples under the name of the country they stand for or belong to. What has no country keeps
    /// its own name.
    /// </summary>
    /// <param name="stances">Stances of one reading, or some of them; none gives an empty matrix.</param>
    public static StanceMatrix ByCountry(IEnumerable<Stance> stances) =>
        Of(stances, s => CountryNames.Of(s.SourceCountry) ?? NameOfSource(s), s => CountryNames.Of(s.TargetCountry) ?? s.TargetName);

    private static string NameOfSource(Stance stance) => stance.SourceName ?? (stance.Voice == "article" ? "the article" : "unnamed");

    private static StanceMatrix Of(IEnumerable<Stance> stances, Func<Stance, string> source, Func<Stance, string> target)
    {
        ArgumentNullException.ThrowIfNull(stances);
        var pairs = stances.GroupBy(s => (Source: source(s), Target: target(s))).ToDictionary(g => g.Key, g => g.ToList());
        var sources = pairs.Keys.Select(k => k.Source).Distinct().ToList();
        var targets = pairs.Keys.Select(k => k.Target).Distinct().ToList();
        double Mean(string s, string t) => pairs.TryGetValue((s, t), out var list) ? list.Average(x => x.Polarity) : 0;
        sources = [.. LikeNextToLike.Order(sources.Count, (i, k) => Mean(sources[i], targets[k]), targets.Count).Select(i => sources[i])];
        targets = [.. LikeNextToLike.Order(targets.Count, (i, k) => Mean(sources[k], targets[i]), sources.Count).Select(i => targets[i])];
        var cells = from s in Enumerable.Range(0, sources.Count)
                    from t in Enumerable.Range(0, targets.Count)
                    where pairs.ContainsKey((sources[s], targets[t]))
                    select new StanceCell(s, t, pairs[(sources[s], targets[t])]);
        return new(sources, targets, [.. cells]);
    }
}
