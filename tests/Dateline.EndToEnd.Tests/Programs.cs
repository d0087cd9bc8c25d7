using System.Diagnostics;

namespace Dateline.EndToEnd.Tests;

/// <summary>Other programs, run to their end.</summary>
internal static class Programs
{
    /// <summary>The runtime that runs the tests.</summary>
    public static string Dotnet { get; } = DotnetPath();

    /// <summary>The runtime, and the command as it was built beside the tests.</summary>
    public static IReadOnlyList<string> Dateline { get; } = [Dotnet, Path.Combine(AppContext.BaseDirectory, "Dateline.Cli.dll")];

    /// <summary>Standard output and error together, and the exit status.</summary>
    public static async Task<(int Status, string Said)> RunAsync(IReadOnlyList<string> command, IReadOnlyDictionary<string, string>? variables = null, string? folder = null)
    {
        using var process = Start(command, variables, folder);
        var said = await Task.WhenAll(process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken), process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken));
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, string.Concat(said));
    }

    public static Process Start(IReadOnlyList<string> command, IReadOnlyDictionary<string, string>? variables, string? folder)
    {
        var start = new ProcessStartInfo(command[0], command.Skip(1)) { RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true, WorkingDirectory = folder ?? "" };
        foreach (var (name, value) in variables ?? new Dictionary<string, string>()) start.Environment[name] = value;
        var process = Process.Start(start)!;
        process.StandardInput.Close();
        return process;
    }

    private static string DotnetPath()
    {
        var name = OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet";
        return Path.GetFullPath(Path.Combine(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "..", "..", "..", name));
    }
}
