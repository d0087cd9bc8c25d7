using Dateline.Entities.Tagging;

namespace Dateline.Tests.Entities.Tagging;

public class WeightTableTests
{
    [Theory]
    // Scattered as hashes are; crowded in few buckets, so that most stand in another than their own; at both ends of the numbers.
    [InlineData(0x9E3779B1, 0)]
    [InlineData(3, 0)]
    [InlineData(1, uint.MaxValue - 2500)]
    public void Sum_OfFeatures_AddsTheWeightsOfThoseThatWereAdded(uint step, uint from)
    {
        const int Count = 5000;
        var table = new WeightTable(Count / 2);
        var known = new Dictionary<uint, sbyte[]>();
        for (var i = 0; i < Count; i += 2)
        {
            var feature = unchecked(from + ((uint)i * step));
            known[feature] = [.. Enumerable.Range(0, NameLabels.Count).Select(label => (sbyte)(((i * 31) + (label * 17)) % 255 - 127))];
            known[feature].CopyTo(table.Add(feature));
        }

        Span<short> sums = stackalloc short[NameLabels.Count];
        for (var i = 0; i + 20 < Count; i += 20)
        {
            uint[] features = [.. Enumerable.Range(i, 20).Select(n => unchecked(from + ((uint)n * step)))];
            table.Sum(features, sums);
            for (var label = 0; label < NameLabels.Count; label++) Assert.Equal(features.Sum(f => known.TryGetValue(f, out var weights) ? weights[label] : 0), sums[label]);
        }
    }

    [Fact]
    public void Sum_OfAnEmptyTable_IsZero()
    {
        Span<short> sums = stackalloc short[NameLabels.Count];
        new WeightTable(0).Sum([0, 1, uint.MaxValue], sums);
        Assert.All(sums.ToArray(), sum => Assert.Equal(0, sum));
    }
}
