namespace Dateline.Entities.Merging;

/// <summary>
/// Finds which place of the gazetteer each name means and merges names of one place: containers that the text states ("Tripoli, Lebanon") come
/// first, then the same name elsewhere in the article, then the likeliest by kind, size and the other places of the article.
/// </summary>
internal sealed partial class PlaceMerger(NameText text)
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
