using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Dateline.Engine.Running;

/// <summary>Reads which variables the cell tagged "parameters" declares, without running it.</summary>
internal static partial class ParameterDeclarations
{
    public static IReadOnlyList<ParameterDeclaration> Read(string source, string language) => language == "fsharp" ? FSharp(source) : CSharp(source);

    private static List<ParameterDeclaration> CSharp(string source)
    {
        var root = CSharpSyntaxTree.ParseText(source, new CSharpParseOptions(LanguageVersion.Latest, kind: SourceCodeKind.Script)).GetCompilationUnitRoot();
        var declared = new List<ParameterDeclaration>();
        foreach (var member in root.Members)
        {
            var declaration = member switch
            {
                FieldDeclarationSyntax field => field.Declaration,
                GlobalStatementSyntax { Statement: LocalDeclarationStatementSyntax local } => local.Declaration,
                _ => null,
            };
            foreach (var variable in declaration?.Variables ?? default)
                declared.Add(new ParameterDeclaration(variable.Identifier.ValueText, declaration!.Type.ToString(), variable.Initializer?.Value.ToString() ?? "", FSharp: false));
        }
        return declared;
    }

    private static List<ParameterDeclaration> FSharp(string source) =>
        [.. FSharpBinding().Matches(source).Select(match => new ParameterDeclaration(match.Groups["name"].Value, match.Groups["type"].Value.Trim(), match.Groups["value"].Value.Trim(), FSharp: true))];

    [GeneratedRegex(@"^let[ ]+(?:mutable[ ]+)?(?<name>\w+)[ ]*(?::(?<type>[^=\n]*))?=(?<value>.*)$", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex FSharpBinding();
}
