using Dateline.Entities;
using Dateline.Text;

namespace Dateline.Quotations;

/// <summary>Finds direct speech and who speaks.</summary>
internal static class QuotationReader
{
    public static IReadOnlyList<QuotationSpan> Read(AnalysedText text, ResolvedNames names) => [];
}
