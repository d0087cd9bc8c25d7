namespace Dateline.Cli;

/// <summary>The folder that holds the command's notebooks and articles: beside the published command, or the repository that it was built in.</summary>
internal static class Home
{
    /// <summary>The notebooks of <c>dateline report</c>, by name.</summary>
    /// <exception cref="CommandException">There are none.</exception>
    public static IReadOnlyList<string> Notebooks() => Files("notebooks", "*.ipynb");

    /// <summary>What <c>dateline run</c> puts behind a notebook's name. Such files are results, not chapters.</summary>
    public const string RunSuffix = ".run.ipynb";

    /// <summary>The articles that come along, by name.</summary>
    /// <exception cref="CommandException">There are none.</exception>
    public static IReadOnlyList<string> Articles() => Files(Path.Combine("data", "articles"), "*.txt");

    private static string[] Files(string folder, string pattern)
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            var place = Path.Combine(at.FullName, folder);
            if (!Directory.Exists(place)) continue;
            string[] files = [.. Directory.EnumerateFiles(place, pattern).Where(f => !f.EndsWith(RunSuffix, StringComparison.Ordinal)).Order(StringComparer.Ordinal)];
            if (files.Length > 0) return files;
        }

        throw new CommandException($"no {pattern} in a folder {folder} beside the command or above it; name files of yours, see --help.");
    }
}
