using Dateline.Dates;
using Dateline.Entities;
using Dateline.Text;

namespace Dateline.Itineraries;

/// <summary>Finds where travellers go and joins it to trips and legs.</summary>
internal static class ItineraryReader
{
    public static Itinerary Read(AnalysedText text, ResolvedNames names, ResolvedDates dates) => Itinerary.Empty;
}
