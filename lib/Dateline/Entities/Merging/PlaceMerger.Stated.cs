namespace Dateline.Entities.Merging;

/// <content>Where the text itself says which place a name means.</content>
internal sealed partial class PlaceMerger
{
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
}
