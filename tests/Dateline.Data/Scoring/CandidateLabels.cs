using Dateline.Stances.Scoring;

namespace Dateline.Data.Scoring;

/// <summary>The candidates of a marked article as examples.</summary>
internal static class CandidateLabels
{
    /// <summary>
    /// A candidate has the class of the marked stance whose two sides it fits and whose deciding words it spans. One that fits but stands elsewhere
    /// may say the same again, so it teaches nothing.
    /// </summary>
    public static List<Example> Of(MarkedArticle article, int group)
    {
        var found = new List<(Candidate Candidate, uint[] Features)>();
        var reading = Reading.Read(new(article.Id, article.Text), new((in Candidate candidate, ReadOnlySpan<uint> features, Span<float> probabilities) =>
        {
            found.Add((candidate, features.ToArray()));
            probabilities.Clear();
        }, StanceProgram.NoTone));
        var matching = new StanceMatching(reading);
        var examples = new List<Example>();
        foreach (var (candidate, features) in found)
        {
            var fitting = article.Stances.Where(s => matching.FitsSource(s, candidate.Source.Entity) && matching.FitsTarget(s, candidate.Target.Entity, candidate.Target.Range.Of(article.Text))).ToList();
            var spanned = fitting.FirstOrDefault(s => candidate.Range.Overlaps(new(s.Start, s.End)));
            if (spanned is null && fitting.Count > 0) continue;
            examples.Add(new(features, spanned is null ? CandidateClass.None : spanned.Sign > 0 ? CandidateClass.Support : spanned.Sign < 0 ? CandidateClass.Opposition : CandidateClass.None, group));
        }

        return examples;
    }
}
