using System.Diagnostics;

namespace Dateline.Engine.Sessions;

/// <summary>How to start this assembly as a program of its own, whichever program it is part of now.</summary>
internal static class WorkerCommand
{
    public const string Verb = "worker";

    public static ProcessStartInfo StartInfo()
    {
        var assembly = typeof(WorkerCommand).Assembly.Location;
        var start = new ProcessStartInfo(Host());
        // Memory that is never writable and executable at once guards a process against its own faults, and makes loading slower. Here loading is what people wait for,
        // and the process is there to run whatever code it is given.
        start.Environment["DOTNET_EnableWriteXorExecute"] = "0";
        start.ArgumentList.Add("exec");
        start.ArgumentList.Add(assembly);
        start.ArgumentList.Add(Verb);
        return start;
    }

    // The runtime that runs us is the one that was chosen for us: the same one runs the notebook.
    private static string Host()
    {
        var name = OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet";
        if (Path.GetFileName(Environment.ProcessPath) is { } running && string.Equals(running, name, StringComparison.OrdinalIgnoreCase)) return Environment.ProcessPath!;
        var runtime = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        var beside = Path.GetFullPath(Path.Combine(runtime, "..", "..", "..", name));
        return File.Exists(beside) ? beside : name;
    }
}
