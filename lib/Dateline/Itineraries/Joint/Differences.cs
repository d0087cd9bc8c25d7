using Dateline.Dates;

namespace Dateline.Itineraries;

/// <summary>Finds what articles say of one trip in two ways.</summary>
internal static class Differences
{
    public static IReadOnlyList<Disagreement> Find(IReadOnlyList<Reading> articles, JointTrips trips)
    {
        var found = new List<Disagreement>();
        for (var i = 0; i < trips.Stops.Count; i++)
        {
            var told = trips.Tellings[i];
            foreach (var other in told.Skip(1))
            {
                Dates(articles, told[0], other, found);
                Status(articles, told[0], other, found);
            }

            foreach (var next in Enumerable.Range(i + 1, trips.Stops.Count - i - 1).Where(n => Follows(trips, i, n))) Order(articles, told, trips.Tellings[next], found);
        }

        return found;
    }

    private static void Dates(IReadOnlyList<Reading> articles, Telling one, Telling other, List<Disagreement> found)
    {
        if (Differ(one.Stop.Arrive, other.Stop.Arrive)) found.Add(new("date", $"{Title(articles, one)} has {one.Stop.TravellerName} arrive in {one.Stop.PlaceName} on {one.Stop.Arrive}, {Title(articles, other)} on {other.Stop.Arrive}.", one, other));
        if (Differ(one.Stop.Depart, other.Stop.Depart)) found.Add(new("date", $"{Title(articles, one)} has {one.Stop.TravellerName} leave {one.Stop.PlaceName} on {one.Stop.Depart}, {Title(articles, other)} on {other.Stop.Depart}.", one, other));
    }

    /// <summary>Two dates of which neither is a part of the other: May 2022 and 1 May 2022 agree.</summary>
    private static bool Differ(string? one, string? other) =>
        PartialDate.Parse(one) is { } a && PartialDate.Parse(other) is { } b && (a.Last < b.First || b.Last < a.First);

    private static void Status(IReadOnlyList<Reading> articles, Telling one, Telling other, List<Disagreement> found)
    {
        var (dropped, made) = one.Stop.Status == "cancelled" ? (one, other) : (other, one);
        if (dropped.Stop.Status != "cancelled" || made.Stop.Status == "cancelled") return;
        // A plan that an earlier article tells of may well have been dropped since.
        if (made.Stop.Status == "planned" && string.CompareOrdinal(Written(articles, made), Written(articles, dropped)) <= 0) return;
        var says = made.Stop.Status == "planned" ? "is still to come" : "was made";
        found.Add(new("status", $"{Title(articles, dropped)} says that the stop of {one.Stop.TravellerName} in {one.Stop.PlaceName} was cancelled, {Title(articles, made)} that it {says}.", one, other));
    }

    private static bool Follows(JointTrips trips, int i, int next) => trips.Stops[i].Traveller == trips.Stops[next].Traveller && trips.Stops[i].Trip == trips.Stops[next].Trip;

    /// <summary>Two stops that the merged trip puts in one order and a pair of articles in both: one such pair of articles will do.</summary>
    private static void Order(IReadOnlyList<Reading> articles, IReadOnlyList<Telling> first, IReadOnlyList<Telling> second, List<Disagreement> found)
    {
        Telling? agrees = null, differs = null;
        foreach (var told in first)
        {
            if (second.FirstOrDefault(t => t.Article == told.Article) is not { } then) continue;
            if (told.Stop.Sequence < then.Stop.Sequence) agrees ??= told;
            else differs ??= told;
        }

        if (agrees is null || differs is null) return;
        var (one, other) = (first[0].Stop.PlaceName, second[0].Stop.PlaceName);
        found.Add(new("order", $"{Title(articles, agrees)} puts {one} before {other}, {Title(articles, differs)} after it.", agrees, differs));
    }

    private static string Written(IReadOnlyList<Reading> articles, Telling told) => articles[told.Article].Article.Published ?? articles[told.Article].Article.ReferenceDate ?? "";

    private static string Title(IReadOnlyList<Reading> articles, Telling told) => articles[told.Article].Article is { Title: { } title } ? $"“{title}”" : articles[told.Article].Article.Id;
}
