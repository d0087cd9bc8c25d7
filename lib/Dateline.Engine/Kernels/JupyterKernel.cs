using Dateline.Engine.Kernels;
using Dateline.Engine.Kernels.Wire;

namespace Dateline.Engine;

/// <summary>
/// A Jupyter kernel for C#, protocol 5.3. Cells run in a process of their own in the current folder, which is replaced when it dies or can't be interrupted;
/// this process keeps the sockets and stays.
/// </summary>
public static class JupyterKernel
{
    /// <summary>
    /// Serves the front end that wrote <paramref name="connectionFile"/> until it asks the kernel to shut down, until its process is gone (the one that the
    /// environment names in JPY_PARENT_PID, else on Linux the one that started this; a JPY_PARENT_PID of 0 has none watched), or until <paramref name="cancellation"/>. Messages that are dropped (unsigned, replayed, malformed) are noted on <paramref name="log"/>.
    /// </summary>
    /// <exception cref="KernelException">The file isn't a connection file, or its ports can't be listened on.</exception>
    public static async Task RunAsync(string connectionFile, TextWriter log, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(connectionFile);
        ArgumentNullException.ThrowIfNull(log);
        // Asked first: a parent that is gone can't be told from none.
        var orphaned = ParentWatch.ExitAsync(Environment.GetEnvironmentVariable("JPY_PARENT_PID"));
        var connection = ConnectionFile.Read(connectionFile);
        await using var kernel = new Kernel(connection, Environment.CurrentDirectory, log, Kernel.DefaultGrace);
        var cancelled = Task.Delay(Timeout.Infinite, cancellation);
        await Task.WhenAny(kernel.ShutDown, orphaned, cancelled).ConfigureAwait(false);
    }
}
