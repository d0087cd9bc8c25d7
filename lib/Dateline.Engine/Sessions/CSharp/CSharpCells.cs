using System.Text;
using Dateline.Engine.Sessions.Assistance;
using Dateline.Engine.Sessions.Packages;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Dateline.Engine.Sessions.CSharp;

/// <summary>
/// C# cells as a chain of script submissions. Each cell is compiled with the one before as its predecessor and gets a slot in the array
/// that the compiler's factory method reads earlier cells' variables from.
/// </summary>
internal sealed class CSharpCells(UserAssemblies assemblies) : ICellLanguage
{
    /// <summary>The class whose functions cells call without a qualifier.</summary>
    public const string Helpers = "Dateline.Engine.Notebook";

    /// <summary>How the names of cells' assemblies begin.</summary>
    public const string AssemblyPrefix = "cell-";

    private const string ClosedCell = "A cell that has only types and namespaces doesn't see what other cells declare: put the types that it needs into it.";

    private static readonly CSharpParseOptions Script = new(LanguageVersion.Latest, kind: SourceCodeKind.Script);

    // What .NET Interactive imports, and with it the cells of existing notebooks and of papermill take for granted.
    private static readonly string[] Imports =
    [
        "System", "System.Collections", "System.Collections.Generic", "System.IO", "System.Linq", "System.Text", "System.Threading.Tasks", Helpers,
    ];

    private readonly NotebookReferences _references = new(assemblies);
    private readonly List<MetadataReference> _known = [];
    private readonly HashSet<MetadataReference> _inherited = [];
    private readonly Dictionary<MetadataReference, IReadOnlySet<string>> _libraries = [];
    private readonly CellVariables _variables = new();
    private CSharpCompilation? _previous;
    private object?[] _states = new object?[16];
    private int _count;
    private volatile ScriptSnapshot? _snapshot;

    /// <summary>What the next cell can build on; asked for from any thread.</summary>
    public ScriptSnapshot Snapshot => _snapshot ?? new ScriptSnapshot([], _references.Default, Options(Imports), assemblies.Folder);

    /// <summary>The variables of all cells that ran, the last one of each name.</summary>
    public CellVariables Variables => _variables;

    public CellOutcome Run(string code, string name, Interruption interruption)
    {
        var tree = Parse(code, name);
        AddPackages(tree);
        var compilation = Compile(tree);
        var emitted = EmittedCell.Of(compilation, interruption.Token);
        if (emitted.Errors.Count > 0) return emitted.Errors.Any(CompileAdvice.IsOfCellsOnly) && TypesOnlyCell.Is(tree) ? AddTypes(tree, compilation, interruption.Token) : CompileErrors.Outcome(emitted.Errors, assemblies.Folder);

        Advance(compilation);
        // Only comments, usings or references, which later cells inherit.
        if (emitted.Image.Length == 0) return new CellOutcome.Completed(null, false);
        var factory = Factory(compilation, emitted);
        try
        {
            var value = interruption.Run(() => factory(_states));
            return new CellOutcome.Completed(value, value is not null || HasValue(compilation, tree));
        }
        catch (CellStoppedException)
        {
            // Stopped before it took its slot, it still is part of the chain: its variables have their types' defaults.
            if (LastState()?.GetType() != factory.Method.DeclaringType) Activator.CreateInstance(factory.Method.DeclaringType!, [_states]);
            return new CellOutcome.Interrupted();
        }
        catch (Exception thrown)
        {
            return RuntimeErrors.Outcome(thrown);
        }
        finally
        {
            _variables.Add(LastState());
        }
    }

    private object? LastState() => Array.FindLast(_states, state => state is not null);

    /// <summary>
    /// Compiles and runs a cell beside the chain, so that the compiler is loaded before the first cell comes: loading takes ten times what compiling does.
    /// To be called on the thread that runs cells.
    /// </summary>
    public void WarmUp()
    {
        var tree = Parse("var warm = 1; warm + 1", "warm-up");
        var compilation = Compile(tree);
        Factory(compilation, EmittedCell.Of(compilation, CancellationToken.None))(new object?[2]).GetAwaiter().GetResult();
        HasValue(compilation, tree);
    }

    private static SyntaxTree Parse(string code, string name) => CSharpSyntaxTree.ParseText(SourceText.From(code, Encoding.UTF8), Script, name);

