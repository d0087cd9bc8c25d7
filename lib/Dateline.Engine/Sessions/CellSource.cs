namespace Dateline.Engine.Sessions;

/// <summary>A cell's code and the language it is in.</summary>
/// <param name="Code">The code; a line that only named the language is left empty, so that line numbers stay those of the cell.</param>
/// <param name="Language">In lower case, such as "csharp".</param>
internal readonly record struct CellSource(string Code, string Language)
{
    /// <summary>Reads a first line like "#!fsharp", which .NET Interactive's notebooks switch languages with.</summary>
    public static CellSource Read(string code, string language)
    {
        var start = 0;
        while (start < code.Length && char.IsWhiteSpace(code[start])) start++;
        if (!code.AsSpan(start).StartsWith("#!")) return new(code, language);
        var end = code.IndexOf('\n', start);
        if (end < 0) end = code.Length;
        var name = code[(start + 2)..end].Trim().ToLowerInvariant() switch
        {
            "c#" or "cs" => "csharp",
            "f#" or "fs" => "fsharp",
            "md" => "markdown",
            var other => other,
        };
        return new(string.Concat(code.AsSpan(0, start), code.AsSpan(end)), name);
    }
}
