using System.Buffers;
using System.Text.RegularExpressions;
using BenchmarkDotNet.Attributes;
using Dateline.Articles;
using Dateline.Dates;
using Dateline.Entities;
using Dateline.Frames;
using Dateline.Text;

namespace Dateline.Benchmarks;

/// <summary>The stages of a reading, each on what those before it give, and the whole; against the plainest way to find words.</summary>
[Config(typeof(InProcess))]
public partial class ReadingBenchmarks
{
    private readonly ArticleInput[] _inputs = [.. BenchmarkText.Articles.Select(a => new ArticleInput("article", a))];
    private AnalysedText[] _texts = [];
    private ResolvedNames[] _names = [];
    private Reading[] _readings = [];

    /// <summary>Reads what the stages start from.</summary>
    [GlobalSetup]
    public void Prepare()
    {
        _texts = [.. _inputs.Select(i => SentenceSplitter.Split(i.Text, BlockReader.Read(i)))];
        _names = [.. _texts.Select(t => EntityResolver.Resolve(t, NameTagger.Tag(t)))];
        _readings = [.. _inputs.Select(i => Reading.Read(i))];
    }

    [Benchmark(Baseline = true, Description = "words by a regular expression")]
    public int Words() => _inputs.Sum(i => Word().Count(i.Text));

    [Benchmark(Description = "blocks and posts")]
    public int Blocks() => _inputs.Sum(i => BlockReader.Read(i).Blocks.Count);

    [Benchmark(Description = "sentences and tokens")]
    public int Sentences() => _texts.Sum(t => SentenceSplitter.Split(t.Text, t.Layout).Sentences.Count);

    [Benchmark(Description = "names")]
    public int Names() => _texts.Sum(t => NameTagger.Tag(t).Count);

    [Benchmark(Description = "names and entities")]
    public int Entities() => _texts.Sum(t => EntityResolver.Resolve(t, NameTagger.Tag(t)).Entities.Count);

    [Benchmark(Description = "dates")]
    public int Dates() => _texts.Sum(t => DateReader.Read(t, null).Dates.Count);

    [Benchmark(Description = "phrases and references")]
    public int References() => _texts.Select((t, i) => Phrases.Read(t, _names[i]) is var phrases && Dateline.Entities.References.Resolve(t, _names[i], phrases) is not null ? 1 : 0).Sum();

    [Benchmark(Description = "whole reading")]
    public int Whole() => _inputs.Sum(i => Reading.Read(i).Sentences.Count);

    [Benchmark(Description = "reading to JSON")]
    public int Json()
    {
        var buffer = new ArrayBufferWriter<byte>();
        foreach (var reading in _readings) ReadingJson.Write(buffer, reading);
        return buffer.WrittenCount;
    }

    [GeneratedRegex(@"\w+", RegexOptions.CultureInvariant)]
    private static partial Regex Word();
}
