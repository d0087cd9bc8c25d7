namespace Dateline.Cli;

/// <summary>What the command tells the shell.</summary>
internal static class ExitStatus
{
    /// <summary>All well.</summary>
    public const int Done = 0;

    /// <summary>The work was done but something in it failed: what there is was written.</summary>
    public const int PartlyFailed = 1;

    /// <summary>Wrong use or unreadable input: nothing was written.</summary>
    public const int NotDone = 2;
}
