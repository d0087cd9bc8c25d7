using System.Globalization;

namespace Dateline.Benchmarks;

/// <summary>
/// The whole reading beside wink-nlp with its English web model, on the same articles in many short turns. What counts is the processor's time, all threads
/// of a program together, and its ratio in turns that follow each other: the speed of a processor that others use too may double and halve within seconds.
/// </summary>
internal static class Comparison
{
    private const int Pairs = 240;
    private static readonly TimeSpan Turn = TimeSpan.FromSeconds(0.05);

    /// <summary>So long both compile what they run often, the runtime's second look at what it has counted included.</summary>
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(12);

    /// <summary>Prints characters a second of both, and median and quartiles of the ratio.</summary>
    /// <param name="folder">Where npm installed wink-nlp and wink-eng-lite-web-model.</param>
    public static int Run(string folder)
    {
        using var wink = new WinkReader(folder);
        var own = new OwnReader();
        wink.Read(WarmUp);
        own.Read(WarmUp);
        wink.Read(Turn);
        own.Read(Turn);
        var (ours, theirs, ratios) = (new double[Pairs], new double[Pairs], new double[Pairs]);
        for (var pair = 0; pair < Pairs; pair++)
        {
            // First one, then the other begins, so that a processor that only gets slower favours neither.
            if (pair % 2 == 0) ours[pair] = own.Read(Turn);
            theirs[pair] = wink.Read(Turn);
            if (pair % 2 != 0) ours[pair] = own.Read(Turn);
            ratios[pair] = ours[pair] / theirs[pair];
        }

        var tokens = BenchmarkText.TokenCount / (double)BenchmarkText.Articles.Sum(a => a.Length);
        Console.WriteLine($"Dateline, M characters/s   {Quartiles(ours, 1e6)}");
        Console.WriteLine($"wink-nlp, M characters/s   {Quartiles(theirs, 1e6)}");
        Console.WriteLine($"ratio of adjacent turns    {Quartiles(ratios, 1)}");
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"ratio of the tenth best    {Best(ours) / Best(theirs):0.000}"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Pairs} pairs of turns of {Turn.TotalSeconds} s each; {tokens:0.000} tokens a character"));
        return 0;
    }

    // What disturbs only slows: of many short turns the best ones of both were disturbed least.
    private static double Best(double[] sorted) => sorted[sorted.Length * 9 / 10];

    private static string Quartiles(double[] values, double unit)
    {
        Array.Sort(values);
        double At(int quarter) => values[values.Length * quarter / 4] / unit;
        return string.Create(CultureInfo.InvariantCulture, $"median {At(2):0.000}, quartiles {At(1):0.000} to {At(3):0.000}");
    }
}
