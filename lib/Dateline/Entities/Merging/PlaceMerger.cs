namespace Dateline.Entities.Merging;

/// <summary>
/// Finds which place of the gazetteer each name means and merges names of one place: containers that the text states ("Tripoli, Lebanon") come
/// first, then the same name elsewhere in the article, then the likeliest by kind, size and the other places of the article.
/// </summary>
internal sealed class PlaceMerger(NameText text)
{
    private const int LargeTown = 50_000;
    private static readonly HashSet<string> s_plainNames = [.. Resources.Table("lexicons/plain-place-names.tsv").Select(r => r[0])];
    private static readonly HashSet<string> s_afterName = [.. Resources.Table("lexicons/function-words.tsv").Where(r => r[1] is not ("possessive" or "pronoun")).Select(r => r[0])];

    // By the index of the name; names of the same words share theirs.
    private readonly IReadOnlyList<Place>[] _candidates = new IReadOnlyList<Place>[text.Names.Count];
    private readonly bool[] _isPart = new bool[text.Names.Count];
    private readonly Place?[] _stated = new Place?[text.Names.Count];
    private readonly HashSet<string> _statedKeys = [];
    private readonly Dictionary<string, Place> _chosen = [];
    private Dictionary<string, List<(int Start, Place Value)>>? _statedByWords;
    private readonly Dictionary<int, Cluster> _byPlace = [];
    private readonly Dictionary<string, Cluster> _unknown = [];
    private readonly HashSet<string> _unlisted = [];

    // Set apart from the place that the name means elsewhere in the article.
    private readonly HashSet<FoundName> _contrasted = [];
    private readonly PlaceContext _context = new();

    public void Merge()
    {
        var names = text.Names.FindAll(n => n.Type == EntityType.Place && n.Cluster is null);
        FindCandidates(names);
        foreach (var name in names)
        {
            if (Stated(name) is { } place)
            {
                _stated[name.Index] = place;
                _statedKeys.Add(name.Key);
            }
            else if (IsElsewhere(name))
            {
                _unlisted.Add(name.Key);
            }
        }

        ReadContext(names);
        foreach (var name in names) Join(name, _stated[name.Index] ?? Choose(name));
    }

    private void FindCandidates(List<FoundName> names)
    {
        var byWords = new Dictionary<string, (IReadOnlyList<Place> Candidates, bool IsPart)>(names.Count);
        HashSet<string>? countries = null;
        foreach (var name in names)
        {
            if (!byWords.TryGetValue(name.Words, out var known))
            {
                var candidates = PlaceCandidates.Of(name.Words, name.IsTag);
                if (candidates.Count > 0 && s_plainNames.Contains(name.Words)) candidates = [.. candidates.Where(p => p.Country is { } country && (countries ??= NamedCountries(names)).Contains(country))];
                byWords[name.Words] = known = (candidates, PlaceCandidates.IsPart(name.Words));
            }

            (_candidates[name.Index], _isPart[name.Index]) = known;
        }
    }

    // States that the article names, or whose people it names.
    private HashSet<string> NamedCountries(List<FoundName> names)
    {
        var countries = new HashSet<string>();
        foreach (var name in names)
        {
            if (Gazetteer.Default.Places(name.Words) is [{ IsCountry: true, Country: { } country }, ..]) countries.Add(country);
        }

        foreach (var name in text.Names)
        {
            if (name.Type == EntityType.Group && Gazetteer.Default.TryDemonym(name.Words, out var country) && country is not null) countries.Add(country);
        }

        return countries;
    }

    // What is sure first: nationals, names of one place, stated containers. Then what that makes of the others, in turn a hint to each other.
    private void ReadContext(List<FoundName> names)
    {
        foreach (var name in text.Names)
        {
            if (name.Type == EntityType.Group && Gazetteer.Default.TryDemonym(name.Words, out var country)) _context.AddCountry(country);
        }

        foreach (var name in names)
        {
            var candidates = _candidates[name.Index];
            if (_stated[name.Index] is { } place) _context.Set(name.Key, place, 1);
            else if (candidates is [var first, ..] && !_statedKeys.Contains(name.Key)) _context.Set(name.Key, first, candidates.Count == 1 && !first.IsMinor || first.IsCountry || first.Kind == "province" ? 1 : 0.3);
        }

        foreach (var name in names) _context.Count(name.Key);
        // What is chosen here is on trial: the choice that counts knows all the others.
        var seen = new HashSet<string>(names.Count);
        foreach (var name in names)
        {
            if (!seen.Add(name.Key) || _candidates[name.Index] is not { Count: > 1 } candidates || _statedKeys.Contains(name.Key) || _unlisted.Contains(name.Key)) continue;
            var likely = _context.Choose(name.Key, candidates);
            _context.Set(name.Key, likely, likely.IsCountry ? 1 : 0.5);
        }
    }

