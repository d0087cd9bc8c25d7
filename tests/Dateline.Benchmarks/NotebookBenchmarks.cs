using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Engines;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Dateline.Engine;

namespace Dateline.Benchmarks;

/// <summary>Running a notebook from the start of its process to its last output, against one that only adds two numbers.</summary>
[Config(typeof(OneRunEach))]
public class NotebookBenchmarks
{
    private static readonly string Folder = Path.Combine(BenchmarkText.Root, "notebooks");

    private static ReadOnlySpan<byte> Smallest => """
        {"cells":[{"cell_type":"code","execution_count":null,"id":"a","metadata":{},"outputs":[],"source":["1 + 1"]}],"metadata":{"kernelspec":{"display_name":".NET (C#)","language":"C#","name":".net-csharp"}},"nbformat":4,"nbformat_minor":5}
        """u8;

    private readonly NotebookRunOptions _options = new() { Folder = Folder };

    [Benchmark(Baseline = true, Description = "one cell")]
    public Task<NotebookRun> OneCell() => NotebookRunner.RunAsync(NotebookDocument.Parse(Smallest, "one cell"), _options);

    [Benchmark(Description = "01-stance.ipynb")]
    public Task<NotebookRun> Stance() => NotebookRunner.RunAsync(NotebookDocument.Load(Path.Combine(Folder, "01-stance.ipynb")), _options);

    private sealed class OneRunEach : ManualConfig
    {
        public OneRunEach() =>
            AddJob(Job.Default.WithToolchain(InProcessEmitToolchain.Instance).WithStrategy(RunStrategy.Monitoring).WithWarmupCount(1).WithIterationCount(5).WithInvocationCount(1).WithUnrollFactor(1));
    }
}
