using Dateline.Entities.Tagging;

namespace Dateline.Data.Training;

/// <summary>The weights that training ended with, and how they become a model: small ones pruned, one byte each.</summary>
internal sealed class TrainedWeights(TrainingSet set, float[] rows, int row, float[] transitions, float keep)
{
    private const float Smallest = 0.08f;
    private const float Largest = 3f;

    public NameModel ToModel()
    {
        var (keys, weights) = Quantise();
        return new(keys, weights, Largest / 127, transitions);
    }

    public void Save(string path)
    {
        var (keys, weights) = Quantise();
        using var stream = File.Create(path);
        NameModel.Write(stream, keys, weights, Largest / 127, transitions);
    }

    private (uint[] Keys, sbyte[] Weights) Quantise()
    {
        var kept = Enumerable.Range(0, set.FeatureCount).Where(f => set.Ships(f) && IsLarge(f)).OrderBy(f => set.KeyOf(f)).ToArray();
        var weights = new sbyte[kept.Length * 16];
        for (var i = 0; i < kept.Length; i++)
        {
            for (var label = 0; label < NameLabels.Count; label++)
            {
                var weight = rows[(kept[i] * row) + label] * keep;
                if (Math.Abs(weight) >= Smallest) weights[(i * 16) + label] = (sbyte)Math.Clamp(MathF.Round(weight * 127 / Largest), -127, 127);
            }
        }

        return ([.. kept.Select(set.KeyOf)], weights);
    }

    private bool IsLarge(int feature)
    {
        for (var label = 0; label < NameLabels.Count; label++)
        {
            if (Math.Abs(rows[(feature * row) + label] * keep) >= Smallest) return true;
        }

        return false;
    }
}