    // "Tripoli, Lebanon", "Tripoli in Lebanon", "Lebanon's Tripoli", "the U.S. state of Georgia", "the Republic of Georgia".
    private Place? Stated(FoundName name)
    {
        // "Ludlow, Ky.": the short form of a division, not a town of that name.
        if (text.Token(name.FirstToken - 1) is "," && text.NameAt(name.FirstToken - 2) is { Type: EntityType.Place } && Gazetteer.Default.Division(name.Words) is { } division) return division;
        if (_candidates[name.Index].Count < 2) return null;
        if (River(name) is { } river) return river;
        if (Described(name) is { } described) return described;
        var after = name.EndToken;
        if (text.Token(after) is "," or "(" || text.Is(after, "in"))
        {
            // "Tripoli in northern Lebanon"; but "Mexico, the US and Canada" is a list.
            var at = after + 1;
            if (IsCountryList(name, at)) return null;

            // "Granada, the Nicaraguan one".
            if (text.Is(at, "the") && text.NameAt(at + 1) is { Type: EntityType.Group } nationals && text.Is(nationals.EndToken, "one") && InCountry(name, nationals) is { } ofThem)
            {
                _contrasted.Add(name);
                return ofThem;
            }
            while (text.NameAt(at) is null && text.Token(at) is [>= 'a' and <= 'z', ..] && at < after + 4) at++;
            if (Container(at) is { } container && Inside(name, container) is { } inside) return inside;
        }

        if (text.IsPossessive(name.FirstToken - 1) && text.NameAt(name.FirstToken - 2) is { Type: EntityType.Place } owner && Inside(name, owner.Words) is { } owned) return owned;
        return text.NameAt(name.FirstToken - 1) is { Type: EntityType.Group } people && InCountry(name, people) is { } national ? national : null;
    }

    // "Elgin, Oregon", where the tables have small towns of that name in other states only: none of them. Large ones make it a list ("Boston, Texas and Ohio").
    private bool IsElsewhere(FoundName name) =>
        _candidates[name.Index] is { Count: > 0 } candidates && text.Token(name.EndToken) is "," && Container(name.EndToken + 1) is { } container
        && candidates.All(p => p.IsTown && p.Kind != "capital" && p.Population < LargeTown)
        && Gazetteer.Default.Places(container).Any(p => p.Kind == "province" && p.Row < Gazetteer.Default.OwnRows) && Inside(name, container) is null;

    // "on the Niger, where": no state of the name has an article.
    private Place? River(FoundName name)
    {
        if (!text.Is(name.FirstToken - 1, "the") || _candidates[name.Index][0] is not { IsCountry: true } country || Folding.Fold(country.Name) != name.Key || text.IsAnyPossessive(name.EndToken)) return null;
        var after = text.Token(name.EndToken);
        return after.IsEmpty || !char.IsLetter(after[0]) || s_afterName.Contains(after.ToString()) ? FirstOfKind(name, "water") : null;
    }

    private bool IsCountryList(FoundName name, int at)
    {
        if (!_candidates[name.Index][0].IsCountry || text.Token(at - 1) is "(") return false;
        if (text.Is(at, "the")) at++;
        return text.NameAt(at) is { } next && Gazetteer.Default.Places(next.Words) is [{ IsCountry: true } second, ..] && !Gazetteer.Default.Places(next.Words).Any(p => p.Kind == "province" && p.Country != second.Country);
    }

    private Place? Described(FoundName name)
    {
        if (!text.Is(name.FirstToken - 1, "of")) return null;
        if (text.Is(name.FirstToken - 2, "state") || text.Is(name.FirstToken - 2, "province")) return FirstOfKind(name, "province");
        if (text.Is(name.FirstToken - 2, "republic") || text.Is(name.FirstToken - 2, "kingdom")) return FirstOfKind(name, "country");
        return text.Is(name.FirstToken - 2, "city") ? FirstOfKind(name, "city") : null;
    }

