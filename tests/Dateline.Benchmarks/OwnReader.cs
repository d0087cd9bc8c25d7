namespace Dateline.Benchmarks;

/// <summary>Reads the articles with this library, in this process, on one thread.</summary>
internal sealed class OwnReader
{
    private TimeSpan _last = Environment.CpuUsage.TotalTime;

    /// <summary>Reads until all threads of the process have spent so much of the processor's time.</summary>
    /// <returns>Characters a second of it. What the runtime did between turns counts in the next one.</returns>
    public double Read(TimeSpan turn)
    {
        var (end, now, read) = (_last + turn, _last, 0L);
        for (; now < end; now = Environment.CpuUsage.TotalTime)
        {
            foreach (var article in BenchmarkText.Articles)
            {
                _ = Reading.Parse(article);
                read += article.Length;
            }
        }

        var spent = now - _last;
        _last = now;
        return read / spent.TotalSeconds;
    }
}
