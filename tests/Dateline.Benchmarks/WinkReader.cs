using System.Diagnostics;
using System.Globalization;

namespace Dateline.Benchmarks;

/// <summary>Reads the articles with wink-nlp, in one process of node that lives as long as this.</summary>
internal sealed class WinkReader : IDisposable
{
    private readonly Process _node;

    public WinkReader(string folder)
    {
        var script = Path.Combine(BenchmarkText.Root, "tests", "Dateline.Benchmarks", "wink.cjs");
        var start = new ProcessStartInfo("node", [script, Path.GetFullPath(folder), Path.Combine(BenchmarkText.Root, "data", "articles")]) { RedirectStandardInput = true, RedirectStandardOutput = true };
        _node = Process.Start(start) ?? throw new InvalidOperationException("node didn't start.");
    }

    /// <summary>Reads until all threads of the process have spent so much of the processor's time.</summary>
    /// <returns>Characters a second of it.</returns>
    public double Read(TimeSpan turn)
    {
        _node.StandardInput.WriteLine(turn.TotalMilliseconds.ToString(CultureInfo.InvariantCulture));
        _node.StandardInput.Flush();
        var answer = _node.StandardOutput.ReadLine() ?? throw new InvalidOperationException("node ended before its turn.");
        var space = answer.IndexOf(' ', StringComparison.Ordinal);
        return double.Parse(answer.AsSpan(0, space), CultureInfo.InvariantCulture) / double.Parse(answer.AsSpan(space), CultureInfo.InvariantCulture) * 1000;
    }

    /// <summary>The end of its input ends the process.</summary>
    public void Dispose()
    {
        _node.StandardInput.Close();
        _node.WaitForExit();
        _node.Dispose();
    }
}
