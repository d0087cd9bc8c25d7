using System.Runtime.InteropServices;

namespace Dateline;

/// <summary>
/// Memory for tables of many megabytes that are filled once and then looked up all over. In pages of the usual 4 kB each of thousands of pages costs a call
/// of the system when it is first touched, which is most of what filling the table costs, and later a miss of the processor's list of pages.
/// </summary>
internal static unsafe partial class LargePages
{
    private const int Page = 2 << 20;
    private const int AdviseHugePages = 14;

    /// <summary>Zeroed memory that doesn't move, at an address that is a multiple of a large page. It lives as long as <paramref name="owner"/>.</summary>
    public static byte* Allocate(int bytes, out byte[] owner)
    {
        var size = checked((bytes + Page - 1) / Page * Page);
        owner = GC.AllocateUninitializedArray<byte>(checked(size + Page), pinned: true);
        var start = (byte*)Marshal.UnsafeAddrOfPinnedArrayElement(owner, 0);
        start += -(nint)start & (Page - 1);

        // Elsewhere the system decides by itself. An answer that there are none costs speed and nothing else.
        if (OperatingSystem.IsLinux()) _ = Advise(start, (nuint)size, AdviseHugePages);
        NativeMemory.Clear(start, (nuint)bytes);
        return start;
    }

    [LibraryImport("libc", EntryPoint = "madvise")]
    private static partial int Advise(byte* start, nuint length, int advice);
}
