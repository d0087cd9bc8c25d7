namespace Dateline.EndToEnd.Tests.Reports;

/// <summary>The report that the first command of the README writes, made once for all tests of its page.</summary>
public sealed class ReportFixture : IAsyncLifetime
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("dateline-report-");

    /// <summary>The page's file.</summary>
    public string Page => Path.Combine(_folder.FullName, "report.html");

    internal int Status { get; private set; }

    internal string Said { get; private set; } = "";

    public async ValueTask InitializeAsync() => (Status, Said) = await Programs.RunAsync([.. Programs.Dateline, "report", "--out", Page]);

    public ValueTask DisposeAsync()
    {
        _folder.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }
}
