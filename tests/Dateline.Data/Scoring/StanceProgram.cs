using System.Buffers;
using System.Diagnostics;
using Dateline.Frames;
using Dateline.Stances.Scoring;
using Dateline.Stances.Tone;

namespace Dateline.Data.Scoring;

/// <summary>Trains the scorer of stances on marked articles, and measures it by cross-validation over their files.</summary>
internal static class StanceProgram
{
    private static readonly float[] Tried = [0.15f, 0.2f, 0.25f, 0.3f, 0.4f];

    public static int Train(string folder, string model)
    {
        var (articles, examples) = Load(folder);
        new LinearTrainer(examples, CandidateClass.Count, new()).Save(model);
        Console.WriteLine($"{articles.Count} articles, {examples.Count} candidates, {new FileInfo(model).Length} bytes");
        return 0;
    }

    /// <summary>Reads each file by a model that has not seen it; prints pairs with the right sign by file, and writes the readings, to be scored elsewhere.</summary>
    public static int Validate(string folder, string? readings)
    {
        var watch = Stopwatch.StartNew();
        var (articles, examples) = Load(folder);
        var files = articles.Select(a => a.File).Distinct().ToList();
        Console.WriteLine($"{articles.Count} articles, {examples.Count} candidates, {examples.Count(e => e.Class != CandidateClass.None)} marked, {watch.Elapsed.TotalSeconds:F0} s");
        var trainer = new LinearTrainer(examples, CandidateClass.Count, new());
        var (lexicon, all) = (new StanceTally(), new StanceTally());
        var tried = Tried.Select(_ => new StanceTally()).ToArray();
        using var stream = readings is null ? Stream.Null : File.Create(readings);
        foreach (var (file, fold) in files.Select((f, i) => (f, i)))
        {
            var model = trainer.Train(group => group != fold);
            var tally = new StanceTally();
            foreach (var article in articles.Where(a => a.File == file))
            {
                lexicon.Add(article, Reading.Read(new(article.Id, article.Text), new(Nothing, NoTone)));
                var reading = Reading.Read(new(article.Id, article.Text), new((in Candidate c, ReadOnlySpan<uint> f, Span<float> p) => model.Probabilities(f, p), NoTone));
                tally.Add(article, reading);
                all.Add(article, reading);
                for (var t = 0; t < Tried.Length; t++)
                {
                    var least = Tried[t];
                    tried[t].Add(article, Reading.Read(new(article.Id, article.Text), new((in Candidate c, ReadOnlySpan<uint> f, Span<float> p) =>
                    {
                        model.Probabilities(f, p);
                        foreach (ref var x in p) x = x < least ? 0 : StanceScorer.Threshold + (x * (1 - StanceScorer.Threshold));
                    }, NoTone)));
                }
                Write(stream, reading);
            }

            Console.WriteLine($"{file,-8} {tally}  {watch.Elapsed.TotalSeconds:F0} s");
        }

        Console.WriteLine($"lexicon  {lexicon}\nall      {all}");
        for (var t = 0; t < Tried.Length; t++) Console.WriteLine($"above {Tried[t]:F2}  {tried[t]}");
        return 0;
    }

    private static (List<MarkedArticle> Articles, List<Example> Examples) Load(string folder)
    {
        var articles = MarkedArticle.Load(folder);
        var files = articles.Select(a => a.File).Distinct().ToList();
        return (articles, [.. articles.SelectMany(a => CandidateLabels.Of(a, files.IndexOf(a.File)))]);
    }

    public static void Nothing(in Candidate candidate, ReadOnlySpan<uint> features, Span<float> probabilities) => probabilities.Clear();

    public static void NoTone(in ToneCandidate candidate, ReadOnlySpan<uint> features, Span<float> probabilities) => probabilities.Clear();

    private static void Write(Stream stream, Reading reading)
    {
        var buffer = new ArrayBufferWriter<byte>();
        ReadingJson.Write(buffer, reading);
        stream.Write(buffer.WrittenSpan);
        stream.WriteByte((byte)'\n');
    }
}
