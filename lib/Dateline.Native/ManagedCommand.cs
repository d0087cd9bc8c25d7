using System.Runtime.InteropServices;
using System.Runtime.InteropServices.Marshalling;
using Dateline.Cli;

namespace Dateline.Native;

/// <summary>The whole command, for the runtime to run, in the same folder as this program.</summary>
internal static unsafe partial class ManagedCommand
{
    private static readonly string Program = Path.Combine(AppContext.BaseDirectory, "Dateline.Cli");

    /// <summary>Becomes that command: process, streams, environment and exit status are the same. Returns only if it can't be started.</summary>
    public static int Run(string[] args)
    {
        // The array ends with a null; what it points to is freed by becoming another program.
        var arguments = stackalloc byte*[args.Length + 2];
        arguments[0] = Utf8StringMarshaller.ConvertToUnmanaged(Program);
        for (var i = 0; i < args.Length; i++) arguments[i + 1] = Utf8StringMarshaller.ConvertToUnmanaged(args[i]);
        arguments[args.Length + 1] = null;
        _ = Execute(arguments[0], arguments);
        Console.Error.WriteLine($"dateline: {Program}: can't be started ({Marshal.GetLastPInvokeErrorMessage()}); publish the command again and keep its files together.");
        return ExitStatus.NotDone;
    }

    [LibraryImport("libc", EntryPoint = "execv", SetLastError = true)]
    private static partial int Execute(byte* path, byte** arguments);
}
