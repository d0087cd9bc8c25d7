namespace Dateline.Engine.Sessions;

/// <summary>How a session is set up.</summary>
internal sealed record SessionOptions
{
    /// <summary>Where relative paths of `#r` start: the notebook's folder.</summary>
    public string Folder { get; init; } = Environment.CurrentDirectory;

    /// <summary>The language of cells that name none of their own.</summary>
    public string Language { get; init; } = "csharp";

    /// <summary>How many characters of console text are kept of one cell.</summary>
    public int TextLimit { get; init; } = 1_000_000;

    /// <summary>How many characters of displays, results included, are kept of one cell.</summary>
    public long DisplayLimit { get; init; } = 100_000_000;
}
