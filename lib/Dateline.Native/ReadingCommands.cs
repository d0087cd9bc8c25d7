using Dateline.Cli.Reads;

namespace Dateline.Native;

/// <summary>The command lines that this program carries out by itself.</summary>
internal static class ReadingCommands
{
    /// <summary>Whether this is one of them. A yes must be right; a no costs the start of the managed command and nothing else.</summary>
    public static bool Include(IReadOnlyList<string> args) =>
        args is ["read" or "correct", ..]
        && !args.Any(a => a.Contains(TableSinks.Parquet, StringComparison.Ordinal)
            // A file of further arguments.
            || a.StartsWith('@'));
}
