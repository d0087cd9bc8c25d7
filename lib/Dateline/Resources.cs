namespace Dateline;

/// <summary>The tables under data/ that travel inside the assembly.</summary>
internal static class Resources
{
    /// <summary>Opens a file by its path below data/, such as "lexicons/stances.tsv".</summary>
    public static Stream Open(string path) => typeof(Resources).Assembly.GetManifestResourceStream(path)
        ?? throw new InvalidOperationException($"data/{path} is not embedded in {nameof(Dateline)}: see Dateline.csproj.");

    /// <summary>The rows of a tab-separated table; lines that start with "#" and empty lines are left out, and so is the first row, which names the columns.</summary>
    public static IEnumerable<string[]> Table(string path)
    {
        using var reader = new StreamReader(Open(path));
        var header = true;
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#') continue;
            if (!header) yield return line.Split('\t');
            header = false;
        }
    }
}
