using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Host.Mef;
using Microsoft.CodeAnalysis.Text;

namespace Dateline.Engine.Sessions.Assistance;

/// <summary>
/// The session as the compiler's editor services want it: each cell that declares something is a script project that refers to the one before. Not thread safe.
/// </summary>
internal sealed class ScriptWorkspace : IDisposable
{
    private static readonly CSharpParseOptions Script = new(LanguageVersion.Latest, kind: SourceCodeKind.Script);

    private readonly AdhocWorkspace _workspace = new(MefHostServices.DefaultHost);
    private readonly HashSet<MetadataReference> _inherited = [];
    private int _cells;
    private ProjectId? _last;

    /// <summary>A document with <paramref name="code"/> as the next cell. Snapshots must be of one session, in their order.</summary>
    public Document Open(ScriptSnapshot snapshot, string code)
    {
        for (; _cells < snapshot.Cells.Count; _cells++)
        {
            if (!Declares(snapshot.Cells[_cells].GetCompilationUnitRoot())) continue;
            var project = Project(snapshot, _last);
            _workspace.AddProject(project);
            _workspace.AddDocument(Cell(project.Id, snapshot.Cells[_cells].GetText()));
            _inherited.UnionWith(snapshot.References);
            _last = project.Id;
        }
        // The cell being written changes with every key: it goes into a copy of the solution that nobody keeps.
        var next = Project(snapshot, _last);
        var solution = _workspace.CurrentSolution.AddProject(next);
        var document = Cell(next.Id, SourceText.From(code));
        return solution.AddDocument(document).GetDocument(document.Id)!;
    }

    public void Dispose() => _workspace.Dispose();

    // A script has the references of the one before; given again they would be held once more by every script that follows.
    private ProjectInfo Project(ScriptSnapshot snapshot, ProjectId? previous)
    {
        var name = $"cell{Guid.NewGuid().ToString("N", CultureInfo.InvariantCulture)}";
        return ProjectInfo.Create(ProjectId.CreateNewId(), VersionStamp.Create(), name, name, LanguageNames.CSharp, compilationOptions: snapshot.Options, parseOptions: Script,
            projectReferences: previous is null ? [] : [new ProjectReference(previous)], metadataReferences: snapshot.References.Where(reference => !_inherited.Contains(reference)), isSubmission: true, hostObjectType: typeof(object));
    }

    private static DocumentInfo Cell(ProjectId project, SourceText text) =>
        DocumentInfo.Create(DocumentId.CreateNewId(project), "cell", sourceCodeKind: SourceCodeKind.Script, loader: TextLoader.From(TextAndVersion.Create(text, VersionStamp.Create())));

    /// <summary>Whether later cells can see anything of this one; a long session is mostly cells that only show something.</summary>
    private static bool Declares(CompilationUnitSyntax cell) =>
        cell.Usings.Count > 0 || cell.ContainsDirectives
        || cell.Members.Any(member => member is not GlobalStatementSyntax statement || statement.DescendantNodes().Any(node => node is VariableDesignationSyntax or VariableDeclaratorSyntax));
}
