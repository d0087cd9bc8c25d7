using Dateline.Text;

namespace Dateline.Entities;

/// <summary>Finds names and their types.</summary>
internal static class NameTagger
{
    public static IReadOnlyList<NameSpan> Tag(AnalysedText text) => [];
}
