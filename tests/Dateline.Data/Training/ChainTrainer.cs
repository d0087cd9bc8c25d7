using Dateline.Entities.Tagging;

namespace Dateline.Data.Training;

/// <summary>
/// Trains a linear-chain conditional random field by AdaGrad, chain by chain, with feature dropout. Where the gold data allow several labels, the
/// likelihood is that of all of them (Tsuboi et al. 2008, "Training conditional random fields using incomplete annotations").
/// </summary>
internal sealed class ChainTrainer(TrainingSet set, TrainerOptions options)
{
    private const int Labels = NameLabels.Count;
    private const int Row = 2 * Labels;
    private const float Tiny = 1e-6f;

    // Weight and sum of squared gradients of a feature stand side by side: one cache miss for both.
    private readonly float[] _rows = new float[set.FeatureCount * Row];
    private readonly float[] _transitions = new float[Labels * Labels];
    private readonly float[] _transitionSquares = new float[Labels * Labels];
    private readonly ChainSums _sums = new();
    private ulong _state = options.Seed;

    /// <summary>Trains on the chains of the documents that the filter admits.</summary>
    public TrainedWeights Train(Func<int, bool> admits)
    {
        var chains = set.Chains.Where(c => admits(c.Document)).Select(c => c.Chain).ToArray();
        for (var epoch = 0; epoch < options.Epochs; epoch++)
        {
            Shuffle(chains);
            foreach (var chain in chains) Learn(chain);
        }

        return new(set, _rows, Row, _transitions, 1 - options.Dropout);
    }

    private void Learn(TrainingChain chain)
    {
        var length = chain.Features.Length;
        var kept = new int[length][];
        _sums.Prepare(length);
        for (var i = 0; i < length; i++)
        {
            kept[i] = Drop(chain.Features[i]);
            var scores = _sums.Scores(i);
            foreach (var feature in kept[i])
            {
                var row = _rows.AsSpan(feature * Row, Labels);
                for (var label = 0; label < Labels; label++) scores[label] += row[label];
            }
        }

        _sums.Run(length, _transitions, chain.Allowed);
        for (var i = 0; i < length; i++)
        {
            var gradient = _sums.Gradient(i);
            foreach (var feature in kept[i]) Step(_rows.AsSpan(feature * Row, Labels), _rows.AsSpan((feature * Row) + Labels, Labels), gradient);
        }

        for (var from = 0; from < Labels; from++)
        {
            Step(_transitions.AsSpan(from * Labels, Labels), _transitionSquares.AsSpan(from * Labels, Labels), _sums.TransitionGradient(from));
        }
    }

    private void Step(Span<float> weights, Span<float> squares, ReadOnlySpan<float> gradient)
    {
        for (var label = 0; label < Labels; label++)
        {
            var g = gradient[label];
            if (g is < Tiny and > -Tiny) continue;
            squares[label] += g * g;
            weights[label] += options.Rate * g / (MathF.Sqrt(squares[label]) + Tiny);
        }
    }

    private int[] Drop(int[] features)
    {
        var kept = new int[features.Length];
        var count = 0;
        foreach (var feature in features)
        {
            if (Next() >= options.Dropout) kept[count++] = feature;
        }

        return kept[..count];
    }

    private void Shuffle<T>(T[] items)
    {
        for (var i = items.Length - 1; i > 0; i--)
        {
            var j = (int)(Next() * (i + 1));
            (items[i], items[j]) = (items[j], items[i]);
        }
    }

    // xorshift64*, so that the same seed gives the same model on any platform.
    private float Next()
    {
        _state ^= _state >> 12;
        _state ^= _state << 25;
        _state ^= _state >> 27;
        return ((_state * 2685821657736338717UL) >> 40) / (float)(1 << 24);
    }
}
