using System.Diagnostics;
using System.Globalization;

namespace Dateline.Benchmarks;

/// <summary>The whole reading beside wink-nlp with its English web model, on the same articles in turns, one core each.</summary>
internal static class Comparison
{
    private const int Rounds = 5;
    private static readonly TimeSpan Turn = TimeSpan.FromSeconds(2);

    /// <summary>Prints articles' characters a second of both, and the median ratio.</summary>
    /// <param name="folder">Where npm installed wink-nlp and wink-eng-lite-web-model.</param>
    public static int Run(string folder)
    {
        var characters = BenchmarkText.Articles.Sum(a => a.Length);
        var ratios = new List<double>();
        Measure(characters);
        for (var round = 0; round < Rounds; round++)
        {
            var (ours, theirs) = (Measure(characters), Wink(folder));
            ratios.Add(ours / theirs);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Dateline {ours / 1e6:0.00} M characters/s, wink-nlp {theirs / 1e6:0.00} M characters/s, ratio {ours / theirs:0.00}"));
        }

        var tokens = BenchmarkText.TokenCount / (double)characters;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"median ratio {ratios.Order().ElementAt(Rounds / 2):0.00}; {tokens:0.000} tokens a character"));
        return 0;
    }

    private static double Measure(int characters)
    {
        var watch = Stopwatch.StartNew();
        var read = 0;
        for (; watch.Elapsed < Turn; read++)
        {
            foreach (var article in BenchmarkText.Articles) _ = Reading.Parse(article);
        }

        return read * (double)characters / watch.Elapsed.TotalSeconds;
    }

    private static double Wink(string folder)
    {
        var script = Path.Combine(BenchmarkText.Root, "tests", "Dateline.Benchmarks", "wink.cjs");
        var start = new ProcessStartInfo("node", [script, Path.GetFullPath(folder), Path.Combine(BenchmarkText.Root, "data", "articles"), Turn.TotalMilliseconds.ToString(CultureInfo.InvariantCulture)])
        {
            RedirectStandardOutput = true,
        };
        using var node = Process.Start(start) ?? throw new InvalidOperationException("node didn't start.");
        var output = node.StandardOutput.ReadToEnd();
        node.WaitForExit();
        return double.Parse(output, CultureInfo.InvariantCulture);
    }
}
