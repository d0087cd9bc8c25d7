using Dateline.Entities.Merging;
using Dateline.Text;

namespace Dateline.Entities;

/// <summary>Merges names to entities and places them on the map.</summary>
internal static class EntityResolver
{
    public static ResolvedNames Resolve(AnalysedText text, IReadOnlyList<NameSpan> names)
    {
        var found = new NameText(text, names);
        NameAgreement.Retype(found);
        NameDescriptions.Retype(found);
        var people = new PersonMerger(found);
        Namesakes.Retype(found);
        people.Merge();
        new PlaceMerger(found).Merge();
        new GroupMerger(found).Merge();
        var bodies = new BodyMerger(found);
        bodies.Merge(EntityType.Organization);
        bodies.Merge(EntityType.Other);
        SignatureMerger.Merge(found);
        var clusters = found.Names.Select(n => n.Cluster!).Distinct().Where(c => c.Names.Count > 0).ToList();
        SlipMerger.Merge(clusters);
        PlaceAnchors.Find(found, clusters);
        HomeCountries.Find(found);
        Metonyms.Find(found, clusters);
        return Finish(found, clusters);
    }

    private static ResolvedNames Finish(NameText text, List<Cluster> clusters)
    {
        var ordered = clusters.OrderByDescending(c => c.Names.Count).ThenBy(c => c.First).ToList();
        var index = ordered.Select((c, i) => (c, i)).ToDictionary(p => p.c, p => p.i);
        var mentions = text.Names.OrderBy(n => n.Range.Start).Select(n => new NamedMention(n.Range, n.Cluster!.Type, index[n.Cluster!]));
        return new([.. ordered.Select(Entity)], [.. mentions]);
    }

    private static NamedEntity Entity(Cluster cluster) => new(
        cluster.Name(), cluster.Type, cluster.Country, (cluster.Place ?? cluster.Anchor)?.Latitude, (cluster.Place ?? cluster.Anchor)?.Longitude, cluster.StandsFor, cluster.Place?.Kind);
}
