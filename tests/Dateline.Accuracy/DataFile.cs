namespace Dateline.Accuracy;

/// <summary>The tables and articles beside the program.</summary>
internal static class DataFile
{
    /// <summary>Rows behind the header; lines that begin with # are comments.</summary>
    public static IReadOnlyList<string[]> Rows(string name) =>
        [.. File.ReadLines(Path.Combine(AppContext.BaseDirectory, name)).Where(l => l.Length > 0 && l[0] != '#').Skip(1).Select(l => l.Split('\t'))];

    public static IReadOnlyList<OwnArticle> Articles()
    {
        var marks = Rows("names.tsv").ToLookup(r => r[0], r => new Mark(r[1], r[2], r[3], r[4], r[5]));
        return [.. Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Articles"), "*.txt").Order(StringComparer.Ordinal)
            .Select(f => (Name: Path.GetFileNameWithoutExtension(f), Text: File.ReadAllText(f))).Select(f => new OwnArticle(f.Name, f.Text, [.. marks[f.Name]]))];
    }
}
