using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Dateline.Engine.Reports.Html;

/// <summary>Code as HTML; C# with its words coloured by what they are.</summary>
internal static class CodeText
{
    private const int MaxColoured = 100_000;

    private static readonly CSharpParseOptions Script = new(LanguageVersion.Latest, kind: SourceCodeKind.Script);

    public static string ToHtml(string code, string language)
    {
        if (language != "csharp" || code.Length > MaxColoured) return HtmlText.Encode(code);
        try
        {
            return Coloured(code);
        }
        catch (InsufficientExecutionStackException)
        {
            // Roslyn's answer to code that nests too deep.
            return HtmlText.Encode(code);
        }
    }

    private static string Coloured(string code)
    {
        var html = new StringBuilder(code.Length * 2);
        foreach (var token in CSharpSyntaxTree.ParseText(code, Script).GetRoot().DescendantTokens())
        {
            Trivia(token.LeadingTrivia, html);
            Append(html, token.Text, Class(token));
            Trivia(token.TrailingTrivia, html);
        }

        return html.ToString();
    }

    private static void Trivia(SyntaxTriviaList list, StringBuilder html)
    {
        foreach (var trivia in list)
        {
            var comment = trivia.Kind() is SyntaxKind.SingleLineCommentTrivia or SyntaxKind.MultiLineCommentTrivia
                or SyntaxKind.SingleLineDocumentationCommentTrivia or SyntaxKind.MultiLineDocumentationCommentTrivia;
            Append(html, trivia.ToFullString(), comment ? "c" : trivia.IsDirective ? "d" : null);
        }
    }

    private static string? Class(SyntaxToken token) => token.Kind() switch
    {
        SyntaxKind.StringLiteralToken or SyntaxKind.CharacterLiteralToken or SyntaxKind.InterpolatedStringTextToken or SyntaxKind.InterpolatedStringStartToken
            or SyntaxKind.InterpolatedStringEndToken or SyntaxKind.InterpolatedVerbatimStringStartToken or SyntaxKind.SingleLineRawStringLiteralToken
            or SyntaxKind.MultiLineRawStringLiteralToken => "s",
        SyntaxKind.NumericLiteralToken => "n",
        SyntaxKind.IdentifierToken when token.Text is "var" or "await" or "nameof" or "dynamic" => "k",
        SyntaxKind.IdentifierToken when token.GetNextToken().IsKind(SyntaxKind.OpenParenToken) => "f",
        SyntaxKind.IdentifierToken when token.Parent.IsKind(SyntaxKind.GenericName) => "t",
        var kind when SyntaxFacts.IsKeywordKind(kind) => "k",
        _ => null,
    };

    private static void Append(StringBuilder html, string text, string? kind)
    {
        if (text.Length == 0) return;
        if (kind is null) html.Append(HtmlText.Encode(text));
        else html.Append("<span class=\"code-").Append(kind).Append("\">").Append(HtmlText.Encode(text)).Append("</span>");
    }
}
