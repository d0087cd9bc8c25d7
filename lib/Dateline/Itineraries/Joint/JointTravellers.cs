using Dateline.Entities;

namespace Dateline.Itineraries;

/// <summary>Who is who in several articles: travellers of one name, or of a surname that only one of them has.</summary>
internal static class JointTravellers
{
    /// <summary>For each article and entity that travels, the number of the traveller over all articles.</summary>
    public static Dictionary<(int Article, int Entity), int> Of(IReadOnlyList<Reading> articles)
    {
        var numbers = new Dictionary<(int, int), int>();
        var known = new List<List<(int Article, Entity Entity)>>();
        for (var a = 0; a < articles.Count; a++)
        {
            foreach (var id in articles[a].Stops.Select(s => s.Traveller).Distinct())
            {
                var entity = articles[a].Entities[id];
                var same = known.FindAll(k => k.TrueForAll(m => m.Article != a && AreOne(m.Entity, entity)));
                // A surname that fits two travellers says nothing.
                var exact = same.Find(k => k.Exists(m => Folding.Fold(m.Entity.Name) == Folding.Fold(entity.Name)));
                var group = exact ?? (same.Count == 1 ? same[0] : null);
                if (group is null) known.Add(group = []);
                group.Add((a, entity));
                numbers[(a, id)] = known.IndexOf(group);
            }
        }

        return numbers;
    }

    private static bool AreOne(Entity one, Entity other)
    {
        if (one.Type != other.Type || (one.Country is not null && other.Country is not null && one.Country != other.Country)) return false;
        var (a, b) = (Folding.Fold(one.Name), Folding.Fold(other.Name));
        return a == b || (one.Type == EntityType.Person && (Ends(a, b) || Ends(b, a)));
    }

    private static bool Ends(string full, string surname) => full.EndsWith(' ' + surname, StringComparison.Ordinal);
}
