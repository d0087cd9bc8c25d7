using System.Globalization;
using System.IO.Compression;
using Dateline.Stances.Scoring;
using Dateline.Stances.Tone;

namespace Dateline.Data.Scoring;

/// <summary>Trains the model of tone on sentences with marked targets, and measures it by cross-validation.</summary>
internal static class ToneProgram
{
    private const int Folds = 5;

    public static int Train(string file, string newswire, string model)
    {
        var sentences = Load(file);
        var examples = sentences.SelectMany((s, i) => Examples(s, i % Folds)).Concat(Plain(newswire)).ToList();
        new LinearTrainer(examples, CandidateClass.Count, Options).Save(model);
        Console.WriteLine($"{sentences.Count} sentences, {examples.Count} targets, {new FileInfo(model).Length} bytes");
        return 0;
    }

    /// <summary>The sign of the rows towards each target, none being neutral, against the sign marked; a sentence is read by a model that has not seen it.</summary>
    public static int Validate(string file, string newswire)
    {
        var sentences = Load(file);
        var examples = sentences.SelectMany((s, i) => Examples(s, i % Folds)).Concat(Plain(newswire)).ToList();
        var trainer = new LinearTrainer(examples, CandidateClass.Count, Options);
        foreach (var least in new[] { 0.25f, 0.3f, 0.35f, 0.4f }) Tried[least] = new int[3, 3];
        for (var fold = 0; fold < Folds; fold++)
        {
            var model = trainer.Train(group => group != fold);
            for (var i = fold; i < sentences.Count; i += Folds)
            {
                foreach (var (least, table) in Tried) Count(sentences[i], model, least, table);
            }
        }

        foreach (var (least, table) in Tried.OrderBy(t => t.Key)) Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"above {least:F2}  macro-F1 {Macro(table):F3}  against {Row(table, 0)}  neutral {Row(table, 1)}  for {Row(table, 2)}"));
        return 0;
    }

    private static readonly Dictionary<float, int[,]> Tried = [];

    private static LinearOptions Options { get; } = new(Epochs: 8, Dropout: 0.4f, Least: 3);

    private static void Count(MarkedArticle sentence, LinearModel model, float least, int[,] table)
    {
        var reading = Reading.Read(new(sentence.Id, sentence.Text), new(null, (in ToneCandidate c, ReadOnlySpan<uint> f, Span<float> p) =>
        {
            model.Probabilities(f, p);
            foreach (ref var x in p) x = x < least ? 0 : 1;
        }));
        foreach (var marked in sentence.Stances)
        {
            if (StanceMatching.IsPronoun(marked)) continue;
            var mention = reading.Mentions.FirstOrDefault(m => marked.TargetRange is { } range && range.Start < m.End && m.Start < range.End);
            var sign = mention is null ? 0 : reading.Stances.Where(s => s.Target == mention.Entity).Select(s => Math.Sign(s.Polarity)).FirstOrDefault();
            table[marked.Sign + 1, sign + 1]++;
        }
    }

    private static double Macro(int[,] table) => Enumerable.Range(0, 3).Average(c => F1(table, c));

    private static double F1(int[,] table, int c) => 2.0 * table[c, c] / Math.Max(1, Enumerable.Range(0, 3).Sum(o => table[c, o] + table[o, c]));

    private static string Row(int[,] table, int c) => string.Create(CultureInfo.InvariantCulture, $"P {(double)table[c, c] / Math.Max(1, Enumerable.Range(0, 3).Sum(o => table[o, c])):F3} R {(double)table[c, c] / Math.Max(1, Enumerable.Range(0, 3).Sum(o => table[c, o])):F3}");

    private static List<Example> Examples(MarkedArticle sentence, int group)
    {
        var examples = new List<Example>();
        Reading.Read(new(sentence.Id, sentence.Text), new(StanceProgram.Nothing, (in ToneCandidate candidate, ReadOnlySpan<uint> features, Span<float> probabilities) =>
        {
            probabilities.Clear();
            var range = candidate.Range;
            if (sentence.Stances.FirstOrDefault(s => s.TargetRange is { } target && target.Overlaps(range)) is not { } marked) return;
            examples.Add(new(features.ToArray(), marked.Sign > 0 ? CandidateClass.Support : marked.Sign < 0 ? CandidateClass.Opposition : CandidateClass.None, group));
        }));
        return examples;
    }

    // Names in reports: what they tell is what somebody did or said, and in no light of their own.
    private static IEnumerable<Example> Plain(string newswire)
    {
        foreach (var article in MarkedArticle.Load(newswire))
        {
            var examples = new List<Example>();
            Reading.Read(new(article.Id, article.Text), new(StanceProgram.Nothing, (in ToneCandidate candidate, ReadOnlySpan<uint> features, Span<float> probabilities) =>
            {
                probabilities.Clear();
                examples.Add(new(features.ToArray(), CandidateClass.None, -1));
            }));
            foreach (var example in examples) yield return example;
        }
    }

    private static List<MarkedArticle> Load(string file)
    {
        using var stream = File.OpenRead(file);
        using Stream plain = file.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(stream, CompressionMode.Decompress) : stream;
        using var reader = new StreamReader(plain);
        var found = new List<MarkedArticle>();
        while (reader.ReadLine() is { } line) found.Add(MarkedArticle.Parse(line, "tone"));
        return found;
    }
}
