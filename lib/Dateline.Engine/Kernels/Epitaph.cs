using System.Globalization;

namespace Dateline.Engine.Kernels;

/// <summary>Says in words how a process that ran cells came to its end.</summary>
internal static class Epitaph
{
    private const int SignalBase = 128;
    // What Windows gives as the exit code of an overflowed stack.
    private const int StatusStackOverflow = unchecked((int)0xC00000FD);

    public static string Of(int exitCode, string lastWords)
    {
        if (exitCode == StatusStackOverflow || lastWords.Contains("Stack overflow", StringComparison.Ordinal))
            return "The cell overflowed the stack, which ends a .NET process.";
        var how = exitCode > SignalBase && !OperatingSystem.IsWindows()
            ? string.Create(CultureInfo.InvariantCulture, $"The process that runs the cells was ended by signal {exitCode - SignalBase}.")
            : string.Create(CultureInfo.InvariantCulture, $"The process that runs the cells ended with exit code {exitCode}.");
        var said = lastWords.Trim();
        return said.Length == 0 ? how : $"{how} It last wrote:\n{said}";
    }
}
