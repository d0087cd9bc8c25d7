using System.Diagnostics;
using Dateline.Entities;

namespace Dateline.Data.Training;

/// <summary>Trains the tagger of names on the labelled sets, and measures it by cross-validation over documents.</summary>
internal static class TrainingProgram
{
    public static int Train(string gold, string model)
    {
        var documents = Load(gold, LabelledSet.All);
        new ChainTrainer(new(documents), new()).Train(_ => true).Save(model);
        Console.WriteLine($"{documents.Count} documents, {new FileInfo(model).Length} bytes");
        return 0;
    }

    /// <summary>A document of newswire is in the fold of its file, any other in that of its number; each is tagged by the model that has not seen its fold.</summary>
    public static int Validate(string gold, int folds, int only, string? readings)
    {
        var watch = Stopwatch.StartNew();
        var sets = LabelledSet.All;
        var documents = Load(gold, sets);
        var fold = documents.Select((d, i) => (d.Set.Domain == LabelledSet.Newswire ? IndexOf(sets, d.Set) : i) % folds).ToArray();
        var set = new TrainingSet(documents);
        Console.WriteLine($"{documents.Count} documents, {set.FeatureCount} features, {set.Chains.Count} chains, {watch.Elapsed.TotalSeconds:F0} s");
        var scores = new SortedDictionary<string, NameScore>(StringComparer.Ordinal);
        for (var f = 0; f < folds; f++)
        {
            if (only >= 0 && f != only) continue;
            var model = new ChainTrainer(set, new()).Train(d => fold[d] != f).ToModel();
            Console.WriteLine($"fold {f} trained, {watch.Elapsed.TotalSeconds:F0} s");
            for (var d = 0; d < documents.Count; d++)
            {
                if (fold[d] != f) continue;
                var found = NameTagger.Tag(TrainingSet.Analyse(documents[d].Text), model);
                foreach (var name in new[] { documents[d].Set.Name, documents[d].Set.Name.Split('/')[0] }.Distinct())
                {
                    if (!scores.TryGetValue(name, out var score)) scores[name] = score = new();
                    score.Add(documents[d], found, readings is null ? null : Console.Out);
                }
            }
        }

        foreach (var (name, score) in scores) Console.WriteLine($"{name,-20} {score}");
        return 0;
    }

    private static List<LabelledDocument> Load(string gold, IReadOnlyList<LabelledSet> sets) => [.. sets.SelectMany(s => s.Read(gold))];

    private static int IndexOf(IReadOnlyList<LabelledSet> sets, LabelledSet set)
    {
        var index = 0;
        while (sets[index] != set) index++;
        return index;
    }
}
