namespace Dateline.EndToEnd.Tests.Kernels;

/// <summary>
/// Jupyter's clients as Debian packages them, with our kernel registered in a folder that only the tests know. Debian's packages belong to Debian's own python3;
/// another one may come first on the path.
/// </summary>
public sealed class JupyterFixture : IAsyncLifetime
{
    private const string Python = "/usr/bin/python3";
    private readonly string _home = Directory.CreateTempSubdirectory("dateline-jupyter-").FullName;
    private string? _missing;

    internal Dictionary<string, string> Variables { get; private set; } = [];

    internal string Home => _home;

    public async ValueTask InitializeAsync()
    {
        Variables = new()
        {
            ["JUPYTER_DATA_DIR"] = Path.Combine(_home, "data"),
            ["JUPYTER_CONFIG_DIR"] = Path.Combine(_home, "config"),
            ["JUPYTER_RUNTIME_DIR"] = Path.Combine(_home, "run"),
            ["JUPYTER_PATH"] = Path.Combine(_home, "prefix", "share", "jupyter"),
            ["IPYTHONDIR"] = Path.Combine(_home, "ipython"),
            ["PYTHONDONTWRITEBYTECODE"] = "1",
        };
        if (!File.Exists(Python))
        {
            _missing = "Debian's python3 isn't installed.";
            return;
        }
        var (status, said) = await Programs.RunAsync([Python, "-c", "import jupyter_client, jupyter_kernel_test, nbclient, nbconvert, notebook"]);
        if (status != 0) _missing = $"Debian's Jupyter packages aren't installed: {said.Trim().Split('\n')[^1]}";
        else await InstallAsync();
    }

    public ValueTask DisposeAsync()
    {
        Directory.Delete(_home, recursive: true);
        return ValueTask.CompletedTask;
    }

    internal void SkipIfMissing() => Assert.SkipWhen(_missing is not null, _missing ?? "");

    internal Task<(int Status, string Said)> PythonAsync(IReadOnlyList<string> arguments, string? folder = null) => Programs.RunAsync([Python, .. arguments], Variables, folder);

    internal System.Diagnostics.Process StartPython(IReadOnlyList<string> arguments, string folder) => Programs.Start([Python, .. arguments], Variables, folder);

    private async Task InstallAsync()
    {
        var (status, said) = await Programs.RunAsync([.. Programs.Dateline, "kernel", "install", "--prefix", Path.Combine(_home, "prefix")], Variables);
        Assert.True(status == 0, said);
    }
}
