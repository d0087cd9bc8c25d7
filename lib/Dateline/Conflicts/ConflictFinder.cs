using Dateline.Itineraries;

namespace Dateline.Conflicts;

/// <summary>Finds what the article states in two ways. Each kind of contradiction is looked for where the words leave no second reading.</summary>
internal static class ConflictFinder
{
    /// <summary>Statements of one kind that are held against each other. Pairs grow with the square, and no story tells so often of one thing.</summary>
    public const int MostCompared = 300;

    public static IReadOnlyList<ConflictSpan> Find(Clauses clauses, Itinerary itinerary)
    {
        var found = new List<ConflictSpan>();
        DateConflicts.Find(clauses, itinerary, found);
        MeetingConflicts.Find(clauses, itinerary, found);
        OrderConflicts.Find(clauses, itinerary, found);
        CountConflicts.Find(clauses, found);
        StayConflicts.Find(clauses, itinerary, found);
        PlaceConflicts.Find(clauses, itinerary, found);
        ActConflicts.Find(clauses, found);
        NameConflicts.Find(clauses, found);
        return found.Count == 0 ? [] : [.. found.Select(Ordered).Distinct().OrderBy(c => c.First.Start).ThenBy(c => c.Second.Start)];
    }

    private static ConflictSpan Ordered(ConflictSpan conflict) => conflict.First.Start <= conflict.Second.Start ? conflict : conflict with { First = conflict.Second, Second = conflict.First };
}
