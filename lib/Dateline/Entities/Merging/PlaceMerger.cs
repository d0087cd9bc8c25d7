namespace Dateline.Entities.Merging;

/// <summary>
/// Finds which place of the gazetteer each name means and merges names of one place: containers that the text states ("Tripoli, Lebanon") come
/// first, then the same name elsewhere in the article, then the likeliest by kind, size and the other places of the article.
/// </summary>
internal sealed class PlaceMerger(NameText text)
{
    private readonly Dictionary<string, IReadOnlyList<Place>> _candidates = [];
    private readonly Dictionary<FoundName, Place> _stated = [];
    private readonly Dictionary<string, Place> _chosen = [];
    private Dictionary<string, List<(int Start, Place Value)>>? _statedByWords;
    private readonly Dictionary<int, Cluster> _byPlace = [];
    private readonly Dictionary<string, Cluster> _unknown = [];
    private readonly PlaceContext _context = new();

    public void Merge()
    {
        var names = text.Names.Where(n => n.Type == EntityType.Place && n.Cluster is null).ToList();
        foreach (var name in names)
        {
            if (!_candidates.ContainsKey(name.Words)) _candidates[name.Words] = Misspelt.Candidates(name.Words, name.IsTag);
        }

        AddContext(names);
        foreach (var name in names)
        {
            if (Stated(name) is { } place) _stated[name] = place;
        }

        foreach (var name in names) Join(name, _stated.GetValueOrDefault(name) ?? Choose(name));
    }

    private void AddContext(List<FoundName> names)
    {
        foreach (var name in text.Names)
        {
            if (name.Type == EntityType.Group && Gazetteer.Default.TryDemonym(name.Words, out var country)) _context.AddCountry(country, 1);
        }

        foreach (var name in names)
        {
            if (_candidates[name.Words] is [var first, ..] candidates) _context.Add(first, candidates.Count == 1);
        }
    }

    // "Tripoli, Lebanon", "Tripoli in Lebanon", "Lebanon's Tripoli", "the U.S. state of Georgia", "the Republic of Georgia".
    private Place? Stated(FoundName name)
    {
        if (_candidates[name.Words].Count < 2) return null;
        if (Described(name) is { } described) return described;
        var after = name.EndToken;
        if (text.Token(after) is "," or "(" || text.Is(after, "in"))
        {
            // "Tripoli in northern Lebanon".
            var at = after + 1;
            while (text.NameAt(at) is null && text.Token(at) is [>= 'a' and <= 'z', ..] && at < after + 4) at++;
            if (Container(at) is { } container && Inside(name, container) is { } inside) return inside;
        }

        if (text.IsPossessive(name.FirstToken - 1) && text.NameAt(name.FirstToken - 2) is { Type: EntityType.Place } owner && Inside(name, owner.Words) is { } owned) return owned;
        return text.NameAt(name.FirstToken - 1) is { Type: EntityType.Group } people && InCountry(name, people) is { } national ? national : null;
    }

    private Place? Described(FoundName name)
    {
        if (!text.Is(name.FirstToken - 1, "of")) return null;
        if (text.Is(name.FirstToken - 2, "state") || text.Is(name.FirstToken - 2, "province")) return FirstOfKind(name, "province");
        if (text.Is(name.FirstToken - 2, "republic") || text.Is(name.FirstToken - 2, "kingdom")) return FirstOfKind(name, "country");
        return text.Is(name.FirstToken - 2, "city") ? FirstOfKind(name, "city") : null;
    }

    private Place? FirstOfKind(FoundName name, string kind) => _candidates[name.Words].FirstOrDefault(p => p.Kind == kind || (kind == "city" && p.IsTown));

    // A name, or letters that the tagger needn't have seen as one ("Va.", "MA").
    private string? Container(int token)
    {
        if (Gazetteer.Default.Division(text.Token(token)) is { } division) return division.Name;
        return text.NameAt(token) is { Type: EntityType.Place or EntityType.Organization } name ? name.Words : null;
    }

    private Place? Inside(FoundName name, string container)
    {
        var outer = Gazetteer.Default.Places(container);
        var key = outer is [{ Kind: "province" } division, ..] ? Folding.Fold(division.Name) : Folding.Fold(container);
        return _candidates[name.Words].FirstOrDefault(p => p.Region is not null && Folding.Fold(p.Region) == key)
            ?? _candidates[name.Words].FirstOrDefault(p => !p.IsCountry && outer.Any(o => o.IsCountry && o.Country == p.Country))
            ?? _candidates[name.Words].FirstOrDefault(p => outer.Any(o => o.Kind == "province" && p.IsTown && o.Country == p.Country && IsNear(o, p, 3)));
    }

    private Place? InCountry(FoundName name, FoundName people) =>
        Gazetteer.Default.TryDemonym(people.Words, out var country) && country is not null ? _candidates[name.Words].FirstOrDefault(p => !p.IsCountry && p.Country == country) : null;

    private static bool IsNear(Place one, Place other, double degrees) =>
        one.Latitude is { } a && other.Latitude is { } b && Math.Abs(a - b) < degrees && Math.Abs(one.Longitude!.Value - other.Longitude!.Value) < degrees * 1.5;

    private Place? Choose(FoundName name)
    {
        var candidates = _candidates[name.Words];
        if (candidates.Count < 2) return candidates.Count == 0 ? null : candidates[0];

        // The same spelling with a container elsewhere: the nearest one before, else the first after.
        var same = StatedElsewhere(name);
        if (same is not null) return same;
        if (!_chosen.TryGetValue(name.Words, out var best)) _chosen[name.Words] = best = candidates.MaxBy(_context.Score)!;
        return best;
    }

    private Place? StatedElsewhere(FoundName name)
    {
        _statedByWords ??= _stated.GroupBy(s => s.Key.Words).ToDictionary(g => g.Key, g => g.Select(s => (s.Key.Range.Start, s.Value)).OrderBy(s => s.Start).ToList());
        if (!_statedByWords.TryGetValue(name.Words, out var stated)) return null;
        var next = 0;
        for (var high = stated.Count; next < high;)
        {
            var middle = (next + high) / 2;
            if (stated[middle].Start < name.Range.Start) next = middle + 1;
            else high = middle;
        }

        if (next == stated.Count) return stated[next - 1].Value;
        return next > 0 && name.Range.Start - stated[next - 1].Start <= stated[next].Start ? stated[next - 1].Value : stated[next].Value;
    }

    private void Join(FoundName name, Place? place)
    {
        Cluster? cluster;
        if (place is null)
        {
            if (!_unknown.TryGetValue(name.Key, out cluster)) _unknown[name.Key] = cluster = new(EntityType.Place);
        }
        else if (!_byPlace.TryGetValue(place.Row, out cluster))
        {
            _byPlace[place.Row] = cluster = new(EntityType.Place) { Place = place, Country = place.Country };
        }

        name.JoinTo(cluster);
        if (place is not null) cluster.UsualName ??= UsualName(name, place);
    }

    // A country goes by its usual name, and so does a place under a variant or a misspelling; accents follow the text.
    private static string? UsualName(FoundName name, Place place)
    {
        if (place.IsCountry) return place.Name;
        var isVariant = name.Key != Folding.Fold(place.Name);
        return name.IsTag || (isVariant && (place.Row < Gazetteer.Default.OwnRows || Gazetteer.Default.Places(name.Words).Count == 0)) ? place.Name : name.Words;
    }
}
