using System.Text.Json;

namespace Dateline.Engine.Documents;

/// <summary>What is said of files that aren't notebooks.</summary>
internal static class NotebookErrors
{
    public static NotebookFormatException TooLarge(string name, long bytes, long limit) =>
        new($"{name}: {bytes / (1 << 20)} MB is more than the {limit / (1 << 20)} MB that a notebook may have; clear its outputs and save it again.");

    public static NotebookFormatException NotJson(string name, JsonException error) =>
        new($"{name}: line {error.LineNumber + 1}, byte {error.BytePositionInLine + 1}: not JSON ({FirstSentence(error.Message)}); a notebook is an .ipynb file as Jupyter and VS Code save it.", error);

    public static NotebookFormatException NotNotebook(string name, string what) =>
        new($"{name}: JSON, but not a notebook: {what}; a notebook is an .ipynb file as Jupyter and VS Code save it.");

    public static NotebookFormatException OldVersion(string name, int version) =>
        new($"{name}: nbformat {version} is too old, 4.0 to 4.5 are read; convert it with: jupyter nbconvert --to notebook --inplace {name}");

    public static NotebookFormatException NewVersion(string name, int version) =>
        new($"{name}: nbformat {version} is newer than the 4.0 to 4.5 that are read; save it as nbformat 4.");

    public static NotebookFormatException BadCell(string name, int cell, string what) =>
        new($"{name}: cell {cell + 1}: {what}; open it in Jupyter or VS Code and save it again.");

    // System.Text.Json adds the place to its messages, which are said here in our own words.
    private static string FirstSentence(string message)
    {
        var end = message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        return (end < 0 ? message : message[..end]).TrimEnd('.');
    }
}
