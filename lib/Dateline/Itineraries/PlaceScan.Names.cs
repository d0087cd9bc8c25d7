using Dateline.Entities;
using Dateline.Text;

namespace Dateline.Itineraries;

internal sealed partial class PlaceScan
{
    private int Name(int at, int limit)
    {
        var mention = clauses.Word(at).Mention;
        var end = at + 1;
        while (end < clauses.Text.Tokens.Count && clauses.Word(end).Mention == mention) end++;
        if (CapitalBehind(end, limit) is { } after)
        {
            if (_role != PlaceRole.None) Add(_role, CapitalOf(clauses.Names.Mentions[mention].Entity), at, after);
            return after - 1;
        }

        if (clauses.PlaceAt(at) is not { } place)
        {
            // A nationality is an adjective of what follows; any other name ends the phrase.
            if (clauses.Names.Mentions[mention].Type != EntityType.Group) _role = PlaceRole.None;
            return end - 1;
        }

        if (_role == PlaceRole.None || IsAttribute(at, end) || IsSight(at, place)) return end - 1;
        if (IsQualifier(at, place))
        {
            _again = false;
            return end - 1;
        }

        Add(_role, place, at, end);
        return end - 1;
    }

    /// <summary>"Cook Islands leaders", "Chile's lithium law" name no place that anybody goes to, unless a preposition stands right before.</summary>
    private bool IsAttribute(int at, int end)
    {
        if (end >= clauses.Text.Tokens.Count || clauses.Word(end).Class is not (WordClass.Noun or WordClass.Possessive)) return false;
        if (clauses.DateAt(end) >= 0) return false;
        var before = at - 1;
        while (before >= 0 && clauses.Word(before).Class is WordClass.Determiner or WordClass.Adjective) before--;
        return before < 0 || clauses.Word(before).Class is not (WordClass.Preposition or WordClass.To);
    }

    /// <summary>"Tripoli, in northern Lebanon", "San Jose, California": the second says where the first lies.</summary>
    private bool IsQualifier(int at, int place)
    {
        if (_last is not { Entity: { } city } last || _and || city == place) return false;
        var (one, two) = (clauses.Names.Entities[city], clauses.Names.Entities[place]);

        // "in Beijing until Wednesday, in Guangzhou on Thursday".
        for (var i = last.End; i < at; i++)
        {
            if (clauses.DateAt(i) >= 0) return false;
        }

        // "Gander in Newfoundland".
        if (!_again) return _role == PlaceRole.In && last.End == at - 1 && two.Country is not null && one.Country == two.Country && two.Kind is not ("capital" or "city" or "village");
        // "Tripoli, in northern Lebanon": whatever Tripoli was taken for, the second name tells where it lies.
        if (two.Kind is "country" or "region" && clauses.Is(last.End, ",") && last.End + 1 < at && clauses.Is(last.End + 1, "in")) return true;
        if (two.Country is null || one.Country != two.Country) return false;
        if (two.Kind is "country" or "province" or "region") return true;
        for (var i = last.End; i < at; i++)
        {
            if (clauses.Word(i).Class is WordClass.Preposition && _role is not (PlaceRole.Via or PlaceRole.To or PlaceRole.From)) return true;
        }

        return false;
    }

    /// <summary>"visited the Registan": a town has no article, unless it is part of its name.</summary>
    private bool IsSight(int at, int place) => at > 0 && clauses.Names.Entities[place].Kind is "city" or "village" && clauses.WordAt(at - 1) is "the" && clauses.Word(at - 1).Mention < 0;

    private int? CapitalBehind(int end, int limit)
    {
        if (end < limit && clauses.Word(end).Class == WordClass.Possessive) end++;
        return end < limit && clauses.Is(end, "capital") ? end + 1 : null;
    }

    /// <summary>The capital of the country that an entity is or belongs to: its own entity where the article names it.</summary>
    private int? CapitalOf(int entity)
    {
        var country = clauses.Names.Entities[entity].Country;
        if (Gazetteer.Default.Capital(country) is not { } capital) return null;
        for (var e = 0; e < clauses.Names.Entities.Count; e++)
        {
            if (clauses.Names.Entities[e] is { Type: EntityType.Place } place && place.Country == country && SameName(place.Name, capital.Name)) return e;
        }

        for (var e = 0; e < clauses.Names.Entities.Count; e++)
        {
            if (clauses.Names.Entities[e] is { Type: EntityType.Place, Kind: "country" } place && place.Country == country) return e;
        }

        return null;
    }

    private static bool SameName(string one, string other) => Folding.Fold(one) == Folding.Fold(other);
}
