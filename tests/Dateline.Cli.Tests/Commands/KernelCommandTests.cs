using Dateline.Cli.Terminal;

namespace Dateline.Cli.Tests.Commands;

public sealed class KernelCommandTests : IDisposable
{
    private readonly string _prefix = Directory.CreateTempSubdirectory("dateline-kernel-command-").FullName;
    private readonly StringWriter _out = new();
    private readonly StringWriter _error = new();

    public void Dispose() => Directory.Delete(_prefix, recursive: true);

    [Fact]
    public async Task InstallListUninstall_Prefix_SaysWhereAndWhatNext()
    {
        var folder = Path.Combine(_prefix, "share", "jupyter", "kernels", ".net-csharp");

        Assert.Equal(ExitStatus.Done, await RunAsync("kernel", "install", "--prefix", _prefix));
        Assert.Equal(folder, Said());
        Assert.Contains("jupyter.completionTriggerCharacters", _error.ToString(), StringComparison.Ordinal);

        Assert.Equal(ExitStatus.Done, await RunAsync("kernel", "list", "--prefix", _prefix));
        Assert.StartsWith($".net-csharp\t{folder}\t", Said(), StringComparison.Ordinal);

        Assert.Equal(ExitStatus.Done, await RunAsync("kernel", "uninstall", "--prefix", _prefix));
        Assert.Equal(folder, Said());
        Assert.False(Directory.Exists(folder));
    }

    [Theory]
    // Nothing there: said in words, and no failure.
    [InlineData("list", "The kernel isn't registered.")]
    [InlineData("uninstall", "There was no kernel of this command")]
    public async Task Command_NothingInstalled_SaysSo(string verb, string expected)
    {
        Assert.Equal(ExitStatus.Done, await RunAsync("kernel", verb, "--prefix", _prefix));
        Assert.StartsWith(expected, _error.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--user and --prefix exclude each other", "kernel", "install", "--user", "--prefix", "x")]
    [InlineData("no-such-file.json: the connection file can't be read", "kernel", "start", "no-such-file.json")]
    public async Task Command_WrongUse_IsOneLine(string expected, params string[] args)
    {
        Assert.Equal(ExitStatus.NotDone, await RunAsync(args));

        var line = Assert.Single(_error.ToString().TrimEnd().Split('\n'));
        Assert.Contains(expected, line, StringComparison.Ordinal);
    }

    private Task<int> RunAsync(params string[] args)
    {
        _out.GetStringBuilder().Clear();
        return DatelineCommand.RunAsync(args, new CommandIo
        {
            Out = _out,
            OpenOut = () => Stream.Null,
            Error = _error,
            ErrorIsTerminal = false,
            OutIsTerminal = false,
            Variable = _ => null,
            Clock = TimeProvider.System,
        });
    }

    private string Said() => _out.ToString().TrimEnd();
}
