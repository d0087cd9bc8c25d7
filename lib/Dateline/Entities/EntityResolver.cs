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
        var clusters = Clusters(found);
        SlipMerger.Merge(clusters);
        PlaceAnchors.Find(found, clusters);
        HomeCountries.Find(found);
        Metonyms.Find(found, clusters);
        return Finish(found, clusters);
    }

    // In the order of their first names.
    private static List<Cluster> Clusters(NameText text)
    {
        var seen = new HashSet<Cluster>(text.Names.Count);
        var clusters = new List<Cluster>();
        foreach (var name in text.Names)
        {
            if (seen.Add(name.Cluster!)) clusters.Add(name.Cluster!);
        }

        return clusters;
    }

    private static ResolvedNames Finish(NameText text, List<Cluster> clusters)
    {
        var ordered = clusters.OrderByDescending(c => c.Names.Count).ThenBy(c => c.First).ToList();
        var (index, entities) = (new Dictionary<Cluster, int>(ordered.Count), new NamedEntity[ordered.Count]);
        for (var i = 0; i < entities.Length; i++) (index[ordered[i]], entities[i]) = (i, Entity(ordered[i]));

        // Names stand in the order of the text.
        var mentions = new NamedMention[text.Names.Count];
        for (var i = 0; i < mentions.Length; i++) mentions[i] = new(text.Names[i].Range, text.Names[i].Cluster!.Type, index[text.Names[i].Cluster!]);
        return new(new(entities), new(mentions));
    }

    private static NamedEntity Entity(Cluster cluster) => new(
        cluster.Name(), cluster.Type, cluster.Country, (cluster.Place ?? cluster.Anchor)?.Latitude, (cluster.Place ?? cluster.Anchor)?.Longitude, cluster.StandsFor, cluster.Place?.Kind);
}
