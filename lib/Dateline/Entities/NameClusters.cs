using Dateline.Text;

namespace Dateline.Entities;

/// <summary>Mentions grouped to entities, in the making.</summary>
internal sealed class NameClusters(AnalysedText text)
{
    private readonly List<NameCluster> _clusters = [];
    private readonly Dictionary<string, NameCluster> _byName = [];

    public void Add(NameSpan name)
    {
        var words = name.Range.Of(text.Text);
        var usual = Usual(words.TrimStart('#', '@'), name.Type);
        var key = name.Type + "\t" + Folding.Fold(usual);
        if (!_byName.TryGetValue(key, out var cluster))
        {
            if (name.Type == EntityType.Person) cluster = _clusters.Find(c => c.Type == name.Type && c.Name.EndsWith(' ' + words, StringComparison.Ordinal));
            if (cluster is null) _clusters.Add(cluster = new(usual, name.Type));
            _byName[key] = cluster;
        }

        cluster.Mentions.Add(name.Range);
    }

    public ResolvedNames Finish()
    {
        var ordered = _clusters.OrderByDescending(c => c.Mentions.Count).ThenBy(c => c.Mentions[0].Start).ToList();
        var mentions = ordered.SelectMany((c, i) => c.Mentions.Select(m => new NamedMention(m, c.Type, i))).OrderBy(m => m.Range.Start);
        return new([.. ordered.Select(Entity)], [.. mentions]);
    }

    private static string Usual(string words, string type) => type switch
    {
        EntityType.Place when Gazetteer.Default.Places(words) is [{ IsCountry: true } country, ..] => country.Name,
        EntityType.Organization when Gazetteer.Default.FindInstitution(words) is { } institution => institution.Name,
        _ => words,
    };

    private static NamedEntity Entity(NameCluster cluster)
    {
        if (cluster.Type == EntityType.Place && Gazetteer.Default.Places(cluster.Name) is [var place, ..])
        {
            var state = place.Kind == "capital" ? Gazetteer.Default.FindCountry(place.Country)?.Name : null;
            return new(cluster.Name, cluster.Type, place.Country, place.Latitude, place.Longitude, state, place.Kind);
        }

        var country = cluster.Type == EntityType.Group && Gazetteer.Default.TryDemonym(cluster.Name, out var code) ? code : null;
        return new(cluster.Name, cluster.Type, country, null, null, null);
    }
}
