using System.Text;
using Dateline.Engine.Sessions.Assistance;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Emit;
using Microsoft.CodeAnalysis.Text;

namespace Dateline.Engine.Sessions.CSharp;

/// <summary>
/// C# cells as a chain of script submissions. Each cell is compiled with the one before as its predecessor and gets a slot in the array
/// that the compiler's factory method reads earlier cells' variables from.
/// </summary>
internal sealed class CSharpCells(UserAssemblies assemblies) : ICellLanguage
{
    private static readonly CSharpParseOptions Script = new(LanguageVersion.Latest, kind: SourceCodeKind.Script);

    // What .NET Interactive imports, and with it the cells of existing notebooks and of papermill take for granted.
    private static readonly string[] Imports =
    [
        "System", "System.Collections", "System.Collections.Generic", "System.IO", "System.Linq", "System.Text", "System.Threading.Tasks",
        "Dateline.Engine.Notebook",
    ];

    private readonly NotebookReferences _references = new(assemblies);
    private readonly List<MetadataReference> _known = [];
    private CSharpCompilation? _previous;
    private object?[] _states = new object?[16];
    private int _count;
    private volatile ScriptSnapshot? _snapshot;

    /// <summary>What the next cell can build on; asked for from any thread.</summary>
    public ScriptSnapshot Snapshot => _snapshot ?? new ScriptSnapshot([], _references.Default, Options(Imports), assemblies.Folder);

    public CellOutcome Run(string code, string name, Interruption interruption)
    {
        var tree = CSharpSyntaxTree.ParseText(SourceText.From(code, Encoding.UTF8), Script, name);
        var compilation = Compile(tree);
        using var image = new MemoryStream();
        using var symbols = new MemoryStream();
        var emitted = compilation.Emit(image, symbols, options: new EmitOptions(debugInformationFormat: DebugInformationFormat.PortablePdb));
        if (!emitted.Success && emitted.Diagnostics.Any(found => found.Severity == DiagnosticSeverity.Error)) return CompileErrors.Outcome(emitted.Diagnostics);

        foreach (var reference in compilation.DirectiveReferences) assemblies.Load(((PortableExecutableReference)reference).FilePath!);
        if (!emitted.Success)
        {
            // Nothing to run: only comments, usings or references, which later cells inherit.
            Advance(compilation);
            return new CellOutcome.Completed(null, false);
        }
        var hasValue = HasValue(compilation, tree);
        var factory = Factory(compilation, image, symbols);
        Advance(compilation);
        try
        {
            var value = interruption.Run(() => factory(_states));
            return new CellOutcome.Completed(value, hasValue || value is not null);
        }
        catch (OperationCanceledException stopped) when (stopped.CancellationToken.IsCancellationRequested)
        {
            return new CellOutcome.Interrupted();
        }
        catch (Exception thrown)
        {
            return RuntimeErrors.Outcome(thrown);
        }
    }

    private CSharpCompilation Compile(SyntaxTree tree)
    {
        if (_known.Count == 0) _known.AddRange(_references.Default);
        var options = Options(_previous is null ? Imports : []);
        return CSharpCompilation.CreateScriptCompilation($"cell-{_count + 1}-{Guid.NewGuid():N}", tree, _known, options, _previous, typeof(object));
    }

    private CSharpCompilationOptions Options(string[] imports) => new(
        OutputKind.DynamicallyLinkedLibrary,
        usings: imports,
        optimizationLevel: OptimizationLevel.Release,
        allowUnsafe: true,
        sourceReferenceResolver: new NotebookSources(assemblies.Folder),
        metadataReferenceResolver: _references,
        assemblyIdentityComparer: DesktopAssemblyIdentityComparer.Default,
        nullableContextOptions: NullableContextOptions.Disable);

    private Func<object?[], Task<object?>> Factory(CSharpCompilation compilation, MemoryStream image, MemoryStream symbols)
    {
        var assembly = assemblies.Load(image, symbols);
        var entry = compilation.GetEntryPoint(CancellationToken.None)!;
        var method = assembly.GetType(entry.ContainingType.MetadataName, throwOnError: true)!.GetMethod(entry.MetadataName)!;
        return method.CreateDelegate<Func<object?[], Task<object?>>>();
    }

    // A cell that throws stays in the chain: what it set before is there, what came after has its type's default.
    private void Advance(CSharpCompilation compilation)
    {
        foreach (var reference in compilation.DirectiveReferences)
            if (!_known.Contains(reference)) _known.Add(reference);
        _previous = compilation;
        _snapshot = new ScriptSnapshot(Snapshot.Cells.Add(compilation.SyntaxTrees[0]), [.. _known], Options(Imports), assemblies.Folder);
        // A submission takes at most one slot; the first slot is not a submission's.
        _count++;
        if (_states.Length < _count + 1) Array.Resize(ref _states, _states.Length * 2);
    }

    private static bool HasValue(CSharpCompilation compilation, SyntaxTree tree)
    {
        var last = tree.GetCompilationUnitRoot().Members.LastOrDefault();
        return last is GlobalStatementSyntax { Statement: ExpressionStatementSyntax { SemicolonToken.IsMissing: true } statement }
            && compilation.GetSemanticModel(tree).GetTypeInfo(statement.Expression).Type?.SpecialType != SpecialType.System_Void;
    }
}
