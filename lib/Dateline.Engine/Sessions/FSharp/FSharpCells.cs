using FSharp.Compiler.Diagnostics;
using FSharp.Compiler.Interactive;
using Microsoft.FSharp.Core;
using Value = Microsoft.FSharp.Core.FSharpChoice<Microsoft.FSharp.Core.FSharpOption<FSharp.Compiler.Interactive.Shell.FsiValue>, System.Exception>;

namespace Dateline.Engine.Sessions.FSharp;

/// <summary>F# cells, by F# Interactive. It is large: made with the first F# cell, and only then its assembly is loaded.</summary>
internal sealed class FSharpCells : ICellLanguage
{
    private const string Start = "open System\nopen System.Collections.Generic\nopen System.IO\nopen System.Linq\nopen type Dateline.Engine.Notebook";

    private readonly UserAssemblies _assemblies;
    private readonly Shell.FsiEvaluationSession _session;
    private readonly HashSet<string> _referenced;

    public FSharpCells(UserAssemblies assemblies)
    {
        _assemblies = assemblies;
        // The framework that runs, found by F# itself: with an SDK's reference assemblies, or with these named one by one, an array of C# is not F#'s int[].
        _referenced = [.. UserAssemblies.FrameworkPaths(), typeof(Unit).Assembly.Location, typeof(FSharpCells).Assembly.Location];
        string[] arguments = ["fsi", "--noninteractive", "--nologo", "--gui-", "--quiet", "--optimize+", "--debug+", "--usesdkrefs-", "-r:" + typeof(FSharpCells).Assembly.Location];
        _session = Shell.FsiEvaluationSession.Create(Shell.FsiEvaluationSession.GetDefaultConfiguration(), arguments, TextReader.Null, TextWriter.Null, TextWriter.Null, null, null);
        _session.EvalInteractionNonThrowing(Start, "start", null);
    }

    /// <summary>All values that cells declared, by name, the last one of each.</summary>
    public IEnumerable<(string Name, object? Value)> Values =>
        _session.GetBoundValues().Where(bound => bound.Name != "it").Select(bound => (bound.Name, (object?)bound.Value.ReflectionValue));

    public CellOutcome Run(string code, string name, Interruption interruption)
    {
        code = FSharpDirectives.WithoutPackages(code, _assemblies, out var packaged, out var refusal);
        if (refusal is not null) return refusal;
        foreach (var file in packaged)
        {
            _assemblies.Load(file);
            Reference(file);
        }
        foreach (var path in FSharpDirectives.References(code))
            if (_assemblies.Find(path) is { } file) _assemblies.Load(file);
        Tuple<Value, FSharpDiagnostic[]> evaluated;
        try
        {
            evaluated = (Tuple<Value, FSharpDiagnostic[]>)interruption.Run(() => Task.FromResult<object?>(_session.EvalInteractionNonThrowing(code, name, null)))!;
        }
        catch (CellStoppedException)
        {
            return new CellOutcome.Interrupted();
        }
        var errors = evaluated.Item2.Where(found => found.Severity.IsError).ToList();
        if (errors.Count > 0) return FSharpErrors.Outcome(errors, code);
        return evaluated.Item1 switch
        {
            Value.Choice1Of2 { Item.Value: { } value } when value.ReflectionType != typeof(Unit) => new CellOutcome.Completed(value.ReflectionValue, true),
            Value.Choice2Of2 failed => FSharpErrors.Outcome(failed.Item),
            _ => new CellOutcome.Completed(null, false),
        };
    }

    /// <summary>
    /// Declares a value that another language has. F# Interactive's own way to do so names the types by the assembly that has them, which F# then takes for
    /// others than its own; spelled out in code, they are the same.
    /// </summary>
    public void Bind(string name, Type type)
    {
        foreach (var path in TypeSyntax.Assemblies(type)) Reference(path);
        var bound = _session.EvalInteractionNonThrowing($"let ``{name}`` : {TypeSyntax.FSharp(type)} = unbox (Dateline.Engine.Notebook.Shared \"{name}\")", "shared", null);
        if (bound.Item2.FirstOrDefault(found => found.Severity.IsError) is { } error) throw new InvalidOperationException($"The variable '{name}' can't be carried over to F#: {error.Message}");
    }

    private void Reference(string path)
    {
        if (_referenced.Add(path)) _session.EvalInteractionNonThrowing($"#r @\"{path}\"", "reference", null);
    }
}
