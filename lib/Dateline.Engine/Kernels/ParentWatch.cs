using System.Diagnostics;
using System.Globalization;
using Microsoft.Win32.SafeHandles;

namespace Dateline.Engine.Kernels;

/// <summary>
/// Tells when the front end has died that started the kernel: the process named by <c>JPY_PARENT_PID</c>, or where that says nothing, the one whose child the kernel is.
/// </summary>
internal static class ParentWatch
{
    // Whoever takes over orphans: the kernel has none to watch, and had none when it began.
    private const long Init = 1;

    /// <summary>Completes when the process is gone; never when <paramref name="parent"/> is 0 or 1, which says that none is to be watched.</summary>
    public static Task ExitAsync(string? parent)
    {
        var named = long.TryParse(parent, NumberStyles.None, CultureInfo.InvariantCulture, out var number);
        if (!named) number = OperatingSystem.IsLinux() ? ParentOfThis() : 0;
        if (number <= Init) return Task.Delay(Timeout.Infinite);
        return OperatingSystem.IsWindows() ? HandleAsync((nint)number) : ProcessAsync(number);
    }

    private static long ParentOfThis()
    {
        foreach (var line in File.ReadLines("/proc/self/status"))
        {
            if (line.StartsWith("PPid:", StringComparison.Ordinal)) return long.Parse(line.AsSpan("PPid:".Length).Trim(), NumberStyles.None, CultureInfo.InvariantCulture);
        }
        return 0;
    }

    private static async Task ProcessAsync(long id)
    {
        try
        {
            using var process = Process.GetProcessById((int)id);
            await process.WaitForExitAsync().ConfigureAwait(false);
        }
        catch (Exception e) when (e is ArgumentException or InvalidOperationException)
        {
            // It was gone before we looked.
        }
    }

    /// <summary>On Windows Jupyter hands down an open handle of its process instead of an id.</summary>
    private static Task HandleAsync(nint handle)
    {
        var gone = new TaskCompletionSource();
        var wait = new ManualResetEvent(false) { SafeWaitHandle = new SafeWaitHandle(handle, ownsHandle: true) };
        ThreadPool.RegisterWaitForSingleObject(wait, (_, _) => gone.TrySetResult(), null, Timeout.Infinite, executeOnlyOnce: true);
        return gone.Task;
    }
}
