using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Completion;
using Microsoft.CodeAnalysis.Tags;

namespace Dateline.Engine.Sessions.Assistance;

/// <summary>What could stand at a place in a cell.</summary>
/// <param name="Start">Where the text begins that a suggestion takes the place of, in UTF-16 code units.</param>
/// <param name="End">Where it ends.</param>
/// <param name="Suggestions">The likeliest first; each text once.</param>
internal sealed record Completion(int Start, int End, IReadOnlyList<Suggestion> Suggestions)
{
    // After nothing at all every type of the framework fits.
    private const int Most = 1000;

    public static async Task<Completion> FindAsync(Document document, string code, int position, CancellationToken cancellation)
    {
        var service = CompletionService.GetService(document)!;
        var list = await service.GetCompletionsAsync(document, position, cancellationToken: cancellation).ConfigureAwait(false);
        var typed = code[Math.Min(list.Span.Start, position)..position];
        var suggestions = list.ItemsList
            // What would change other places too (a using to be added, a snippet, a cast) isn't a text to put in here.
            .Where(item => !item.IsComplexTextEdit && item.FilterText.StartsWith(typed, StringComparison.OrdinalIgnoreCase))
            .OrderByDescending(item => item.FilterText.StartsWith(typed, StringComparison.Ordinal))
            .ThenByDescending(item => item.Rules.MatchPriority)
            .ThenBy(item => Kind(item) is "class" or "module" or "keyword" or "text")
            .ThenBy(item => item.SortText, StringComparer.OrdinalIgnoreCase)
            .ThenBy(item => item.SortText, StringComparer.Ordinal)
            .Select(item => new Suggestion(Text(item), Kind(item)))
            .DistinctBy(suggestion => suggestion.Text)
            .Take(Most);
        return new Completion(list.Span.Start, Math.Max(list.Span.End, position), [.. suggestions]);
    }

    private static string Text(CompletionItem item) =>
        item.Properties.TryGetValue("InsertionText", out var text) ? text
        // Named arguments end in a colon; "<>" and "…" only tell that more can follow.
        : item.DisplayTextSuffix == ":" ? item.DisplayText + ":"
        : item.DisplayText;

    /// <summary>The word by which JupyterLab chooses an icon.</summary>
    private static string Kind(CompletionItem item)
    {
        foreach (var tag in item.Tags)
        {
            switch (tag)
            {
                case WellKnownTags.Method or WellKnownTags.ExtensionMethod: return "function";
                case WellKnownTags.Property: return "property";
                case WellKnownTags.Local or WellKnownTags.Parameter or WellKnownTags.RangeVariable: return "variable";
                case WellKnownTags.Field or WellKnownTags.Constant or WellKnownTags.EnumMember: return "field";
                case WellKnownTags.Class or WellKnownTags.Structure or WellKnownTags.Delegate or WellKnownTags.Enum or WellKnownTags.Interface or WellKnownTags.TypeParameter: return "class";
                case WellKnownTags.Namespace: return "module";
                case WellKnownTags.Keyword: return "keyword";
                case WellKnownTags.Event: return "event";
            }
        }
        return "text";
    }
}
