using System.Diagnostics;
using System.Globalization;

namespace Dateline.Benchmarks;

/// <summary>
/// The whole reading beside wink-nlp with its English web model, on the same articles in turns. What counts is the processor's time, all threads of a
/// program together: on a busy machine the time that passes says more of its other programs.
/// </summary>
internal static class Comparison
{
    private const int Rounds = 5;
    private const int Lap = 10;
    private static readonly TimeSpan Turn = TimeSpan.FromSeconds(2);

    /// <summary>So long both compile what they run often.</summary>
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(6);

    /// <summary>Prints articles' characters a second of both, and the median ratio.</summary>
    /// <param name="folder">Where npm installed wink-nlp and wink-eng-lite-web-model.</param>
    public static int Run(string folder)
    {
        var characters = BenchmarkText.Articles.Sum(a => a.Length);
        var ratios = new List<double>();
        Measure(characters, WarmUp);
        for (var round = 0; round < Rounds; round++)
        {
            var (ours, theirs) = (Measure(characters, Turn), Wink(folder));
            ratios.Add(ours / theirs);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Dateline {ours / 1e6:0.00} M characters/s, wink-nlp {theirs / 1e6:0.00} M characters/s, ratio {ours / theirs:0.00}"));
        }

        var tokens = BenchmarkText.TokenCount / (double)characters;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"median ratio {ratios.Order().ElementAt(Rounds / 2):0.00}; {tokens:0.000} tokens a character"));
        return 0;
    }

    private static double Measure(int characters, TimeSpan turn)
    {
        using var process = Process.GetCurrentProcess();
        var (start, spent, read) = (process.TotalProcessorTime, TimeSpan.Zero, 0);
        while (spent < turn)
        {
            for (var i = 0; i < Lap; i++)
            {
                foreach (var article in BenchmarkText.Articles) _ = Reading.Parse(article);
            }

            read += Lap;
            process.Refresh();
            spent = process.TotalProcessorTime - start;
        }

        return read * (double)characters / spent.TotalSeconds;
    }

    private static string Milliseconds(TimeSpan time) => time.TotalMilliseconds.ToString(CultureInfo.InvariantCulture);

    private static double Wink(string folder)
    {
        var script = Path.Combine(BenchmarkText.Root, "tests", "Dateline.Benchmarks", "wink.cjs");
        var start = new ProcessStartInfo("node", [script, Path.GetFullPath(folder), Path.Combine(BenchmarkText.Root, "data", "articles"), Milliseconds(WarmUp), Milliseconds(Turn)])
        {
            RedirectStandardOutput = true,
        };
        using var node = Process.Start(start) ?? throw new InvalidOperationException("node didn't start.");
        var output = node.StandardOutput.ReadToEnd();
        node.WaitForExit();
        return double.Parse(output, CultureInfo.InvariantCulture);
    }
}
