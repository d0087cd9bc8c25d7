using System.Runtime.InteropServices;

namespace Dateline;

/// <summary>
/// Memory for tables of many megabytes that are filled once and then looked up all over. In pages of the usual 4 kB each of thousands of pages costs a call
/// of the system when it is first touched, which is most of what filling the table costs, and later a miss of the processor's list of pages. It isn't the
/// collector's: that would zero what the system has zeroed, and take tens of new megabytes for a reason to collect.
/// </summary>
internal sealed unsafe partial class LargePages
{
    private const int Page = 2 << 20;
    private const int AdviseHugePages = 14;
    private readonly void* _memory;

    /// <summary>Zeroed memory that lives as long as this object.</summary>
    public LargePages(int bytes)
    {
        var size = checked((nuint)((bytes + Page - 1) / Page * (long)Page));
        _memory = NativeMemory.AllocZeroed(size + Page);
        var start = (byte*)_memory;
        Start = start + (-(nint)start & (Page - 1));

        // Elsewhere the system decides by itself. An answer that there are none costs speed and nothing else.
        if (OperatingSystem.IsLinux()) _ = Advise(Start, size, AdviseHugePages);
    }

    ~LargePages() => NativeMemory.Free(_memory);

    /// <summary>Its first byte, at an address that is a multiple of a large page.</summary>
    public byte* Start { get; }

    [LibraryImport("libc", EntryPoint = "madvise")]
    private static partial int Advise(byte* start, nuint length, int advice);
}