    private CSharpCompilation Compile(SyntaxTree tree)
    {
        if (_known.Count == 0) _known.AddRange(_references.Default);
        var options = Options(_previous is null ? Imports : []);
        // A submission has the references of the one before. Given again they would be held once more by every cell that follows, and memory would grow with the square of the cells.
        return CSharpCompilation.CreateScriptCompilation(AssemblyName(), tree, _known.Where(reference => !_inherited.Contains(reference)), options, _previous, typeof(object));
    }

    private string AssemblyName() => $"{AssemblyPrefix}{_count + 1}-{Guid.NewGuid():N}";

    private CSharpCompilationOptions Options(string[] imports) => new(
        OutputKind.DynamicallyLinkedLibrary,
        usings: imports,
        optimizationLevel: OptimizationLevel.Release,
        allowUnsafe: true,
        sourceReferenceResolver: new NotebookSources(assemblies.Folder),
        metadataReferenceResolver: _references,
        assemblyIdentityComparer: DesktopAssemblyIdentityComparer.Default,
        nullableContextOptions: NullableContextOptions.Disable);

    private Func<object?[], Task<object?>> Factory(CSharpCompilation compilation, EmittedCell emitted)
    {
        var assembly = assemblies.Load(emitted.Image, emitted.Symbols);
        var entry = compilation.GetEntryPoint(CancellationToken.None)!;
        var method = assembly.GetType(entry.ContainingType.MetadataName, throwOnError: true)!.GetMethod(entry.MetadataName)!;
        return method.CreateDelegate<Func<object?[], Task<object?>>>();
    }

    // A cell that throws stays in the chain: what it set before is there, what came after has its type's default.
    private void Advance(CSharpCompilation compilation)
    {
        AddReferences(compilation);
        _inherited.UnionWith(_known);
        _previous = compilation;
        _snapshot = Snapshot with { Cells = Snapshot.Cells.Add(compilation.SyntaxTrees[0]), References = [.. _known] };
        // A submission takes at most one slot; the first slot is not a submission's.
        _count++;
        if (_states.Length < _count + 1) Array.Resize(ref _states, _states.Length * 2);
    }

    private void AddPackages(SyntaxTree tree)
    {
        foreach (var directive in tree.GetCompilationUnitRoot().GetReferenceDirectives())
        {
            if (PackageName.Of(directive.File.ValueText) is not { } package) continue;
            if (_known.Count == 0) _known.AddRange(_references.Default);
            foreach (var reference in _references.Package(package).Where(reference => !_known.Contains(reference)))
            {
                assemblies.Load(reference.FilePath!);
                _known.Add(reference);
            }
        }
    }

    private void AddReferences(CSharpCompilation compilation)
    {
        foreach (var reference in compilation.DirectiveReferences)
        {
            if (reference is not PortableExecutableReference { FilePath: { } path } || _known.Contains(reference)) continue;
            assemblies.Load(path);
            _known.Add(reference);
        }
    }

    private CellOutcome AddTypes(SyntaxTree tree, CSharpCompilation script, CancellationToken stop)
    {
        var library = TypesOnlyCell.Compile(tree, AssemblyName(), _known.Concat(script.DirectiveReferences), Options(Imports), Snapshot.Cells);
        var emitted = EmittedCell.Of(library, stop);
        if (emitted.Errors.Count > 0) return CompileErrors.Outcome(emitted.Errors, assemblies.Folder, ClosedCell);
        AddReferences(script);
        var types = assemblies.Load(emitted.Image, emitted.Symbols).GetTypes().Select(type => type.FullName!).ToHashSet(StringComparer.Ordinal);
        // A cell that is run again takes the place of what it was.
        _known.RemoveAll(reference => _libraries.TryGetValue(reference, out var before) && before.Overlaps(types));
        var added = MetadataReference.CreateFromImage(emitted.Image);
        _known.Add(added);
        _libraries[added] = types;
        _snapshot = Snapshot with { References = [.. _known] };
        return new CellOutcome.Completed(null, false);
    }

    private static bool HasValue(CSharpCompilation compilation, SyntaxTree tree)
    {
        var last = tree.GetCompilationUnitRoot().Members.LastOrDefault();
        return last is GlobalStatementSyntax { Statement: ExpressionStatementSyntax { SemicolonToken.IsMissing: true } statement }
            && compilation.GetSemanticModel(tree).GetTypeInfo(statement.Expression).Type?.SpecialType != SpecialType.System_Void;
    }
}
