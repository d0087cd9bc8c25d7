namespace Dateline.Engine;

/// <summary>
/// A kernel can't be installed or started. The message is one sentence for the person at the command line: what was wanted, what stands in the way, and what to do.
/// </summary>
public sealed class KernelException : Exception
{
    /// <summary>Only for the runtime's conventions; every throw here carries a message.</summary>
    public KernelException()
    {
    }

    /// <summary>The message is shown as it is, without the type's name or a stack trace.</summary>
    public KernelException(string message)
        : base(message)
    {
    }

    /// <summary>Keeps what the file system or JSON reader said as the inner exception.</summary>
    public KernelException(string message, Exception inner)
        : base(message, inner)
    {
    }
}
