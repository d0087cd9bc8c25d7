using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Dateline.EndToEnd.Tests.Kernels;

/// <summary>The kernel's processes and those that they depend on: none may be left behind.</summary>
public sealed class KernelProcessTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private readonly string _folder = Directory.CreateTempSubdirectory("dateline-kernel-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Start_FrontEndDies_KernelAndWorkerEnd()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Child processes are looked up in /proc.");
        using var frontEnd = Programs.Start(["sleep", "600"], null, null);
        using var kernel = Start(frontEnd.Id);
        using var worker = await ChildAsync(kernel);

        frontEnd.Kill();

        await kernel.WaitForExitAsync(TestContext.Current.CancellationToken).WaitAsync(Patience, TestContext.Current.CancellationToken);
        await worker.WaitForExitAsync(TestContext.Current.CancellationToken).WaitAsync(Patience, TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task Start_ParentThatNamedNobodyDies_KernelEnds()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Child processes are looked up in /proc.");
        // A shell that stays between us and the kernel: its child is the kernel.
        using var shell = Programs.Start(["/bin/sh", "-c", "\"$@\"; true", "sh", .. Programs.Dateline, "kernel", "start", Connection()], null, _folder);
        using var kernel = await ChildAsync(shell);
        using var worker = await ChildAsync(kernel);

        shell.Kill();

        await kernel.WaitForExitAsync(TestContext.Current.CancellationToken).WaitAsync(Patience, TestContext.Current.CancellationToken);
        await worker.WaitForExitAsync(TestContext.Current.CancellationToken).WaitAsync(Patience, TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task Start_KernelIsKilled_WorkerEnds()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Child processes are looked up in /proc.");
        using var kernel = Start(Environment.ProcessId);
        using var worker = await ChildAsync(kernel);

        kernel.Kill();

        await worker.WaitForExitAsync(TestContext.Current.CancellationToken).WaitAsync(Patience, TestContext.Current.CancellationToken);
    }

    private Process Start(int frontEnd) =>
        Programs.Start([.. Programs.Dateline, "kernel", "start", Connection()], new Dictionary<string, string> { ["JPY_PARENT_PID"] = frontEnd.ToString(CultureInfo.InvariantCulture) }, _folder);

    private string Connection()
    {
        var listeners = Enumerable.Range(0, 5).Select(_ => new TcpListener(IPAddress.Loopback, 0)).ToArray();
        foreach (var listener in listeners) listener.Start();
        var ports = listeners.Select(listener => ((IPEndPoint)listener.LocalEndpoint).Port).ToArray();
        foreach (var listener in listeners) listener.Dispose();
        var connection = Path.Combine(_folder, "connection.json");
        File.WriteAllText(connection, string.Create(CultureInfo.InvariantCulture,
            $$"""{"ip":"127.0.0.1","transport":"tcp","key":"k","signature_scheme":"hmac-sha256","shell_port":{{ports[0]}},"control_port":{{ports[1]}},"stdin_port":{{ports[2]}},"iopub_port":{{ports[3]}},"hb_port":{{ports[4]}}}"""));
        return connection;
    }

    private static async Task<Process> ChildAsync(Process process)
    {
        for (var waited = Stopwatch.StartNew(); waited.Elapsed < Patience; await Task.Delay(50, TestContext.Current.CancellationToken))
        {
            var children = Directory.EnumerateDirectories($"/proc/{process.Id}/task").SelectMany(task => File.ReadAllText(Path.Combine(task, "children")).Split(' ', StringSplitOptions.RemoveEmptyEntries));
            if (children.FirstOrDefault() is { } child) return Process.GetProcessById(int.Parse(child, CultureInfo.InvariantCulture));
        }
        throw new TimeoutException("The process started no other.");
    }
}
