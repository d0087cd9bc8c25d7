using System.Diagnostics;
using System.Globalization;
using Microsoft.Win32.SafeHandles;

namespace Dateline.Engine.Kernels;

/// <summary>Tells when the front end has died that started the kernel, where it said who it is (<c>JPY_PARENT_PID</c>).</summary>
internal static class ParentWatch
{
    /// <summary>Completes when the process is gone; never when <paramref name="parent"/> names none.</summary>
    public static Task ExitAsync(string? parent)
    {
        if (!long.TryParse(parent, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number <= 1) return Task.Delay(Timeout.Infinite);
        return OperatingSystem.IsWindows() ? HandleAsync((nint)number) : ProcessAsync(number);
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
