namespace Dateline.EndToEnd.Tests;

/// <summary>Where the repository is that the tests were built from.</summary>
internal static class RepositoryFolder
{
    public static string Path { get; } = Find();

    public static string Notebooks => System.IO.Path.Combine(Path, "notebooks");

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(System.IO.Path.Combine(folder.FullName, "Analysis.sln"))) return folder.FullName;
        }
        throw new InvalidOperationException("The tests run outside of the repository.");
    }
}
