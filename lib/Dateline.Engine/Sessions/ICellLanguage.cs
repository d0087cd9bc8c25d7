namespace Dateline.Engine.Sessions;

/// <summary>A language that cells are written in. It keeps what earlier cells declared. Called from one thread at a time.</summary>
internal interface ICellLanguage
{
    /// <summary>Compiles and runs a cell, called <paramref name="name"/> in error messages, on the calling thread and waits for its end.</summary>
    CellOutcome Run(string code, string name, Interruption interruption);
}
