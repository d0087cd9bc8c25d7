using Dateline.Engine.Sessions.Formatting;

namespace Dateline.Engine.Sessions;

/// <summary>What the functions that cells call ask of the session.</summary>
internal interface INotebookHost
{
    DisplayedValue Display(object? value, IReadOnlyList<string> mimeTypes);

    void Update(string id, object? value, IReadOnlyList<string> mimeTypes);

    void Clear(bool wait);

    string Input(string prompt, bool password);

    object? Shared(string name);

    void Register(TypeFormatter formatter);
}
