using Dateline.Entities;
using Dateline.Quotations;
using Dateline.Text;

namespace Dateline.Stances;

/// <summary>Finds who is for or against whom or what.</summary>
internal static class StanceReader
{
    public static IReadOnlyList<StanceSpan> Read(AnalysedText text, ResolvedNames names, IReadOnlyList<QuotationSpan> quotations) => [];
}
