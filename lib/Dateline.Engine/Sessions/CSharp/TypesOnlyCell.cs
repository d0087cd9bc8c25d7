using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Dateline.Engine.Sessions.CSharp;

/// <summary>
/// A cell that holds nothing but types and namespaces, compiled as an ordinary assembly, where everything is allowed that scripts refuse:
/// namespaces, extension members, file-local types. It sees the assemblies and usings of earlier cells, but not what those cells declare.
/// </summary>
internal static class TypesOnlyCell
{
    private static readonly CSharpParseOptions Regular = new(LanguageVersion.Latest);

    public static bool Is(SyntaxTree cell)
    {
        var members = cell.GetCompilationUnitRoot().Members;
        return members.Count > 0 && members.All(member => member is BaseTypeDeclarationSyntax or DelegateDeclarationSyntax or BaseNamespaceDeclarationSyntax);
    }

    /// <param name="cell">The cell, as parsed for a script.</param>
    /// <param name="assemblyName">The assembly's name.</param>
    /// <param name="references">What it can name, its own `#r` included.</param>
    /// <param name="options">The options of a cell; its imports become global usings.</param>
    /// <param name="earlier">The cells before it, whose usings it inherits.</param>
    public static CSharpCompilation Compile(SyntaxTree cell, string assemblyName, IEnumerable<MetadataReference> references, CSharpCompilationOptions options, IEnumerable<SyntaxTree> earlier)
    {
        var tree = CSharpSyntaxTree.ParseText(WithoutDirectives(cell), Regular, cell.FilePath);
        var usings = CSharpSyntaxTree.ParseText(SourceText.From(Usings(options, earlier), Encoding.UTF8), Regular, "usings");
        return CSharpCompilation.Create(assemblyName, [tree, usings], references, options.WithUsings());
    }

    // `#r` and `#load` are known to scripts only; blanks in their place keep lines and columns.
    private static SourceText WithoutDirectives(SyntaxTree cell)
    {
        var text = cell.GetText();
        var directives = cell.GetRoot().DescendantTrivia().Where(trivia => trivia.IsKind(SyntaxKind.ReferenceDirectiveTrivia) || trivia.IsKind(SyntaxKind.LoadDirectiveTrivia));
        return text.WithChanges(directives.Select(directive => new TextChange(directive.Span, new string(' ', directive.Span.Length))));
    }

    private static string Usings(CSharpCompilationOptions options, IEnumerable<SyntaxTree> earlier)
    {
        var lines = options.Usings.Select(name => $"global using {(name == CSharpCells.Helpers ? "static " : "")}{name};");
        var ofCells = earlier.SelectMany(tree => tree.GetCompilationUnitRoot().Usings).Select(directive => "global " + directive.WithGlobalKeyword(default).ToString());
        // An alias that a later cell gave anew: the last one counts, as among cells.
        return string.Join('\n', lines.Concat(ofCells).Reverse().DistinctBy(Subject));
    }

    private static string Subject(string directive) => directive.Contains('=', StringComparison.Ordinal) ? directive[..directive.IndexOf('=', StringComparison.Ordinal)].Trim() : directive;
}
