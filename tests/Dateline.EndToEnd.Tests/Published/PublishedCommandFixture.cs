namespace Dateline.EndToEnd.Tests.Published;

/// <summary>
/// The command as `dotnet publish` makes it for this system, made once, and a folder of inputs. It is made from a copy of the sources: a build for one system would
/// write over what other tests use of the repository meanwhile.
/// </summary>
public sealed class PublishedCommandFixture : IAsyncLifetime
{
    private static readonly string[] Parts = ["lib", "data", "notebooks"];
    private readonly string _home = Directory.CreateTempSubdirectory("dateline-published-").FullName;
    private string? _missing;

    internal string Native => Path.Combine(_home, "published", "dateline");

    internal string Managed => Path.Combine(_home, "published", "Dateline.Cli");

    internal string Inputs => Path.Combine(_home, "inputs");

    internal string Home => _home;

    public async ValueTask InitializeAsync()
    {
        if (OperatingSystem.IsWindows())
        {
            _missing = "On Windows no native code is made.";
            return;
        }

        CopySources();
        PublishedInputs.Write(Inputs);
        var (status, said) = await PublishAsync("published");
        Assert.True(status == 0, said);
        if (said.Contains("without native code", StringComparison.Ordinal)) _missing = said;
    }

    public ValueTask DisposeAsync()
    {
        Directory.Delete(_home, recursive: true);
        return ValueTask.CompletedTask;
    }

    internal void SkipIfMissing() => Assert.SkipWhen(_missing is not null, _missing ?? "");

    /// <summary>Publishes into a folder under <see cref="Home"/>. Native code of the managed assemblies would take minutes, and nothing here is timed.</summary>
    internal Task<(int Status, string Said)> PublishAsync(string folder, IReadOnlyDictionary<string, string>? variables = null) => Programs.RunAsync(
        [
            Programs.Dotnet, "publish", Path.Combine("lib", "Dateline.Cli"), "-c", "Release", "-r", System.Runtime.InteropServices.RuntimeInformation.RuntimeIdentifier, "-v", "m",
            "-o", Path.Combine(_home, folder), "-p:PublishReadyToRun=false", "--disable-build-servers",
        ],
        variables,
        Path.Combine(_home, "sources"));

    private void CopySources()
    {
        foreach (var file in Directory.EnumerateFiles(RepositoryFolder.Path)) Copy(file);
        foreach (var part in Parts) CopyFolder(new DirectoryInfo(Path.Combine(RepositoryFolder.Path, part)));
    }

    private void CopyFolder(DirectoryInfo folder)
    {
        if (folder.Name is "bin" or "obj") return;
        foreach (var file in folder.EnumerateFiles()) Copy(file.FullName);
        foreach (var inner in folder.EnumerateDirectories()) CopyFolder(inner);
    }

    private void Copy(string file)
    {
        var target = Path.Combine(_home, "sources", Path.GetRelativePath(RepositoryFolder.Path, file));
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        File.Copy(file, target);
    }
}
