using Dateline.Articles;
using Dateline.Text;

namespace Dateline.Benchmarks;

/// <summary>The text that is measured with: the articles of the repository.</summary>
internal static class BenchmarkText
{
    /// <summary>The folder that holds the solution.</summary>
    public static string Root { get; } = Find(AppContext.BaseDirectory);

    /// <summary>The articles, in the order of their names.</summary>
    public static IReadOnlyList<string> Articles { get; } =
        [.. Directory.EnumerateFiles(Path.Combine(Root, "data", "articles"), "*.txt").Order(StringComparer.Ordinal).Select(File.ReadAllText)];

    /// <summary>Tokens in all of them, as the reading counts.</summary>
    public static int TokenCount { get; } = Articles.Sum(a => SentenceSplitter.Split(a, BlockReader.Read(new("a", a))).Tokens.Count);

    private static string Find(string folder) =>
        File.Exists(Path.Combine(folder, "Analysis.sln")) ? folder : Find(Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException("The solution's folder wasn't found."));
}
