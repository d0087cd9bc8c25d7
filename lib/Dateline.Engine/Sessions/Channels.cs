namespace Dateline.Engine.Sessions;

/// <summary>Jupyter's channels, by which messages are told apart on the one pipe to a worker.</summary>
internal static class Channels
{
    public const string Shell = "shell";
    public const string Control = "control";
    public const string Output = "iopub";
    public const string Input = "stdin";
}
