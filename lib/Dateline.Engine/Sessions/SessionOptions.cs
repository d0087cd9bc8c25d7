namespace Dateline.Engine.Sessions;

/// <summary>How a session is set up.</summary>
internal sealed record SessionOptions
{
    /// <summary>Where relative paths of `#r` start: the notebook's folder.</summary>
    public string Folder { get; init; } = Environment.CurrentDirectory;

    /// <summary>How many characters of console text are kept of one cell.</summary>
    public int TextLimit { get; init; } = 1_000_000;
}