    private Place? FirstOfKind(FoundName name, string kind) => _candidates[name.Index].FirstOrDefault(p => p.Kind == kind || (kind == "city" && p.IsTown));

    // A name, or letters that the tagger needn't have seen as one ("Va.", "MA").
    private string? Container(int token)
    {
        if (Gazetteer.Default.Division(text.Token(token)) is { } division) return division.Name;
        return text.NameAt(token) is { Type: EntityType.Place or EntityType.Organization } name ? name.Words : null;
    }

    private Place? Inside(FoundName name, string container)
    {
        var outer = Gazetteer.Default.Places(container);
        var key = outer is [{ Kind: "province" } division, ..] ? division.Key : Folding.Fold(container);
        var candidates = _candidates[name.Index];
        return FirstIn(candidates, key)
            ?? FirstWhere(candidates, outer, static (p, o) => !p.IsCountry && o.IsCountry && o.Country == p.Country)
            ?? FirstWhere(candidates, outer, static (p, o) => o.Kind == "district" && p.IsTown && o.Country == p.Country && IsNear(o, p, 0.7))
            ?? FirstWhere(candidates, outer, static (p, o) => o.Kind == "province" && p.IsTown && o.Country == p.Country && IsNear(o, p, 3));
    }

    private static Place? FirstIn(IReadOnlyList<Place> candidates, string region)
    {
        for (var i = 0; i < candidates.Count; i++)
        {
            if (candidates[i].RegionKey == region) return candidates[i];
        }

        return null;
    }

    // The first candidate that lies so to any of the places around it.
    private static Place? FirstWhere(IReadOnlyList<Place> candidates, IReadOnlyList<Place> outer, Func<Place, Place, bool> lies)
    {
        for (var i = 0; i < candidates.Count; i++)
        {
            for (var o = 0; o < outer.Count; o++)
            {
                if (lies(candidates[i], outer[o])) return candidates[i];
            }
        }

        return null;
    }

    private Place? InCountry(FoundName name, FoundName people) =>
        Gazetteer.Default.TryDemonym(people.Words, out var country) && country is not null ? _candidates[name.Index].FirstOrDefault(p => !p.IsCountry && p.Country == country) : null;

    private static bool IsNear(Place one, Place other, double degrees) =>
        one.Latitude is { } a && other.Latitude is { } b && Math.Abs(a - b) < degrees && Math.Abs(one.Longitude!.Value - other.Longitude!.Value) < degrees * 1.5;

    private Place? Choose(FoundName name)
    {
        var candidates = _candidates[name.Index];
        if (_unlisted.Contains(name.Key)) return StatedElsewhere(name);
        if (candidates.Count < 2) return candidates.Count == 0 ? null : candidates[0];

        // The same spelling with a container elsewhere: the nearest one before, else the first after.
        var same = StatedElsewhere(name);
        if (same is not null) return same;
        if (!_chosen.TryGetValue(name.Words, out var best)) _chosen[name.Words] = best = _context.Choose(name.Key, candidates);
        return best;
    }

    private Place? StatedElsewhere(FoundName name)
    {
        if (_statedKeys.Count == 0) return null;
        _statedByWords ??= StatedByWords();
        if (!_statedByWords.TryGetValue(name.Key, out var stated)) return null;
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

    // In the order of the text, as the names are.
    private Dictionary<string, List<(int Start, Place Value)>> StatedByWords()
    {
        var byWords = new Dictionary<string, List<(int Start, Place Value)>>();
        foreach (var name in text.Names)
        {
            if (_stated[name.Index] is { } place && !_contrasted.Contains(name)) (byWords.TryGetValue(name.Key, out var same) ? same : byWords[name.Key] = []).Add((name.Range.Start, place));
        }

        return byWords;
    }

    private void Join(FoundName name, Place? place)
    {
        Cluster? cluster;
        if (place is null || _isPart[name.Index])
        {
            if (!_unknown.TryGetValue(name.Key, out cluster)) _unknown[name.Key] = cluster = new(EntityType.Place) { Anchor = place, Country = place?.Country };
            place = null;
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
        var isVariant = name.Key != place.Key;
        return name.IsTag || (isVariant && (place.Row < Gazetteer.Default.OwnRows || Gazetteer.Default.Places(name.Words).Count == 0)) ? place.Name : name.Words;
    }
}
