using System.Diagnostics;

namespace Dateline.Engine.Sessions;

/// <summary>Tells threads that compute on and on from those that wait.</summary>
internal static class BusyThreads
{
    private const int Looks = 12;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(25);

    /// <summary>Whether another thread of this process than the caller's computes without a rest, for a third of a second. Returns at once when none does.</summary>
    public static bool Any()
    {
        // Where the system is busy a thread that has work may not get to do it, so states are looked at and not processor time.
        var busy = Running();
        for (var look = 1; look < Looks && busy.Count > 1; look++)
        {
            Thread.Sleep(Pause);
            busy.IntersectWith(Running());
        }
        // The caller's is one of them.
        return busy.Count > 1;
    }

    private static HashSet<int> Running()
    {
        using var process = Process.GetCurrentProcess();
        var busy = new HashSet<int>();
        foreach (ProcessThread thread in process.Threads)
        {
            try
            {
                if (thread.ThreadState is System.Diagnostics.ThreadState.Running or System.Diagnostics.ThreadState.Ready) busy.Add(thread.Id);
            }
            catch (Exception ended) when (ended is InvalidOperationException or System.ComponentModel.Win32Exception)
            {
                // It ended while we looked.
            }
            finally
            {
                thread.Dispose();
            }
        }
        return busy;
    }
}
