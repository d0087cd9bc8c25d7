using Dateline.Text;

namespace Dateline.Dates;

/// <summary>Finds time expressions and resolves them.</summary>
internal static class DateReader
{
    public static ResolvedDates Read(AnalysedText text, string? published) => new(published, []);
}
