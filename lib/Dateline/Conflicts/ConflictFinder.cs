using Dateline.Dates;
using Dateline.Entities;
using Dateline.Itineraries;
using Dateline.Text;

namespace Dateline.Conflicts;

/// <summary>Finds what the article states in two ways.</summary>
internal static class ConflictFinder
{
    public static IReadOnlyList<ConflictSpan> Find(AnalysedText text, ResolvedNames names, ResolvedDates dates, Itinerary itinerary) => [];
}
