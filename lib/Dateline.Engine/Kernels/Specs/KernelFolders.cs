namespace Dateline.Engine.Kernels.Specs;

/// <summary>The folders in which Jupyter looks for kernels, as it documents them for each system.</summary>
/// <param name="variable">Looks up an environment variable.</param>
/// <param name="home">The user's own folder.</param>
internal sealed class KernelFolders(Func<string, string?> variable, string home)
{
    private const string Kernels = "kernels";

    public static KernelFolders Current => new(Environment.GetEnvironmentVariable, Environment.GetFolderPath(Environment.SpecialFolder.UserProfile));

    /// <summary>Where a kernel for this user alone goes.</summary>
    public string User => Path.Combine(Set("JUPYTER_DATA_DIR") ?? DataFolder, Kernels);

    /// <summary>Where a kernel goes for those who use the installation under <paramref name="prefix"/>, such as a virtual environment.</summary>
    public static string Under(string prefix) => Path.Combine(Path.GetFullPath(prefix), "share", "jupyter", Kernels);

    /// <summary>All that a front end of this user may look into, nearest first.</summary>
    public IReadOnlyList<string> Searched
    {
        get
        {
            List<string> folders = [.. (Set("JUPYTER_PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries).Select(path => Path.Combine(path, Kernels))];
            folders.Add(User);
            foreach (var name in (string[])["VIRTUAL_ENV", "CONDA_PREFIX"])
            {
                if (Set(name) is { } prefix) folders.Add(Under(prefix));
            }
            if (!OperatingSystem.IsWindows()) folders.AddRange([Under("/usr/local"), Under("/usr")]);
            else if (Set("PROGRAMDATA") is { } shared) folders.Add(Path.Combine(shared, "jupyter", Kernels));
            return [.. folders.Select(Path.GetFullPath).Distinct(StringComparer.Ordinal)];
        }
    }

    private string DataFolder =>
        OperatingSystem.IsWindows() ? Path.Combine(Set("APPDATA") ?? Path.Combine(home, "AppData", "Roaming"), "jupyter")
        : OperatingSystem.IsMacOS() ? Path.Combine(home, "Library", "Jupyter")
        : Path.Combine(Set("XDG_DATA_HOME") ?? Path.Combine(home, ".local", "share"), "jupyter");

    private string? Set(string name) => variable(name) is { Length: > 0 } value ? value : null;
}
