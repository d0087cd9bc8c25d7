using Dateline.Engine.Sessions;

namespace Dateline.Engine;

/// <summary>A value that is on display, to be replaced by another in its place.</summary>
public sealed class DisplayedValue
{
    private readonly INotebookHost _host;
    private readonly IReadOnlyList<string> _mimeTypes;

    internal DisplayedValue(INotebookHost host, string id, IReadOnlyList<string> mimeTypes) => (_host, Id, _mimeTypes) = (host, id, mimeTypes);

    /// <summary>The display id that front ends know it by.</summary>
    public string Id { get; }

    /// <summary>Shows another value wherever this one is on display, in this cell or in others.</summary>
    /// <param name="value">Any value, null too; shown in the MIME types that the first one was.</param>
    public void Update(object? value) => _host.Update(Id, value, _mimeTypes);
}
