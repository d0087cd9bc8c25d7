using Dateline.Entities.Tagging;

namespace Dateline.Tests.Entities.Tagging;

public class NameStepsTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Advance_FromAnyScores_TakesTheBestLabelThatMayPrecede(int seed)
    {
        // Few different scores, so that many ways are equally good: of these the first is taken.
        var random = new Random(seed);
        float[] transitions = [.. Enumerable.Range(0, NameLabels.Count * NameLabels.Count).Select(_ => random.Next(4) * 0.5f)];
        float[] before = [.. Enumerable.Range(0, NameSteps.Width).Select(_ => random.Next(4) * 0.5f)];
        float[] after = [.. before];
        var from = new int[NameSteps.Width];
        new NameSteps(transitions).Advance(after, from);
        for (var label = 0; label < NameLabels.Count; label++)
        {
            var ways = Enumerable.Range(0, NameLabels.Count).Where(p => NameLabels.MayFollow(p, label)).ToList();
            var best = ways.Max(p => before[p] + transitions[(p * NameLabels.Count) + label]);
            Assert.Equal(best, after[label]);
            Assert.Equal(ways.First(p => before[p] + transitions[(p * NameLabels.Count) + label] == best), from[label]);
        }
    }
}
