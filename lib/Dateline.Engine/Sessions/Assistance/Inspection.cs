using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.QuickInfo;

namespace Dateline.Engine.Sessions.Assistance;

/// <summary>What is known of the symbol at a place: how it is declared, and what its documentation says, a paragraph a part.</summary>
internal sealed record Inspection(string Declaration, IReadOnlyList<string> Documentation)
{
    public string Plain => string.Join("\n\n", Documentation.Prepend(Declaration));

    public string Markdown => string.Join("\n\n", Documentation.Select(Escape).Prepend($"```csharp\n{Declaration}\n```"));

    public static async Task<Inspection?> FindAsync(Document document, int position, CancellationToken cancellation)
    {
        var service = QuickInfoService.GetService(document)!;
        foreach (var place in await PlacesAsync(document, position, cancellation).ConfigureAwait(false))
        {
            if (await service.GetQuickInfoAsync(document, place, cancellation).ConfigureAwait(false) is not { } found) continue;
            var declaration = Text(found, QuickInfoSectionKinds.Description);
            if (declaration.Length == 0) continue;
            string[] documentation =
            [
                Text(found, QuickInfoSectionKinds.DocumentationComments), Text(found, QuickInfoSectionKinds.ReturnsDocumentationComments),
                Text(found, QuickInfoSectionKinds.ValueDocumentationComments), Text(found, QuickInfoSectionKinds.RemarksDocumentationComments), Text(found, QuickInfoSectionKinds.Exception),
            ];
            return new Inspection(declaration, [.. documentation.Where(text => text.Length > 0)]);
        }
        return null;
    }

    /// <summary>The cursor's own place; then, among the arguments of a call, the name of what is called.</summary>
    private static async Task<IReadOnlyList<int>> PlacesAsync(Document document, int position, CancellationToken cancellation)
    {
        List<int> places = [position];
        var root = await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false);
        if (root is null || root.FullSpan.IsEmpty) return places;
        var token = root.FindToken(Math.Min(Math.Max(0, position - 1), root.FullSpan.End - 1));
        foreach (var node in token.Parent?.AncestorsAndSelf() ?? [])
        {
            ExpressionSyntax? called = node switch
            {
                InvocationExpressionSyntax call when call.ArgumentList.FullSpan.Start <= position => call.Expression,
                ObjectCreationExpressionSyntax creation => creation.Type,
                _ => null,
            };
            if (called is not null) places.Add(called is MemberAccessExpressionSyntax member ? member.Name.SpanStart : called.SpanStart);
        }
        return places;
    }

    private static string Text(QuickInfoItem found, string kind) =>
        string.Join("\n", found.Sections.Where(section => section.Kind == kind).Select(section => section.Text.ReplaceLineEndings("\n").Trim()));

    private static string Escape(string text) => text.Replace("<", "\\<", StringComparison.Ordinal).Replace("*", "\\*", StringComparison.Ordinal).Replace("_", "\\_", StringComparison.Ordinal);
}
