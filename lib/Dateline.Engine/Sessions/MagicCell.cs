using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Dateline.Engine.Sessions;

/// <summary>
/// The lines of a cell that begin with "#!", .NET Interactive's magic commands. Those that name a language cut the cell into parts; `#!share`, `#!set` and
/// `#!time` do what they did there; the others are refused with what to write instead.
/// </summary>
internal static partial class MagicCell
{
    private const string Share = "A variable is named, and may get another name: #!share --from csharp name --as other.";
    private const string Set = "A value and a name are given: #!set --name other --value @fsharp:name, or --value \"text\", or --value @input:question.";

    // Commands, not languages; and what to write in their place.
    private static readonly Dictionary<string, string> Refused = new(StringComparer.Ordinal)
    {
        ["about"] = "Leave the line out; 'dateline --version' says what runs.",
        ["connect"] = "Only this notebook's own C# and F# run here.",
        ["i"] = "Packages are not downloaded, so there are no sources to name.",
        ["import"] = "Load a script file with #load \"file.csx\".",
        ["log"] = "Leave the line out.",
        ["lsmagic"] = "Leave the line out. There are #!csharp, #!fsharp, #!html, #!markdown, #!share, #!set and #!time.",
        ["value"] = "Declare the text as a variable: var name = \"\"\"…\"\"\";",
        ["who"] = "Name a variable as the last line of a cell to see it.",
        ["whos"] = "Name a variable as the last line of a cell to see it.",
    };

    /// <summary>The parts of a cell, in their order; at least one.</summary>
    /// <param name="code">The cell as it stands in the notebook.</param>
    /// <param name="language">The cell's language before any of its lines names one.</param>
    /// <param name="refusal">Why the cell can't run; null if it can. The parts are of no use then.</param>
    public static IReadOnlyList<CellSource> Parts(string code, string language, out CellOutcome.Failed? refusal)
    {
        refusal = null;
        if (!MayBegin().IsMatch(code)) return [CellSource.Read(code, language)];
        var parts = new List<CellSource>();
        var (text, empty, timed) = (new StringBuilder(), true, false);
        var lines = code.Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            var line = lines[i];
            // Text may have such lines of its own.
            if (Command().Match(line) is { Success: true } command && (language is not ("html" or "markdown") || Languages(command)))
            {
                var words = Words(command.Groups["rest"].Value);
                var name = command.Groups["name"].Value;
                switch (name)
                {
                    case "time":
                        timed = true;
                        line = "";
                        break;
                    case "share" when Shared(words, language) is { } assignment:
                        line = assignment;
                        break;
                    case "set" when Assigned(words, language) is { } assignment:
                        line = assignment;
                        break;
                    case "share" or "set":
                        refusal = Refuse(name, i, line, name == "share" ? Share : Set);
                        return [];
                    case var other when Refused.TryGetValue(other, out var advice):
                        refusal = Refuse(name, i, line, advice);
                        return [];
                    default:
                        if (!empty) parts.Add(new(text.ToString(), language, timed));
                        (empty, timed, language) = (true, false, CellSource.LanguageNamed(name));
                        text.Clear().Append('\n', i);
                        line = "";
                        break;
                }
            }
            empty &= line.AsSpan().Trim().IsEmpty;
            text.Append(line);
            if (i < lines.Length - 1) text.Append('\n');
        }
        if (!empty || parts.Count == 0) parts.Add(new(text.ToString(), language, timed));
        return parts;
    }

    private static bool Languages(Match command) => CellSource.LanguageNamed(command.Groups["name"].Value) is "csharp" or "fsharp" or "html" or "markdown";

    private static CellOutcome.Failed Refuse(string name, int line, string code, string advice)
    {
        var message = string.Create(CultureInfo.InvariantCulture, $"({line + 1},1): The magic command '#!{name}' can't be used here. {advice}");
        return new("MagicCommand", message, [message, "    " + code.TrimEnd()]);
    }

    // A cell finds variables of the other language by their names; only another name needs code.
    private static string? Shared(List<string> words, string language)
    {
        var (as_, _, rest) = (Option(words, "--as"), Option(words, "--from"), words);
        Option(rest, "--mime-type");
        return rest is [var name] && Name().IsMatch(name) ? as_ is null || as_ == name ? "" : Name().IsMatch(as_) ? Assignment(as_, name, language) : null : null;
    }

    private static string? Assigned(List<string> words, string language)
    {
        var (name, value) = (Option(words, "--name"), Option(words, "--value"));
        if (name is null || value is null || words.Count > 0 || !Name().IsMatch(name)) return null;
        if (!value.StartsWith('@')) return Assignment(name, Literal(value), language);
        return value.Split(':', 2) switch
        {
            ["@csharp" or "@fsharp", var variable] when Name().IsMatch(variable) => variable == name ? "" : Assignment(name, variable, language),
            ["@input", var prompt] => Assignment(name, $"Input({Literal(prompt)})", language),
            ["@password", var prompt] => Assignment(name, $"Password({Literal(prompt)})", language),
            _ => null,
        };
    }

    private static string? Assignment(string name, string value, string language) => language switch
    {
        "csharp" => $"var {name} = {value};",
        "fsharp" => $"let {name} = {value}",
        _ => null,
    };

    // Both languages read the escapes that are made here.
    private static string Literal(string text) => "\"" + text.Trim('"').Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal) + "\"";

    private static string? Option(List<string> words, string option)
    {
        var at = words.IndexOf(option);
        if (at < 0 || at + 1 >= words.Count) return null;
        var value = words[at + 1];
        words.RemoveRange(at, 2);
        return value;
    }

    private static List<string> Words(string text) => [.. Word().Matches(text).Select(match => match.Value)];

    [GeneratedRegex(@"^[ \t]*(#!|%%)\w", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex MayBegin();

    [GeneratedRegex(@"^[ \t]*(?:#!|%%)(?<name>[a-zA-Z][\w#-]*)(?<rest>[^\r\n]*)", RegexOptions.CultureInvariant)]
    private static partial Regex Command();

    [GeneratedRegex("""(?:"[^"]*"|[^\s"])+""", RegexOptions.CultureInvariant)]
    private static partial Regex Word();

    [GeneratedRegex(@"^[\p{L}_][\p{L}\p{Nd}_]*$", RegexOptions.CultureInvariant)]
    private static partial Regex Name();
}
