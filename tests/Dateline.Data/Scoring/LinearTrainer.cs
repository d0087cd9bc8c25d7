using Dateline.Stances.Scoring;

namespace Dateline.Data.Scoring;

/// <summary>An example: the hashes of its features and its class.</summary>
internal sealed record Example(uint[] Features, int Class, int Group);

/// <summary>How the trainer learns; the defaults are what made the shipped models.</summary>
internal sealed record LinearOptions(int Epochs = 8, float Rate = 0.05f, float Dropout = 0.3f, float Decay = 1e-5f, int Least = 2, ulong Seed = 20221101);

/// <summary>Trains a multinomial logistic regression by AdaGrad, example by example, with feature dropout.</summary>
internal sealed class LinearTrainer
{
    private const float Smallest = 0.04f;
    private const float Largest = 2.5f;
    private const float Tiny = 1e-6f;

    private readonly int _classes;
    private readonly LinearOptions _options;
    private readonly uint[] _keys;
    private readonly (int[] Features, int Class, int Group)[] _examples;

    public LinearTrainer(IReadOnlyList<Example> examples, int classes, LinearOptions options)
    {
        (_classes, _options) = (classes, options);
        var counts = new Dictionary<uint, int>();
        foreach (var feature in examples.SelectMany(e => e.Features.Distinct())) counts[feature] = counts.GetValueOrDefault(feature) + 1;
        _keys = [.. counts.Where(c => c.Value >= options.Least).Select(c => c.Key).Order()];
        var index = _keys.Select((key, i) => (key, i)).ToDictionary(p => p.key, p => p.i);
        _examples = [.. examples.Select(e => (e.Features.Where(index.ContainsKey).Select(f => index[f]).ToArray(), e.Class, e.Group))];
    }

    /// <summary>A model of the examples whose group the filter admits.</summary>
    public LinearModel Train(Func<int, bool> admits)
    {
        var (keys, weights) = Learn(admits);
        return new(_classes, keys, weights, Largest / 127);
    }

    public void Save(string path)
    {
        var (keys, weights) = Learn(_ => true);
        using var stream = File.Create(path);
        LinearModel.Write(stream, _classes, keys, weights, Largest / 127);
    }

    private (uint[] Keys, sbyte[] Weights) Learn(Func<int, bool> admits)
    {
        var examples = _examples.Where(e => admits(e.Group)).ToArray();
        var (weights, squares) = (new float[_keys.Length * _classes], new float[_keys.Length * _classes]);
        var state = _options.Seed;
        var kept = new List<int>();
        var scores = new float[_classes];
        for (var epoch = 0; epoch < _options.Epochs; epoch++)
        {
            for (var i = examples.Length - 1; i > 0; i--)
            {
                var j = (int)(Next(ref state) * (i + 1));
                (examples[i], examples[j]) = (examples[j], examples[i]);
            }

            foreach (var (features, label, _) in examples)
            {
                kept.Clear();
                foreach (var feature in features)
                {
                    if (Next(ref state) >= _options.Dropout) kept.Add(feature);
                }

                Probabilities(kept, weights, scores);
                for (var c = 0; c < _classes; c++)
                {
                    var g = (c == label ? 1 : 0) - scores[c];
                    if (g is < Tiny and > -Tiny) continue;
                    foreach (var feature in kept)
                    {
                        var at = (feature * _classes) + c;
                        var step = g - (_options.Decay * weights[at]);
                        squares[at] += step * step;
                        weights[at] += _options.Rate * step / (MathF.Sqrt(squares[at]) + Tiny);
                    }
                }
            }
        }

        return Quantise(weights);
    }

    private void Probabilities(List<int> features, float[] weights, float[] scores)
    {
        Array.Clear(scores);
        foreach (var feature in features)
        {
            for (var c = 0; c < _classes; c++) scores[c] += weights[(feature * _classes) + c];
        }

        var (top, total) = (scores.Max(), 0f);
        for (var c = 0; c < _classes; c++) total += scores[c] = MathF.Exp(scores[c] - top);
        for (var c = 0; c < _classes; c++) scores[c] /= total;
    }

    // Weights are worth less when no feature is dropped; small ones are left out, the others become a byte.
    private (uint[] Keys, sbyte[] Weights) Quantise(float[] weights)
    {
        var keep = 1 - _options.Dropout;
        var kept = Enumerable.Range(0, _keys.Length).Where(f => Enumerable.Range(0, _classes).Any(c => Math.Abs(weights[(f * _classes) + c] * keep) >= Smallest)).ToArray();
        var bytes = new sbyte[kept.Length * _classes];
        for (var i = 0; i < kept.Length; i++)
        {
            for (var c = 0; c < _classes; c++) bytes[(i * _classes) + c] = (sbyte)Math.Clamp(MathF.Round(weights[(kept[i] * _classes) + c] * keep * 127 / Largest), -127, 127);
        }

        return ([.. kept.Select(f => _keys[f])], bytes);
    }

    // xorshift64*, so that the same seed gives the same model on any platform.
    private static float Next(ref ulong state)
    {
        state ^= state >> 12;
        state ^= state << 25;
        state ^= state >> 27;
        return ((state * 2685821657736338717UL) >> 40) / (float)(1 << 24);
    }
}
