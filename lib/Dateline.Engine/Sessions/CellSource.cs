namespace Dateline.Engine.Sessions;

/// <summary>A cell's code, or a part of it, and the language that it is in.</summary>
/// <param name="Code">The code; lines that named the language or stand in another part are empty, so that line numbers stay those of the cell.</param>
/// <param name="Language">In lower case, such as "csharp".</param>
/// <param name="Timed">Whether the time that it takes is to be shown.</param>
internal readonly record struct CellSource(string Code, string Language, bool Timed = false)
{
    /// <summary>Reads a first line like "#!fsharp", which .NET Interactive's notebooks switch languages with.</summary>
    public static CellSource Read(string code, string language)
    {
        var start = 0;
        while (start < code.Length && char.IsWhiteSpace(code[start])) start++;
        if (!code.AsSpan(start).StartsWith("#!")) return new(code, language);
        var end = code.IndexOf('\n', start);
        if (end < 0) end = code.Length;
        return new(string.Concat(code.AsSpan(0, start), code.AsSpan(end)), LanguageNamed(code[(start + 2)..end].Trim()));
    }

    /// <summary>The language that a magic command's word means, in the form that the rest of the program uses.</summary>
    public static string LanguageNamed(string word) => word.ToLowerInvariant() switch
    {
        "c#" or "cs" => "csharp",
        "f#" or "fs" => "fsharp",
        "md" => "markdown",
        var other => other,
    };
}
