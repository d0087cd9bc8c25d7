using System.CommandLine;
using System.CommandLine.Parsing;

namespace Dateline.Cli.Commands;

/// <summary>Arguments that name files.</summary>
internal static class FileArguments
{
    /// <summary>An argument of several paths. A misspelled option is no path: the parser by itself would take it for one.</summary>
    public static Argument<string[]> Several(string name, string description, ArgumentArity arity)
    {
        var argument = new Argument<string[]>(name) { Description = description, Arity = arity };
        argument.Validators.Add(RefuseOptions);
        return argument;
    }

    /// <summary>An argument of one path, which may be left out.</summary>
    public static Argument<string?> Optional(string name, string description)
    {
        var argument = new Argument<string?>(name) { Description = description, Arity = ArgumentArity.ZeroOrOne };
        argument.Validators.Add(RefuseOptions);
        return argument;
    }

    private static void RefuseOptions(ArgumentResult result)
    {
        foreach (var token in result.Tokens.Where(t => t.Value.Length > 1 && t.Value[0] == '-'))
        {
            result.AddError($"Unknown option '{token.Value}' (for a file of that name write ./{token.Value})");
        }
    }
}
