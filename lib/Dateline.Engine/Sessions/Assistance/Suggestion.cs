namespace Dateline.Engine.Sessions.Assistance;

/// <param name="Text">What is put in.</param>
/// <param name="Kind">A word for what it is, as JupyterLab shows it: "function", "class" …</param>
internal readonly record struct Suggestion(string Text, string Kind);
